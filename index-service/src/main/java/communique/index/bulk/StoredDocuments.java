package communique.index.bulk;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import communique.events.DocumentId;
import communique.index.view.EntryKind;
import communique.index.view.FanOut;
import communique.index.view.History;
import communique.index.view.PastRevision;
import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the index has of documents at this moment, refreshed or not. */
final class StoredDocuments {

    private static final int NOT_FOUND = 404;

    private final ElasticsearchGateway elasticsearch;
    private final Function<EntryKind, String> aliases;

    StoredDocuments(ElasticsearchGateway elasticsearch, Function<EntryKind, String> aliases) {
        this.elasticsearch = elasticsearch;
        this.aliases = aliases;
    }

    /**
     * A document as stored.
     *
     * @param recipe what made its tags; null when that is not known
     * @param most the most entries that it ever had beside its own
     * @param present what it says
     * @param before what it said before
     */
    record StoredDocument(
            long version, Instant enrichedAt, String recipe, FanOut most, PastRevision present, History before) {

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

        private static final List<String> FIELDS = Arrays.stream(StoredFields.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        StoredDocument stored(long version) {
            return new StoredDocument(
                    version,
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
        for (var item : ask(ids)) {
            if (item.isFailure()) {
                throw failure(item.failure().error());
            }
            var result = item.result();
            if (result.found()) {
                found.put(new DocumentId(result.id()), result.source().stored(result.version()));
            }
        }
        return found;
    }

    private List<MultiGetResponseItem<StoredFields>> ask(List<DocumentId> ids) {
        try {
            return elasticsearch
                    .ask(client -> client.mget(
                            documents -> documents
                                    .index(aliases.apply(EntryKind.DOCUMENT))
                                    .ids(ids.stream().map(DocumentId::value).toList())
                                    .sourceIncludes(StoredFields.FIELDS),
                            StoredFields.class))
                    .docs();
        } catch (ElasticsearchRefusedException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new ElasticsearchBusyException(Causes.of(e), e);
        }
    }

    private static RuntimeException refused(ElasticsearchRefusedException refused) {
        if (refused.error().isEmpty()) {
            return new ElasticsearchBusyException(Causes.of(refused), refused);
        }
        if (refused.status() == NOT_FOUND) {
            return failure(refused.error().get());
        }
        var cause = BulkVerdict.of(refused.status(), refused.error().get()).cause();
        return new ElasticsearchBusyException(cause == null ? Causes.of(refused) : cause, refused);
    }

    private static RuntimeException failure(ErrorCause error) {
        var verdict = BulkVerdict.of(NOT_FOUND, error);
        return verdict instanceof BulkVerdict.AliasMissing
                ? new AliasMissingException(verdict.cause())
                : new ElasticsearchBusyException(verdict.cause());
    }

    /** The alias leads nowhere. */
    static final class AliasMissingException extends ElasticsearchBusyException {

        private static final long serialVersionUID = 1;

        AliasMissingException(String cause) {
            super(cause);
        }
    }
}
