package communique.benchmarks.bed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Resources that a process and its children have used so far. */
public record Use(double cpuSeconds, double peakMegabytes) {

    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double KILOBYTES_IN_A_MEGABYTE = 1024;

    /** @param pid of a process that runs */
    public static Use of(long pid) {
        var cpu = 0.0;
        var peak = 0.0;
        for (var one : withDescendants(pid)) {
            cpu += one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_IN_A_SECOND;
            // Of a launcher and its server, the larger process is the server.
            peak = Math.max(peak, peakOf(one.pid()));
        }
        return new Use(cpu, peak);
    }

    /** A running process and its children. */
    static List<ProcessHandle> withDescendants(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("process " + pid + " is gone"));
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    /** Peak resident memory; 0 if the system does not report it. */
    private static double peakOf(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / KILOBYTES_IN_A_MEGABYTE;
        } catch (IOException e) {
            return 0;
        }
    }
}
