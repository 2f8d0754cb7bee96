package communique.kibana.seed;

import communique.kibana.seed.Entries.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents that were refused, as index-service's {@code RejectionView} writes them. */
final class Rejected {

    private static final List<Reason> REASONS = List.of(
            new Reason("enrich", "no-text", "Nothing is left of the document once menus and forms are gone."),
            new Reason("enrich", "too-long", "The text has 6,210,004 characters; at most 5,000,000 are read."),
            new Reason("ingest", "unreadable-file", "The file says it is a PDF and is none."),
            new Reason("index", "mapper-parsing-exception", "Elasticsearch refused the document: field [words]."));

    private Rejected() {}

    private record Reason(String step, String code, String detail) {}

    static List<Entry> all(int many, Instant now) {
        var random = new Random(7);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < many; i++) {
            var reason = REASONS.get(Math.min(random.nextInt(REASONS.size()), random.nextInt(REASONS.size())));
            var at = now.minus(Duration.ofMinutes(random.nextInt(10) < 7 ? 60 + random.nextInt(1_200) : 20_000));
            var json = Entries.object()
                    .put("id", "doc-r%03d".formatted(i))
                    .put("step", reason.step())
                    .put("attempts", 1)
                    .put("rejectedAt", at.toString())
                    .put("@timestamp", at.toString())
                    .put("title", World.HEADLINES.get(i % World.HEADLINES.size()))
                    .put("excerpt", "Invented text.")
                    .put("encoding", "text")
                    .put("truncated", false)
                    .put("event", "{}");
            json.putObject("reason").put("code", reason.code()).put("detail", reason.detail());
            json.putObject("origin")
                    .put("topic", "documents.received")
                    .put("partition", i % 6)
                    .put("offset", i);
            json.putObject("source")
                    .put("name", World.OUTLETS.get(i % World.OUTLETS.size()).name());
            json.putObject("headers").put("ce_type", "communique.document.received.v1");
            entries.add(new Entry("rejections", "documents.received/" + i % 6 + "/" + i + "/" + reason.step(), json));
        }
        return entries;
    }
}
