package communique.index.bulk;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import communique.index.view.Entry.Kind;
import communique.service.elasticsearch.Causes;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.elasticsearch.client.ResponseException;

/** Sends operations as bulk requests of a bounded size and brings back one verdict for each. */
final class BulkRequests {

    /** Well below the 100 MB at which Elasticsearch cuts the connection without a word. */
    static final int LONGEST_BODY_BYTES = 10 * 1024 * 1024;

    private static final int ACTION_LINE_BYTES = 200;
    private static final int NO_STATUS = -1;

    private final ElasticsearchClient elasticsearch;
    private final Function<Kind, String> aliases;

    /** @param aliases where the entries of each kind go */
    BulkRequests(ElasticsearchClient elasticsearch, Function<Kind, String> aliases) {
        this.elasticsearch = elasticsearch;
        this.aliases = aliases;
    }

    /**
     * Sends the operations.
     *
     * @return a verdict for each, in the same order
     */
    List<BulkVerdict> send(List<Operation> operations) {
        var verdicts = new ArrayList<BulkVerdict>(operations.size());
        while (verdicts.size() < operations.size()) {
            var from = verdicts.size();
            var part = operations.subList(from, endOfBody(operations, from));
            var answer = request(part);
            verdicts.addAll(answer);
            if (answer.get(0) instanceof BulkVerdict.Busy && answer.stream().noneMatch(BulkVerdict::isFinal)) {
                // More of it now would be refused, too, or make matters worse.
                verdicts.addAll(Collections.nCopies(operations.size() - verdicts.size(), answer.get(0)));
            }
        }
        return verdicts;
    }

    private static int endOfBody(List<Operation> operations, int from) {
        long bytes = 0;
        for (int i = from; i < operations.size(); i++) {
            var json = operations.get(i).json();
            bytes += ACTION_LINE_BYTES + (json == null ? 0 : json.length);
            if (bytes > LONGEST_BODY_BYTES && i > from) {
                return i;
            }
        }
        return operations.size();
    }

    private List<BulkVerdict> request(List<Operation> operations) {
        try {
            var request = BulkRequest.of(bulk -> bulk.requireAlias(true)
                    .operations(operations.stream().map(this::line).toList()));
            return traced().bulk(request).items().stream().map(BulkVerdict::of).toList();
        } catch (ElasticsearchException e) {
            return turnedAway(operations, BulkVerdict.of(e.status(), e.error()), e.status());
        } catch (IOException e) {
            return notUnderstood(operations, e);
        }
    }

    private List<BulkVerdict> turnedAway(List<Operation> operations, BulkVerdict verdict, int status) {
        if (!verdict.isFinal()) {
            return all(operations, verdict);
        }
        return isAboutTheBody(status)
                ? bisect(operations, verdict)
                : all(operations, new BulkVerdict.Busy(describe(status)));
    }

    /** No answer, or one that is not Elasticsearch's own: a proxy's, perhaps. */
    private List<BulkVerdict> notUnderstood(List<Operation> operations, IOException failure) {
        var status = statusOf(failure);
        if (isAboutTheBody(status)) {
            return bisect(operations, new BulkVerdict.Refused(describe(status)));
        }
        if (status == 401 || status == 403) {
            return all(operations, new BulkVerdict.Barred("Elasticsearch refuses the credentials: HTTP " + status));
        }
        return all(
                operations,
                new BulkVerdict.Busy(status == NO_STATUS ? Causes.of(failure) : "Elasticsearch: HTTP " + status));
    }

    private static int statusOf(IOException failure) {
        if (failure instanceof ResponseException refused) {
            return refused.getResponse().getStatusLine().getStatusCode();
        }
        return failure instanceof TransportException answer ? answer.statusCode() : NO_STATUS;
    }

    private static boolean isAboutTheBody(int status) {
        return status == 400 || status == 413;
    }

    private static String describe(int status) {
        return "Elasticsearch: HTTP " + status + " to the bulk request";
    }

    /** One operation spoils the whole request: halves it until that one stands alone. */
    private List<BulkVerdict> bisect(List<Operation> operations, BulkVerdict verdict) {
        if (operations.size() == 1) {
            return List.of(verdict);
        }
        var middle = operations.size() / 2;
        var verdicts = new ArrayList<>(request(operations.subList(0, middle)));
        verdicts.addAll(request(operations.subList(middle, operations.size())));
        return verdicts;
    }

    private static List<BulkVerdict> all(List<Operation> operations, BulkVerdict verdict) {
        return Collections.nCopies(operations.size(), verdict);
    }

    private ElasticsearchClient traced() {
        var context = new ArrayList<String>();
        GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), context, (list, name, value) -> Collections.addAll(list, name, value));
        if (context.isEmpty()) {
            return elasticsearch;
        }
        return elasticsearch.withTransportOptions(options -> {
            for (int i = 0; i < context.size(); i += 2) {
                options.addHeader(context.get(i), context.get(i + 1));
            }
            return options;
        });
    }

    private BulkOperation line(Operation operation) {
        var alias = aliases.apply(operation.kind());
        var guard = operation.guard();
        var version = guard.version() == 0 ? null : Long.valueOf(guard.version());
        var type = guard.replaceSame() ? VersionType.ExternalGte : VersionType.External;
        if (operation.json() == null) {
            return BulkOperation.of(line -> line.delete(delete -> delete.index(alias)
                    .id(operation.id())
                    .version(version)
                    .versionType(version == null ? null : type)));
        }
        return BulkOperation.of(line -> line.index(index -> index.index(alias)
                .id(operation.id())
                .version(version)
                .versionType(version == null ? null : type)
                .document(BinaryData.of(operation.json(), ContentType.APPLICATION_JSON))));
    }
}
