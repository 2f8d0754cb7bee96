package communique.stack.server;

import communique.stack.process.ChildFailedException;
import communique.stack.process.ChildProcess;
import communique.stack.process.Launch;
import communique.stack.process.Ports;
import communique.stack.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** A real Kafka broker in KRaft mode in a separate JVM: alone, or one of a cluster. */
public final class KafkaBroker extends ChildServer {

    private static final Duration UNTIL_READY = Duration.ofSeconds(90);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(15);

    private final StackHome home;
    private final BrokerSet brokers;
    private final BrokerSet.Member self;
    private final Access access;

    /**
     * Which clients may connect, and how.
     *
     * @param listener such as {@code PLAINTEXT} or {@code SASL_SSL}
     * @param broker further settings of the broker
     * @param client settings that a client needs
     */
    public record Access(String listener, Map<String, String> broker, Map<String, String> client) {

        /** Plaintext for every client on this machine. */
        public static final Access OPEN = new Access("PLAINTEXT", Map.of(), Map.of());
    }

    public KafkaBroker(StackHome home, Place place, int port, int controllerPort) {
        this(home, place, port, controllerPort, Access.OPEN);
    }

    public KafkaBroker(StackHome home, Place place, int port, int controllerPort, Access access) {
        this(home, place, BrokerSet.ofOne(port, controllerPort), 1, access);
    }

    private KafkaBroker(StackHome home, Place place, BrokerSet brokers, int id, Access access) {
        super(brokers.name(id), place, UNTIL_STOPPED);
        this.home = home;
        this.brokers = brokers;
        this.self = brokers.members().get(id - 1);
        this.access = access;
    }

    /**
     * One broker of several, open for every client that reaches it. It answers as soon as a majority of them runs.
     *
     * @param id number of the broker, from 1
     */
    public static KafkaBroker in(BrokerSet brokers, int id, StackHome home, Place place) {
        return new KafkaBroker(home, place, brokers, id, Access.OPEN);
    }

    @Override
    protected ChildProcess launch() {
        try {
            Files.createDirectories(data());
            Files.writeString(settings(), properties());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder(), e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
        return ChildProcess.start(
                java(name(), "-Xms128m", heap(), "kafka.Kafka", settings().toString()));
    }

    @Override
    void awaitReady(ChildProcess started) {
        Waiting.until(started, UNTIL_READY, () -> Ports.isOpen(self.host().address(), self.port()));
        awaitCluster();
    }

    /** Several share the memory of one machine. */
    private String heap() {
        return brokers.members().size() == 1 ? "-Xmx320m" : "-Xmx256m";
    }

    /** {@code bootstrap.servers}. */
    @Override
    public String address() {
        return self.host().address() + ":" + self.port();
    }

    private Path data() {
        return folder().resolve("data");
    }

    private Path settings() {
        return folder().resolve("server.properties");
    }

    private void format() {
        var format = ChildProcess.start(java(
                "kafka-format",
                "-Xmx96m",
                "kafka.tools.StorageTool",
                "format",
                "-t",
                brokers.clusterId(),
                "-c",
                settings().toString()));
        Waiting.until(format, UNTIL_READY, () -> !format.isAlive() && format.exitCode() == 0);
    }

    private Launch java(String name, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                home.kafkaLibraries() + "/*"));
        command.addAll(List.of(arguments));
        return new Launch(name, self.host().enter(command), Map.of(), folder(), log());
    }

    private void awaitCluster() {
        var client = new HashMap<String, Object>(access.client());
        client.put("bootstrap.servers", address());
        try (var admin = Admin.create(client)) {
            admin.describeCluster().nodes().get(UNTIL_READY.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ChildFailedException("kafka does not answer at " + address() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChildFailedException("interrupted while waiting for kafka");
        }
    }

    private String properties() {
        return """
            process.roles=broker,controller
            node.id=%5$d
            controller.quorum.voters=%6$s
            listeners=%4$s://%7$s:%1$d,CONTROLLER://%7$s:%2$d
            advertised.listeners=%4$s://%7$s:%1$d
            inter.broker.listener.name=%4$s
            listener.security.protocol.map=%4$s:%4$s,CONTROLLER:PLAINTEXT
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            auto.create.topics.enable=false
            default.replication.factor=%8$d
            min.insync.replicas=%9$d
            offsets.topic.replication.factor=%8$d
            offsets.topic.num.partitions=4
            # Months without a start must not make the services read everything again.
            offsets.retention.minutes=525600
            transaction.state.log.num.partitions=4
            transaction.state.log.replication.factor=%8$d
            transaction.state.log.min.isr=%9$d
            share.coordinator.state.topic.replication.factor=%8$d
            share.coordinator.state.topic.min.isr=%9$d
            group.initial.rebalance.delay.ms=0
            # The feeds of a killed process go to another within five seconds.
            group.min.session.timeout.ms=3000
            # The default, 128 MB, would be a third of the heap.
            log.cleaner.dedupe.buffer.size=16777216
            """.formatted(
                                self.port(),
                                self.controllerPort(),
                                data(),
                                access.listener(),
                                self.id(),
                                brokers.voters(),
                                self.host().address(),
                                brokers.copies(),
                                brokers.leastInSync())
                + further();
    }

    private String further() {
        return access.broker().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
