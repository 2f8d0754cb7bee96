package communique.index.bulk;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import communique.index.view.EntryKind;
import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sends operations as bulk requests of a bounded size and brings back one verdict for each.
 *
 * <p>The requests are written here and not by the typed client: an object for every operation and for every item of the
 * answer was a third of what this service did.
 */
final class BulkRequests {

    /** Well below the 100 MB at which Elasticsearch cuts the connection without a word. */
    static final int LONGEST_BODY_BYTES = 10 * 1024 * 1024;

    private static final int ACTION_LINE_BYTES = 200;

    private final ElasticsearchGateway elasticsearch;
    private final Function<EntryKind, String> aliases;

    /** @param aliases where the entries of each kind go */
    BulkRequests(ElasticsearchGateway elasticsearch, Function<EntryKind, String> aliases) {
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
            return BulkAnswer.verdicts(elasticsearch.bulk(body(operations), traceHeaders()), operations.size());
        } catch (ElasticsearchRefusedException e) {
            return e.error().isPresent()
                    ? turnedAway(
                            operations, BulkVerdict.of(e.status(), e.error().get()), e.status())
                    : notUnderstood(operations, e.status());
        } catch (IOException e) {
            return all(operations, new BulkVerdict.Busy(Causes.of(e)));
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

    /** An error status without an error of Elasticsearch: a proxy's, perhaps. */
    private List<BulkVerdict> notUnderstood(List<Operation> operations, int status) {
        if (isAboutTheBody(status)) {
            return bisect(operations, new BulkVerdict.RefusedEntry(describe(status)));
        }
        if (status == 401 || status == 403) {
            return all(
                    operations, new BulkVerdict.NotAuthorized("Elasticsearch refuses the credentials: HTTP " + status));
        }
        return all(operations, new BulkVerdict.Busy("Elasticsearch: HTTP " + status));
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

    private static Map<String, String> traceHeaders() {
        var headers = new HashMap<String, String>();
        GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), headers, (all, name, value) -> all.put(name, value));
        return headers;
    }

    private byte[] body(List<Operation> operations) {
        var body = new ByteArrayOutputStream(operations.size() * ACTION_LINE_BYTES);
        for (var operation : operations) {
            body.writeBytes(line(operation).getBytes(StandardCharsets.UTF_8));
            if (operation.json() != null) {
                body.writeBytes(operation.json());
                body.write('\n');
            }
        }
        return body.toByteArray();
    }

    private String line(Operation operation) {
        var guard = operation.guard();
        var line = new StringBuilder(ACTION_LINE_BYTES)
                .append("{\"")
                .append(operation.action().command())
                .append("\":{\"_index\":\"")
                .append(aliases.apply(operation.kind()))
                .append("\",\"_id\":\"")
                .append(JsonStringEncoder.getInstance().quoteAsString(operation.id()));
        if (guard.version() == 0) {
            return line.append("\"}}\n").toString();
        }
        return line.append("\",\"version\":")
                .append(guard.version())
                .append(
                        guard.replaceSame()
                                ? ",\"version_type\":\"external_gte\"}}\n"
                                : ",\"version_type\":\"external\"}}\n")
                .toString();
    }
}
