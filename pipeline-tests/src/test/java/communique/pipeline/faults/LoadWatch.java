package communique.pipeline.faults;

import communique.events.TopicNames;
import communique.kafka.ConsumerGroups;
import communique.kafka.KafkaClients;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Looks every two seconds how the services are doing while very many documents pass. */
final class LoadWatch implements AutoCloseable {

    static final List<ServiceSpec> SERVICES = List.of(ServiceSpec.INGEST, ServiceSpec.ENRICH, ServiceSpec.INDEX);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final double MEGABYTE = 1024.0 * 1024;

    private final FaultRun run;
    private final Admin kafka;
    private final long begin = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<ServiceSpec, List<Look>> all = new EnumMap<>(ServiceSpec.class);
    private final Map<ServiceSpec, List<Look>> stretch = new EnumMap<>(ServiceSpec.class);
    private final Map<ServiceSpec, List<Long>> live = new EnumMap<>(ServiceSpec.class);
    private final List<Stretch> stretches = new ArrayList<>();

    /**
     * A service as it was at one moment, by its own metrics.
     *
     * @param heap megabytes of objects, collected ones included until the next collection
     * @param resident megabytes of memory
     * @param behind records that it has still to read
     * @param holding seconds for which it has held its batches
     */
    private record Look(double heap, double resident, double behind, double holding) {}

    /** What was seen between two marks. */
    private record Stretch(String event, long seconds, long found, Map<ServiceSpec, Seen> services) {}

    /**
     * A service over a stretch.
     *
     * @param heap the least objects seen, which is what is left after a collection
     * @param resident the most memory seen
     */
    private record Seen(long heap, long resident, long behind) {

        /** Empty when nobody saw it, because it was away all the time. */
        String megabytes() {
            return resident == 0 ? "" : heap + " / " + resident;
        }
    }

    LoadWatch(FaultRun run) {
        this.run = run;
        this.kafka = KafkaClients.admin(run.pipeline().topics().settings());
        SERVICES.forEach(service -> {
            all.put(service, new ArrayList<>());
            stretch.put(service, new ArrayList<>());
            live.put(service, new ArrayList<>());
        });
        clock.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends a stretch, and says what happens now. */
    synchronized void mark(String event) {
        var services = new EnumMap<ServiceSpec, Seen>(ServiceSpec.class);
        stretch.forEach((service, looks) -> services.put(service, seen(looks)));
        stretch.values().forEach(List::clear);
        var seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        stretches.add(new Stretch(event, seconds, run.indexed(), services));
    }

    /** Has every service collect all it can, and remembers what is left. */
    void collect() throws IOException {
        for (var service : SERVICES) {
            live.get(service).add(run.pipeline().liveMegabytes(service));
        }
    }

    /** By how many megabytes what is left has grown from the first collection to the last. */
    long growth(ServiceSpec service) {
        var left = live.get(service);
        return left.get(left.size() - 1) - left.get(0);
    }

    /** The most memory that a service was ever seen to take. */
    synchronized long mostResident(ServiceSpec service) {
        return seen(all.get(service)).resident();
    }

    /** Everything seen: a row for each stretch, and each course as a line. */
    synchronized String report() {
        var text = new StringBuilder(
                        "| s | found | and now | ingest | enrich | index | enrich behind | index behind |\n")
                .append("|---:|---:|---|---:|---:|---:|---:|---:|\n");
        for (var one : stretches) {
            text.append("| %,d | %,d | %s |".formatted(one.seconds(), one.found(), one.event()));
            SERVICES.forEach(service -> text.append(" ")
                    .append(one.services().get(service).megabytes())
                    .append(" |"));
            text.append(" %,d | %,d |\n"
                    .formatted(
                            one.services().get(ServiceSpec.ENRICH).behind(),
                            one.services().get(ServiceSpec.INDEX).behind()));
        }
        text.append("\nHeap left by a full collection after the last fault and at the end, in MB: ")
                .append(SERVICES.stream()
                        .map(service -> service.shortName() + " "
                                + live.get(service).stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(", ")))
                .append(".\n");
        text.append("\n| course | most | |\n|---|---:|---|\n");
        for (var service : SERVICES) {
            course(text, service, "heap, MB", Look::heap);
            course(text, service, "resident, MB", Look::resident);
        }
        for (var reader : List.of(ServiceSpec.ENRICH, ServiceSpec.INDEX)) {
            course(text, reader, "behind, documents", Look::behind);
            course(text, reader, "holding, s", Look::holding);
        }
        return text.toString();
    }

    private void course(StringBuilder text, ServiceSpec service, String name, ToDoubleFunction<Look> figure) {
        var values = all.get(service).stream()
                .map(look -> figure.applyAsDouble(look))
                .toList();
        text.append("| %s: %s | %,d | `%s` |\n"
                .formatted(
                        service.shortName(),
                        name,
                        (long) values.stream().mapToDouble(value -> value).max().orElse(0),
                        Sparkline.of(values)));
    }

    private void look() {
        for (var service : SERVICES) {
            try {
                add(service, look(service));
            } catch (IOException | RuntimeException e) {
                // It is not there now, which is the fault; the next look will find it.
                continue;
            }
        }
    }

    private synchronized void add(ServiceSpec service, Look look) {
        all.get(service).add(look);
        stretch.get(service).add(look);
    }

    private Look look(ServiceSpec service) throws IOException {
        var pipeline = run.pipeline();
        var heap = pipeline.metric(service, line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""));
        return new Look(
                heap / MEGABYTE,
                pipeline.residentMegabytes(service),
                behind(service),
                pipeline.metric(service, line -> line.startsWith("communique_holding_seconds{")));
    }

    private long behind(ServiceSpec service) {
        var groups = new ConsumerGroups(kafka);
        return switch (service) {
            case ENRICH ->
                groups.progress("enrich-service", TopicNames.RECEIVED).remaining();
            case INDEX -> groups.progress("index-service", TopicNames.ENRICHED).remaining();
            default -> 0;
        };
    }

    private static Seen seen(List<Look> looks) {
        return new Seen(
                (long) looks.stream().mapToDouble(Look::heap).min().orElse(0),
                (long) looks.stream().mapToDouble(Look::resident).max().orElse(0),
                (long) looks.stream().mapToDouble(Look::behind).max().orElse(0));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        kafka.close();
    }
}
