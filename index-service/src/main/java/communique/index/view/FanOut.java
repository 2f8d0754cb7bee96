package communique.index.view;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import java.util.ArrayList;
import java.util.List;

/**
 * How many entries a document has beside its own.
 *
 * <p>With each document the most it ever had is stored, not the present number: so whoever repeats a half-done
 * replacement still knows which entries of older revisions may have to go.
 */
public record FanOut(int mentions, int statements) {

    public static final FanOut NONE = new FanOut(0, 0);

    /** An entry beside the document: which index and which {@code _id}. */
    public record Address(EntryKind kind, String id) {}

    public static FanOut of(DocumentEnriched event) {
        return new FanOut(event.actors().size(), event.statements().size());
    }

    /** The larger number of each. */
    public FanOut max(FanOut other) {
        return new FanOut(Math.max(mentions, other.mentions), Math.max(statements, other.statements));
    }

    /** The entries that a document with this fan-out has and one with {@code kept} has not. */
    public List<Address> beyond(FanOut kept, DocumentId document) {
        var addresses = new ArrayList<Address>();
        for (int i = kept.mentions; i < mentions; i++) {
            addresses.add(new Address(EntryKind.MENTION, mentionId(document, i)));
        }
        for (int i = kept.statements; i < statements; i++) {
            addresses.add(new Address(EntryKind.STATEMENT, statementId(document, i)));
        }
        return addresses;
    }

    /** No document id holds a {@code |}, so no entry can be taken for another document's. */
    static String mentionId(DocumentId document, int ordinal) {
        return document.value() + "|m" + ordinal;
    }

    static String statementId(DocumentId document, int ordinal) {
        return document.value() + "|s" + ordinal;
    }
}
