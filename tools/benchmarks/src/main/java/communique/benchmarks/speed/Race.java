package communique.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contestants do the same articles in turns, so that whatever else the machine does meets all of them alike.
 *
 * <p>One thread; what counts is CPU time, as wall time on a shared machine measures the others on it.
 */
public final class Race {

    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double BYTES_IN_A_MEGABYTE = 1 << 20;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Contestant> contestants;
    private final List<String> articles;
    private final int perRound;
    private int found;

    /** Prepares a race in which every round takes the next few of the articles. */
    public Race(List<Contestant> contestants, List<String> articles, int perRound) {
        this.contestants = List.copyOf(contestants);
        this.articles = List.copyOf(articles);
        this.perRound = perRound;
    }

    /**
     * What one contestant needed in one round, a document.
     *
     * @param cpuMillis of its thread
     * @param processMillis of the whole process, the collection of its garbage included
     */
    public record Lap(double wallMillis, double cpuMillis, double processMillis, double megabytes) {

        public double documentsPerSecond() {
            return NANOS_IN_A_SECOND / NANOS_IN_A_MILLI / wallMillis;
        }
    }

    /** Runs some rounds; every one begins with another contestant. */
    public Map<String, List<Lap>> run(int rounds) {
        var laps = new LinkedHashMap<String, List<Lap>>();
        contestants.forEach(contestant -> laps.put(contestant.name(), new ArrayList<>()));
        for (var round = 0; round < rounds; round++) {
            for (var turn = 0; turn < contestants.size(); turn++) {
                var contestant = contestants.get((round + turn) % contestants.size());
                laps.get(contestant.name()).add(lap(contestant, round));
            }
        }
        return laps;
    }

    /** How many names were found in all. */
    public int found() {
        return found;
    }

    private Lap lap(Contestant contestant, int round) {
        var documents = contestant.repeats() * perRound;
        var allocated = thread.getCurrentThreadAllocatedBytes();
        var process = system.getProcessCpuTime();
        var cpu = thread.getCurrentThreadCpuTime();
        var wall = System.nanoTime();
        for (var i = 0; i < documents; i++) {
            var article = articles.get((round * perRound + i % perRound) % articles.size());
            found += contestant.work().applyAsInt(article);
        }
        return new Lap(
                (System.nanoTime() - wall) / NANOS_IN_A_MILLI / documents,
                (thread.getCurrentThreadCpuTime() - cpu) / NANOS_IN_A_MILLI / documents,
                (system.getProcessCpuTime() - process) / NANOS_IN_A_MILLI / documents,
                (thread.getCurrentThreadAllocatedBytes() - allocated) / BYTES_IN_A_MEGABYTE / documents);
    }
}
