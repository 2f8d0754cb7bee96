package communique.index.bulk;

import communique.events.DocumentId;
import communique.index.view.EntryKind;
import communique.index.view.FanOut;
import communique.index.view.History;
import communique.index.view.PastRevision;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the index has of documents at this moment, refreshed or not. */
final class StoredDocuments {

    private final EntryLookup lookup;

    StoredDocuments(ElasticsearchGateway elasticsearch, Function<EntryKind, String> aliases) {
        lookup = new EntryLookup(elasticsearch, aliases);
    }

    /**
     * A document as stored.
     *
     * @param version of its revision
     * @param entryVersion of the entry: that of its revision, or more when its story was decided since
     * @param recipe what made its tags; null when that is not known
     * @param most the most entries that it ever had beside its own
     * @param present what it says
     * @param before what it said before
     */
    record StoredDocument(
            long version,
            long entryVersion,
            Instant enrichedAt,
            String recipe,
            FanOut most,
            PastRevision present,
            History before) {

        /** What is before a revision that comes now; the same words again are no other revision. */
        History before(Change.NewRevision next) {
            var isOther = next.version() > version
                    && !next.view().revision().revision().equals(present.revision());
            return isOther ? before.with(List.of(present)) : before;
        }
    }

    /** The part of a stored document that is asked for. */
    record StoredFields(
            String revision,
            Instant receivedAt,
            Instant enrichedAt,
            String enrichmentVersion,
            String publishedAt,
            String title,
            String body,
            int words,
            FanOut fanOut,
            List<PastRevision> past) {

        StoredDocument stored(long entryVersion) {
            return new StoredDocument(
                    receivedAt == null ? entryVersion : Change.versionAt(receivedAt),
                    entryVersion,
                    enrichedAt,
                    enrichmentVersion,
                    fanOut == null ? FanOut.NONE : fanOut,
                    new PastRevision(revision, receivedAt, publishedAt, title, body, words),
                    past == null ? History.NONE : new History(past));
        }
    }

    /** Looks the documents up; those that are not stored are left out. */
    Map<DocumentId, StoredDocument> read(List<DocumentId> ids) {
        var found = new HashMap<DocumentId, StoredDocument>();
        lookup.find(EntryKind.DOCUMENT, ids, StoredFields.class)
                .forEach((id, entry) -> found.put(id, entry.source().stored(entry.version())));
        return found;
    }
}
