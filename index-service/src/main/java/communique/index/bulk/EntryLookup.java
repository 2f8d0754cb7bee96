package communique.index.bulk;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import communique.events.DocumentId;
import communique.index.view.EntryKind;
import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks up entries that have the id of a document, as they are at this moment, refreshed or not. */
final class EntryLookup {

    private static final int NOT_FOUND = 404;

    private final ElasticsearchGateway elasticsearch;
    private final Function<EntryKind, String> aliases;

    EntryLookup(ElasticsearchGateway elasticsearch, Function<EntryKind, String> aliases) {
        this.elasticsearch = elasticsearch;
        this.aliases = aliases;
    }

    /**
     * The entries; those that are not stored are left out.
     *
     * @param fields a record of the fields that are asked for
     * @throws AliasMissingException if the alias leads nowhere
     * @throws ElasticsearchBusyException if Elasticsearch does not answer
     */
    <T extends Record> Map<DocumentId, GetResult<T>> find(EntryKind kind, Collection<DocumentId> ids, Class<T> fields) {
        var found = new HashMap<DocumentId, GetResult<T>>();
        if (ids.isEmpty()) {
            return found;
        }
        for (var item : ask(kind, ids, fields)) {
            if (item.isFailure()) {
                throw failure(item.failure().error());
            }
            var result = item.result();
            if (result.found()) {
                found.put(new DocumentId(result.id()), result);
            }
        }
        return found;
    }

    private <T extends Record> List<MultiGetResponseItem<T>> ask(
            EntryKind kind, Collection<DocumentId> ids, Class<T> fields) {
        try {
            return elasticsearch
                    .ask(client -> client.mget(
                            entries -> entries.index(aliases.apply(kind))
                                    .ids(ids.stream().map(DocumentId::value).toList())
                                    .sourceIncludes(Arrays.stream(fields.getRecordComponents())
                                            .map(RecordComponent::getName)
                                            .toList()),
                            fields))
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
