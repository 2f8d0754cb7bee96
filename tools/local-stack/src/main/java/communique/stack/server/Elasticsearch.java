package communique.stack.server;

import communique.stack.process.ChildFailedException;
import communique.stack.process.ChildProcess;
import communique.stack.process.HttpProbe;
import communique.stack.process.Launch;
import communique.stack.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Elasticsearch in a separate JVM: a node alone, or one of a cluster. */
public final class Elasticsearch extends ChildServer {

    private static final Duration UNTIL_READY = Duration.ofSeconds(120);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(20);
    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(2);

    private final StackHome home;
    private final NodeSet nodes;
    private final NodeSet.Member self;
    private final Settings settings;
    private HttpProbe probe;

    /** Null where everybody may do everything. */
    private Access access;

    /**
     * Settings that differ between an Elasticsearch for tests and one for production-like use.
     *
     * @param transportPort of a node that is alone; those of a cluster have theirs in its {@link NodeSet}
     * @param compilers the JIT compilers that its JVM uses
     */
    public record Settings(int transportPort, int heapMegabytes, Compilers compilers) {}

    /**
     * Has a server ask who comes.
     *
     * @param password of the administrator {@code elastic}
     * @param roles file of roles, as Elasticsearch itself reads it
     */
    public record Access(String password, Path roles) {}

    /** JIT compilers of a JVM. */
    public enum Compilers {
        /** C1 only: for processes that live for minutes, where C2 would not pay off. */
        C1("-XX:TieredStopAtLevel=1"),
        /** C1 and C2: after some 30,000 documents each one costs two thirds of what it costs with {@link #QUICK}. */
        BOTH("-XX:+TieredCompilation");

        private final String option;

        Compilers(String option) {
            this.option = option;
        }
    }

    public Elasticsearch(StackHome home, Place place, int port, Settings settings) {
        this(home, place, NodeSet.ofOne(port, settings.transportPort), 0, settings);
    }

    private Elasticsearch(StackHome home, Place place, NodeSet nodes, int index, Settings settings) {
        super(nodes.name(index), place, UNTIL_STOPPED);
        this.home = home;
        this.nodes = nodes;
        this.self = nodes.members().get(index);
        this.settings = settings;
        // This distribution lacks GET and HEAD of the root page, so the cluster health serves as the probe.
        this.probe = new HttpProbe(healthUrl(), UNTIL_ANSWERED);
    }

    /** A server with users and roles. */
    public static Elasticsearch secured(StackHome home, Place place, int port, Settings settings, Access access) {
        var server = new Elasticsearch(home, place, port, settings);
        server.access = access;
        server.probe = HttpProbe.as("elastic", access.password, server.healthUrl(), UNTIL_ANSWERED);
        return server;
    }

    private String healthUrl() {
        return address() + "/_cluster/health?wait_for_status=yellow&timeout=1s";
    }

    /**
     * One node of several. It answers as soon as a majority of them runs.
     *
     * @param index of the node, from 0
     */
    public static Elasticsearch in(NodeSet nodes, int index, StackHome home, Place place, Settings settings) {
        return new Elasticsearch(home, place, nodes, index, settings);
    }

    @Override
    protected ChildProcess launch() {
        var account = Account.current();
        try {
            var files = ElasticsearchFiles.prepare(home.elasticsearch(), folder(), account);
            configure(files);
            account.own(files.folder());
            return ChildProcess.start(command(files, account));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder(), e);
        }
    }

    @Override
    void awaitReady(ChildProcess started) {
        Waiting.until(started, UNTIL_READY, probe::isOk);
    }

    /** Its URL. */
    @Override
    public String address() {
        return "http://" + self.host().address() + ":" + self.port();
    }

    /** Deletes configuration and data, wherever they are. */
    public void erase() {
        Account.run(List.of("rm", "-rf", folder().toString()));
        if (Account.current().isAnother()) {
            Account.run(
                    List.of("rm", "-rf", ElasticsearchFiles.standIn(folder()).toString()));
        }
    }

    private Launch command(ElasticsearchFiles files, Account account) {
        var temporary = files.temporary().toString();
        return new Launch(
                name(),
                self.host().enter(account.command(files.program().toString())),
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_PATH_CONF", files.configuration().toString(),
                        "ES_TMPDIR", temporary,
                        // The JVM of the launcher script needs this to find a writable temporary folder.
                        "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + temporary,
                        "ES_JAVA_OPTS",
                                "-Xms%1$dm -Xmx%1$dm -XX:-AlwaysPreTouch %2$s"
                                        .formatted(settings.heapMegabytes, settings.compilers.option)),
                files.home(),
                log());
    }

    /** The administrator's password has its place in a file that only Elasticsearch's own program writes. */
    private static void keepPassword(ElasticsearchFiles files, String password) throws IOException {
        var program = new ProcessBuilder(
                        files.program().resolveSibling("elasticsearch-keystore").toString(),
                        "add",
                        "--stdin",
                        "--force",
                        "bootstrap.password")
                .redirectErrorStream(true);
        program.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        program.environment().put("ES_PATH_CONF", files.configuration().toString());
        var process = program.start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(password + "\n");
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new ChildFailedException("elasticsearch-keystore: " + output.strip());
        }
    }

    private void configure(ElasticsearchFiles files) throws IOException {
        Files.createDirectories(files.configuration());
        Files.createDirectories(files.temporary());
        Files.createDirectories(files.data());
        Files.writeString(files.configuration().resolve("elasticsearch.yml"), """
                cluster.name: communique
                node.name: %s
                %sxpack.security.enabled: %s
                http.host: %s
                http.port: %d
                transport.host: %s
                transport.port: %d
                path.data: "%s"
                # A laptop's disk is often nearly full and large enough all the same.
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        self.name(),
                        nodes.discovery(),
                        access != null,
                        self.host().address(),
                        self.port(),
                        self.host().innerAddress(),
                        self.transportPort(),
                        files.data()));
        if (access != null) {
            Files.copy(access.roles, files.configuration().resolve("roles.yml"), StandardCopyOption.REPLACE_EXISTING);
            keepPassword(files, access.password);
        }
        configureProcess(files);
    }

    private static void configureProcess(ElasticsearchFiles files) throws IOException {
        Files.writeString(files.configuration().resolve("jvm.options"), """
                -XX:+UseG1GC
                -Djava.io.tmpdir=${ES_TMPDIR}
                -XX:+ExitOnOutOfMemoryError
                """);
        Files.writeString(files.configuration().resolve("log4j2.properties"), """
                status = error
                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.}%marker %m%consoleException%n
                rootLogger.level = info
                rootLogger.appenderRef.console.ref = console
                """);
    }
}
