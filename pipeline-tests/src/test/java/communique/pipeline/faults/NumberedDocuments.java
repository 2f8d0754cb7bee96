package communique.pipeline.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import communique.pipeline.Pipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** Sends numbered documents through the door, and remembers the newest revision of each that was acknowledged. */
final class NumberedDocuments {

    private static final int PORTION = 25;
    private static final int MANY = 10_000;
    private static final int LARGE_PORTION = 500;
    private static final Duration UNTIL_TAKEN = Duration.ofMinutes(6);

    private final Pipeline pipeline;
    private final String prefix;
    private final Map<String, String> revisions = new ConcurrentSkipListMap<>();
    private final Set<String> everSent = ConcurrentHashMap.newKeySet();

    NumberedDocuments(Pipeline pipeline, String prefix) {
        this.pipeline = pipeline;
        this.prefix = prefix;
    }

    /** Sends in portions; what was not acknowledged is sent again, as any sender must. */
    void send(int first, int count, String words) {
        var size = count > MANY ? LARGE_PORTION : PORTION;
        var portions = IntStream.range(0, (count + size - 1) / size);
        // Very many come from several senders at once, each portion as a whole from one of them.
        (count > MANY ? portions.parallel() : portions)
                .forEach(portion -> send(
                        IntStream.range(first + portion * size, first + Math.min((portion + 1) * size, count)), words));
    }

    /** The ids of so many. */
    List<String> ids(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(this::id).toList();
    }

    private String id(int number) {
        return prefix + "%06d".formatted(number);
    }

    private void send(IntStream numbers, String words) {
        var portion = numbers.mapToObj(number -> document(number, words)).toList();
        await().atMost(UNTIL_TAKEN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> areAllTaken(portion));
    }

    /** By id, the revision that must be found in the end. */
    Map<String, String> revisions() {
        return revisions;
    }

    /** A revision that must be found in the end, unless a newer one of the document follows. */
    void expect(String id, String revision) {
        revisions.put(id, revision);
        everSent.add(id + " " + revision);
    }

    /** How many revisions there ever were, those included that newer ones have replaced. */
    int revisionsEver() {
        return everSent.size();
    }

    private boolean areAllTaken(List<String> portion) {
        try {
            var answer = pipeline.postLines(String.join("\n", portion) + "\n");
            var taken = 0;
            for (var line : answer.text().lines().toList()) {
                taken += isTaken(EventJson.mapper().readTree(line)) ? 1 : 0;
            }
            return taken == portion.size();
        } catch (IOException e) {
            // Nobody listens, or the service ended under this request.
            return false;
        }
    }

    private boolean isTaken(JsonNode result) {
        var status = result.path("status").asText();
        if (!status.equals("accepted") && !status.equals("unchanged")) {
            return false;
        }
        expect(result.path("id").asText(), result.path("revision").asText());
        return true;
    }

    private String document(int number, String words) {
        var document = EventJson.mapper().createObjectNode();
        document.put("id", id(number))
                .put("title", "Harbour talks, round " + number)
                .put("text", "Delegates met for round " + number + " of the harbour talks. " + words);
        try {
            return EventJson.mapper().writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
