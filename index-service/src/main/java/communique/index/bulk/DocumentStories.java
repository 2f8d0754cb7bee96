package communique.index.bulk;

import communique.events.DocumentId;
import communique.events.EventJson;
import communique.index.view.EntryKind;
import communique.index.view.StoryPlace;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the entry of a document say where the document belongs.
 *
 * <p>What is decided stands in {@code storied}; a document that nothing is decided about has a story of its own. Whoever
 * has written one of the two entries looks at both afterwards, and mends the document's until they agree. So they agree
 * in the end whatever was written last, by whichever process.
 */
final class DocumentStories {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentStories.class);

    private final EntryLookup lookup;
    private final BulkRequests requests;

    DocumentStories(ElasticsearchGateway elasticsearch, Function<EntryKind, String> aliases) {
        lookup = new EntryLookup(elasticsearch, aliases);
        requests = new BulkRequests(elasticsearch, aliases);
    }

    /** The part of a decision that a document's entry repeats. */
    record DecidedFields(String storyId, String origin, boolean copied) {

        StoryPlace place() {
            return new StoryPlace(storyId, origin, copied);
        }
    }

    /** The part of a document's entry that is asked for; null in one that an earlier version wrote. */
    record DocumentFields(StoryPlace story) {}

    /** Where each document belongs. */
    Map<DocumentId, StoryPlace> of(Collection<DocumentId> ids) {
        var decided = lookup.find(EntryKind.STORIED, ids, DecidedFields.class);
        var places = new HashMap<DocumentId, StoryPlace>();
        for (var id : ids) {
            var found = Optional.ofNullable(decided.get(id));
            places.put(id, found.map(entry -> entry.source().place()).orElse(StoryPlace.own(id)));
        }
        return places;
    }

    /** Brings what has just been written into agreement with what is decided by now. */
    void agreeAfter(List<PendingChange> written) {
        var stored = written.stream().filter(PendingChange::leavesADocument).toList();
        var places = of(stored.stream().map(PendingChange::id).toList());
        agree(stored.stream()
                .filter(change -> change.storedPlace()
                        .filter(places.get(change.id())::equals)
                        .isEmpty())
                .map(PendingChange::id)
                .toList());
    }

    /**
     * Brings the entries of documents into agreement with what is decided about them.
     *
     * @throws ElasticsearchBusyException if something is left to be done
     */
    void agree(Collection<DocumentId> ids) {
        var open = Set.copyOf(ids);
        while (!open.isEmpty()) {
            open = Set.copyOf(mend(open));
        }
    }

    /** The documents whose entries said something else, and were changed. */
    private List<DocumentId> mend(Set<DocumentId> ids) {
        var documents = lookup.find(EntryKind.DOCUMENT, ids, DocumentFields.class);
        var places = of(documents.keySet());
        var operations = new ArrayList<Operation>();
        documents.forEach((id, document) -> {
            if (!places.get(id).equals(document.source().story())) {
                operations.add(Operation.change(EntryKind.DOCUMENT, id.value(), json(places.get(id))));
            }
        });
        var changed = new ArrayList<DocumentId>();
        var verdicts = requests.send(operations);
        for (int i = 0; i < verdicts.size(); i++) {
            var id = operations.get(i).id();
            if (verdicts.get(i) instanceof BulkVerdict.RefusedEntry refused) {
                LOG.error("story cannot be written into document id={} reason={}", id, refused.detail());
            } else {
                changed.add(new DocumentId(id));
            }
        }
        BulkIndexer.requireFinal(verdicts);
        return changed;
    }

    private static byte[] json(StoryPlace place) {
        return EventJson.write(Map.of("doc", Map.of("story", place)));
    }
}
