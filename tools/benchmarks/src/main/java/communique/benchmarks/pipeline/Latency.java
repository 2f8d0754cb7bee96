package communique.benchmarks.pipeline;

import communique.benchmarks.load.Documents;
import communique.benchmarks.load.Posts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Time from the scheduled send of a document until a search finds it.
 *
 * <p>Documents are sent on schedule, whether or not earlier ones have been answered, and their time starts when they were
 * due. So a stalling system cannot hide its stall by delaying the sender (coordinated omission).
 */
final class Latency {

    static final int CONNECTIONS = 64;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;
    private static final long NANOS_IN_A_SECOND = 1_000_000_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    /** Documents become searchable every 200 ms, all at once: sooner after that there is nothing to be seen. */
    private static final Duration AFTER_A_FIND = Duration.ofMillis(120);

    private final URI door;
    private final Watcher watcher;

    Latency(String ingest, String elasticsearch) {
        this.door = URI.create(ingest + "/documents");
        this.watcher = new Watcher(elasticsearch);
    }

    /**
     * Sends documents for a while.
     *
     * @param perSecond how many
     * @param unmeasured documents at the begin that are not counted
     * @return microseconds
     */
    Histogram measure(Documents documents, double perSecond, int count, int unmeasured)
            throws IOException, InterruptedException {
        var start = System.nanoTime() + NANOS_IN_A_SECOND / 2;
        var apart = NANOS_IN_A_SECOND / perSecond;
        var sent = CompletableFuture.runAsync(() -> {
            try {
                new Posts(door, CONNECTIONS)
                        .send(count, number -> start + (long) (number * apart), documents::submission);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var histogram = new Histogram(LONGEST_MICROS, DIGITS);
        var underWay = new LinkedHashMap<String, Long>();
        for (var next = 0; next < count || !underWay.isEmpty(); ) {
            for (; next < count && start + (long) (next * apart) <= System.nanoTime(); next++) {
                underWay.put(documents.id(next), next < unmeasured ? 0 : start + (long) (next * apart));
            }
            var pause = look(underWay, histogram) ? AFTER_A_FIND : BETWEEN_LOOKS;
            if (sent.isCompletedExceptionally()) {
                sent.join();
            }
            if (System.nanoTime() - start > count * apart + LONGEST_WAIT.toNanos()) {
                throw new IOException(underWay.size() + " of " + count + " documents cannot be found");
            }
            Thread.sleep(pause.toMillis());
        }
        sent.join();
        return histogram;
    }

    /** Whether any document was found. */
    private boolean look(LinkedHashMap<String, Long> underWay, Histogram histogram) throws IOException {
        var any = false;
        List<String> found;
        do {
            found = underWay.isEmpty() ? List.of() : watcher.found(underWay.keySet());
            any |= !found.isEmpty();
            for (var id : found) {
                var due = underWay.remove(id);
                if (due != 0) {
                    histogram.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000));
                }
            }
        } while (found.size() == Watcher.MOST_ASKED);
        return any;
    }
}
