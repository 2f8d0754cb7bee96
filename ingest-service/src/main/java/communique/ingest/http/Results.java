package communique.ingest.http;

import communique.events.submission.RefusedException;
import communique.ingest.intake.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What senders are told about each document. */
final class Results {

    private Results() {}

    static Map<String, Object> of(Outcome outcome, List<String> ignored) {
        var result = new LinkedHashMap<String, Object>();
        result.put("id", outcome.id().value());
        result.put("revision", outcome.revision());
        result.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
        if (!ignored.isEmpty()) {
            result.put("ignored", ignored);
        }
        return result;
    }

    static Map<String, Object> of(Throwable failure) {
        var result = new LinkedHashMap<String, Object>();
        if (failure instanceof RefusedException refused) {
            result.put("status", "rejected");
            result.put("code", refused.refusal().code());
            result.put("detail", refused.getMessage());
        } else {
            var problem = Problems.of(failure);
            result.put("status", "failed");
            result.put("code", problem.code());
            result.put("detail", problem.detail());
        }
        return result;
    }
}
