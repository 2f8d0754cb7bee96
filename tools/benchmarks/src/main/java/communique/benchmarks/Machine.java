package communique.benchmarks;

import communique.benchmarks.report.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine and the date of a measurement. */
final class Machine {

    private Machine() {}

    static void describe(Report report) {
        report.condition("measured at", Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .condition("processors", Runtime.getRuntime().availableProcessors() + ", " + processor())
                .condition("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"))
                .condition("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .condition(
                        "load at the end",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
