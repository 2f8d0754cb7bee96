package communique.benchmarks.bed;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The measured interval between two counts, after warm-up.
 *
 * @param count increase of the count
 * @param cpuSeconds CPU time of each process in the interval
 */
public record Stretch(double seconds, long count, Map<String, Double> cpuSeconds) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** Part of a lap that is not measured, while throughput settles. */
    private static final int UNCOUNTED_SHARE = 6;

    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double MILLIS_IN_A_SECOND = 1e3;

    /** A count that increases until the work is done. */
    @FunctionalInterface
    public interface Count {
        long now() throws Exception;
    }

    /** Measures a lap without its first sixth: the count increases from {@code begin} by {@code lap}. */
    public static Stretch ofLap(Count count, long begin, long lap, Map<String, Long> processes) throws Exception {
        return watch(count, begin + lap / UNCOUNTED_SHARE, begin + lap, processes);
    }

    /**
     * Measures while a count increases.
     *
     * @param from count at which the measurement starts
     * @param processes ids by name
     */
    public static Stretch watch(Count count, long from, long to, Map<String, Long> processes) throws Exception {
        var begun = reach(count, from);
        var before = cpu(processes);
        var start = System.nanoTime();
        var ended = reach(count, to);
        var seconds = (System.nanoTime() - start) / NANOS_IN_A_SECOND;
        var used = cpu(processes);
        used.replaceAll((name, cpu) -> cpu - before.get(name));
        return new Stretch(seconds, ended - begun, used);
    }

    public double perSecond() {
        return count / seconds;
    }

    /** CPU milliseconds of one process per counted item. */
    public double cpuMillisEach(String process) {
        return cpuSeconds.get(process) * MILLIS_IN_A_SECOND / count;
    }

    /** Waits until the count is reached, and returns the actual count. */
    public static long reach(Count count, long wanted) throws Exception {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var now = count.now();
        while (now < wanted) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("only %,d of %,d after %s".formatted(now, wanted, LONGEST));
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            now = count.now();
        }
        return now;
    }

    private static Map<String, Double> cpu(Map<String, Long> processes) {
        var cpu = new LinkedHashMap<String, Double>();
        processes.forEach((name, pid) -> cpu.put(name, Use.of(pid).cpuSeconds()));
        return cpu;
    }
}
