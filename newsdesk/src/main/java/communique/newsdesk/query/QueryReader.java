package communique.newsdesk.query;

import communique.newsdesk.query.Understanding.Meant;
import communique.query.Complaint;
import communique.query.DeskQuery;
import communique.query.Field;
import communique.query.Node;
import communique.query.QuerySpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a query and finds out whom it names. */
public final class QueryReader {

    private static final int MOST_WORDS_OF_A_NAME = 5;

    private final Directory directory;
    private final Map<Node, Meant> actors = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private QueryReader(Directory directory) {
        this.directory = directory;
    }

    public static Understanding read(String text, Directory directory, LocalDate today) {
        var query = DeskQuery.parse(text);
        var reader = new QueryReader(directory);
        reader.complaints.addAll(query.complaints());
        var tree = reader.resolved(query.tree(), text);
        return new Understanding(tree, reader.actors, Map.of(), reader.complaints, today);
    }

    private Node resolved(Node node, String text) {
        if (node instanceof Node.And and) {
            var parts = joined(and.parts(), text);
            return parts.size() == 1 ? parts.get(0) : new Node.And(parts, and.at());
        } else if (node instanceof Node.Or or) {
            return new Node.Or(
                    or.parts().stream().map(each -> resolved(each, text)).toList(), or.at());
        } else if (node instanceof Node.Not not) {
            return new Node.Not(resolved(not.part(), text), not.at());
        }
        return joined(List.of(node), text).get(0);
    }

    /** Names of several words are written without quotation marks by everybody. */
    private List<Node> joined(List<Node> parts, String text) {
        var all = new ArrayList<Node>();
        for (int i = 0; i < parts.size(); i++) {
            var run = run(parts, i);
            var found = run == 0 ? Optional.<Node>empty() : longest(parts, i, run, text);
            if (found.isPresent()) {
                all.add(found.get());
                i += taken(parts, i, found.get()) - 1;
            } else {
                all.add(run > 0 && parts.get(i) instanceof Node.Has has ? unknown(has) : other(parts.get(i), text));
            }
        }
        return all;
    }

    private Node other(Node node, String text) {
        if (node instanceof Node.Has has) {
            check(has);
        }
        return node instanceof Node.And || node instanceof Node.Or || node instanceof Node.Not
                ? resolved(node, text)
                : node;
    }

    /** How many parts from here on could be words of one name. */
    private static int run(List<Node> parts, int from) {
        var first = parts.get(from);
        var named = first instanceof Node.Has has && has.field().isActor();
        if (!named && !(first instanceof Node.Word)) {
            return 0;
        }
        var end = from + 1;
        while (!(first instanceof Node.Has has && has.exact())
                && end < parts.size()
                && end < from + MOST_WORDS_OF_A_NAME
                && parts.get(end) instanceof Node.Word) {
            end++;
        }
        return end - from;
    }

    private Optional<Node> longest(List<Node> parts, int from, int run, String text) {
        var first = parts.get(from);
        for (int number = run; number > 0; number--) {
            var words = new ArrayList<String>();
            parts.subList(from, from + number)
                    .forEach(part -> words.add(part instanceof Node.Has has ? has.value() : ((Node.Word) part).text()));
            var name = String.join(" ", words);
            var at = new QuerySpan(
                    first.at().start(), parts.get(from + number - 1).at().end());
            var known = first instanceof Node.Has
                    ? directory.byId(name).or(() -> directory.named(name))
                    : directory.named(name);
            if (known.isPresent()) {
                var field = first instanceof Node.Has has ? has.field() : Field.ACTOR;
                var node = new Node.Has(field, name, false, at);
                actors.put(node, new Meant(known.get(), first instanceof Node.Word));
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private static int taken(List<Node> parts, int from, Node found) {
        var taken = 0;
        while (from + taken < parts.size()
                && parts.get(from + taken).at().end() <= found.at().end()) {
            taken++;
        }
        return taken;
    }

    /** Countries and languages go by a code, so that a name without one would silently find nothing. */
    private void check(Node.Has has) {
        var isUnknown = has.field() == Field.COUNTRY
                        && Codes.country(has.value()).isEmpty()
                || has.field() == Field.LANGUAGE && Codes.language(has.value()).isEmpty();
        if (isUnknown) {
            var kind = has.field() == Field.COUNTRY ? "country" : "language";
            complaints.add(new Complaint(
                    has.at(),
                    "No " + kind + " of the name '" + has.value() + "' is known. Use its English name or its code."));
        }
    }

    private Node unknown(Node.Has has) {
        complaints.add(new Complaint(
                has.at(),
                "No actor of the name '" + has.value()
                        + "' is known. Put a name of several words in quotation marks."));
        return has;
    }
}
