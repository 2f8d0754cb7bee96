package communique.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs contestants on the same articles in turns, so that other load on the machine affects all of them equally.
 *
 * <p>Single-threaded; measures CPU time, because wall time on a shared machine includes other processes.
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

    /** Prepares rounds that each take the next articles. */
    public Race(List<Contestant> contestants, List<String> articles, int perRound) {
        this.contestants = List.copyOf(contestants);
        this.articles = List.copyOf(articles);
        this.perRound = perRound;
    }

    /**
     * Cost per document of one contestant in one round.
     *
     * @param cpuMillis of its thread
     * @param processMillis of the whole process, including garbage collection
     */
    public record Lap(double wallMillis, double cpuMillis, double processMillis, double megabytes) {

        public double documentsPerSecond() {
            return NANOS_IN_A_SECOND / NANOS_IN_A_MILLI / wallMillis;
        }
    }

    /** Runs rounds, each starting with another contestant. */
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

    /** Total number of names found. */
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
