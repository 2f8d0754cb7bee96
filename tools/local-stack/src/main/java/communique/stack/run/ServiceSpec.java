package communique.stack.run;

import communique.stack.server.StackHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of this project: where each is built, how much memory it gets, and what it must be told. */
public enum ServiceSpec {
    INGEST("ingest", "ingest-service", 8081, 256, List.of()),
    /**
     * Its language models take most of the memory. What reads the knowledge runs once, so the better compiler waits
     * three times as long as usual before it takes anything on, and what the knowledge leaves behind is not copied
     * around meanwhile. Documents wait for the start.
     */
    ENRICH(
            "enrich",
            "enrich-service",
            8082,
            900,
            List.of(
                    "-XX:Tier4InvocationThreshold=15000",
                    "-XX:Tier4MinInvocationThreshold=1800",
                    "-XX:Tier4CompileThreshold=45000",
                    "-XX:Tier4BackEdgeThreshold=120000",
                    "-Xmn200m")),
    STORY("story", "story-service", 8084, 384, List.of("-XX:TieredStopAtLevel=1")),
    /** It mostly waits for Elasticsearch; C2 would use more time than it saves in 100,000 documents. */
    INDEX("index", "index-service", 8083, 144, List.of("-XX:TieredStopAtLevel=1")),
    NEWSDESK("newsdesk", "newsdesk", 8080, 256, List.of());

    /** The first Java that {@code build/archive-classes} makes an AOT cache for. */
    private static final int WITH_AOT_CACHE = 25;

    private final String shortName;
    private final String module;
    private final int usualPort;
    private final int megabytes;
    private final List<String> options;

    ServiceSpec(String shortName, String module, int usualPort, int megabytes, List<String> options) {
        this.shortName = shortName;
        this.module = module;
        this.usualPort = usualPort;
        this.megabytes = megabytes;
        this.options = options;
    }

    /** For log files and tables. */
    public String shortName() {
        return shortName;
    }

    int usualPort() {
        return usualPort;
    }

    Path jar(StackHome home) {
        return home.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The services that have been built. The newsdesk is optional; the others are required. */
    static List<ServiceSpec> built(StackHome home) {
        return Arrays.stream(values())
                .filter(service -> service != NEWSDESK || Files.exists(service.jar(home)))
                .toList();
    }

    /** Memory, collector and compilers of its JVM. */
    public List<String> jvmOptions() {
        var all = new ArrayList<>(List.of(
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                // Returns memory to the system after a burst.
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30"));
        all.addAll(options);
        return all;
    }

    List<String> command(PipelineSetup setup) {
        var jar = jar(setup.home());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+ExitOnOutOfMemoryError",
                // Made by the build; without it, or with another JVM, the start is slower.
                Runtime.version().feature() < WITH_AOT_CACHE
                        ? "-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa")
                        : "-XX:AOTCache=" + jar.resolveSibling("classes.aot"),
                // The archive stays where it was made for; moved, it is written anew: 40 MB a process.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                // What the compilers leave behind goes back to the system; Java 17.0.9 was the first.
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=30000"));
        command.addAll(jvmOptions());
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    Map<String, String> environment(PipelineSetup setup, int number) {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(setup.ports().get(this)),
                // Names the service when several logs are read together.
                "QUARKUS_LOG_CONSOLE_FORMAT",
                shortName + " | %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{1}] %s%e%n",
                "KAFKA_BOOTSTRAP_SERVERS",
                setup.kafka(),
                // Unchanged after a restart, so the new process takes over the partitions without waiting.
                "KAFKA_INSTANCE_ID",
                module + "-" + number,
                "ELASTICSEARCH_URL",
                setup.elasticsearch()));
        // Without it the C library keeps a memory pool per thread.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(
                switch (this) {
                    case INGEST -> ingest(setup.folders());
                    case ENRICH ->
                        Map.of(
                                "ENRICH_KNOWLEDGE_DIRECTORY",
                                setup.home().root().resolve("knowledge").toString());
                    case STORY, INDEX -> Map.of();
                    case NEWSDESK ->
                        Map.of(
                                "NEWSDESK_INGEST_URL", setup.url(INGEST),
                                "NEWSDESK_ENRICH_URL", setup.url(ENRICH),
                                "NEWSDESK_INDEX_URL", setup.url(INDEX));
                });
        environment.putAll(setup.environment());
        return environment;
    }

    private static Map<String, String> ingest(PipelineSetup.Folders folders) {
        var environment = new HashMap<>(Map.of(
                "INGEST_WATCH_DIRECTORY",
                folders.inbox().toString(),
                "INGEST_DATA_DIRECTORY",
                folders.ingest().toString(),
                "INGEST_FEEDS_FILE",
                folders.feeds().toString()));
        folders.seeds().ifPresent(folder -> environment.put("INGEST_SEEDS_DIRECTORY", folder.toString()));
        return environment;
    }
}
