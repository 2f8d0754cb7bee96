package communique.stack.run;

import communique.stack.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks the prerequisites before anything is started. */
final class Preflight {

    private static final long LEAST_DISK = 2L * 1024 * 1024 * 1024;
    private static final int OFFSET_STEP = 100;

    private Preflight() {}

    /** @throws CannotStartException naming what is wrong and what to do about it */
    static void check(Plan plan) throws IOException {
        for (var service : ServiceSpec.built(plan.home())) {
            if (!Files.exists(service.jar(plan.home()))) {
                throw new CannotStartException(service.shortName() + " is not built: " + service.jar(plan.home())
                        + " is missing; run mvn -Dquick -DskipTests package");
            }
        }
        var seeds = plan.folders().seeds();
        if (seeds.isPresent() && !Files.isDirectory(seeds.get())) {
            throw new CannotStartException(
                    seeds.get() + " is no folder; choose another with --seeds DIR, or" + " start with --no-seeds");
        }
        checkPorts(plan);
        checkDisk(plan);
    }

    private static void checkPorts(Plan plan) {
        var taken = ports(plan).entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new CannotStartException("taken: port " + taken
                    + "; stop what listens there, or start with --port-offset " + freeOffset(plan));
        }
    }

    private static Map<String, Integer> ports(Plan plan) {
        var ports = new LinkedHashMap<String, Integer>();
        for (var service : ServiceSpec.built(plan.home())) {
            ports.put(service.shortName(), plan.port(service));
        }
        for (var server : Plan.Port.values()) {
            ports.put(server.name().toLowerCase(Locale.ROOT).replace('_', ' '), plan.port(server));
        }
        return ports;
    }

    private static int freeOffset(Plan plan) {
        return IntStream.rangeClosed(1, 100)
                .map(step -> plan.portOffset() + step * OFFSET_STEP)
                .filter(offset -> ports(new Plan(plan.home(), plan.folders(), offset)).values().stream()
                        .allMatch(Ports::isFree))
                .findFirst()
                .orElse(plan.portOffset() + OFFSET_STEP);
    }

    private static void checkDisk(Plan plan) throws IOException {
        var free = Files.getFileStore(plan.data()).getUsableSpace();
        if (free < LEAST_DISK) {
            throw new CannotStartException("only %d MB are free where %s lies, 2048 MB are needed; free some, or choose"
                            .formatted(free >> 20, plan.data())
                    + " another folder with --data DIR");
        }
    }
}
