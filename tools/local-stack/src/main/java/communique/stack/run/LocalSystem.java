package communique.stack.run;

import communique.stack.process.ChildFailedException;
import communique.stack.process.LogRotation;
import communique.stack.process.Program;
import communique.stack.server.Elasticsearch;
import communique.stack.server.KafkaBroker;
import communique.stack.server.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Kafka, Elasticsearch and the services, started in parallel, supervised, and stopped in order. */
public final class LocalSystem {

    private static final int ELASTICSEARCH_MEGABYTES = 768;

    private final Plan plan;
    private final PipelineSetup setup;
    private final ProgressLog progress;
    private final KafkaBroker kafka;
    private final Elasticsearch elasticsearch;
    private final List<Service> services;
    private final Supervisor supervisor;
    private final DataLock lock;
    private final LogRotation logs;

    /**
     * Locks the data folder and checks the prerequisites. Starts nothing yet.
     *
     * @throws CannotStartException if something must change first
     */
    public LocalSystem(Plan plan, ProgressLog progress) throws IOException {
        Files.createDirectories(plan.data().resolve("logs"));
        this.plan = plan;
        this.setup = plan.setup();
        this.progress = progress;
        this.lock = DataLock.take(plan.data());
        checked(plan);
        Files.createDirectories(plan.folders().inbox());
        this.kafka = new KafkaBroker(
                plan.home(),
                new Place(plan.kafkaFolder(), plan.folders().log("kafka")),
                plan.port(Plan.Port.KAFKA),
                plan.port(Plan.Port.KAFKA_CONTROLLER));
        this.elasticsearch = new Elasticsearch(
                plan.home(),
                new Place(plan.elasticsearchFolder(), plan.folders().log("elasticsearch")),
                plan.port(Plan.Port.ELASTICSEARCH),
                new Elasticsearch.Settings(
                        plan.port(Plan.Port.ELASTICSEARCH_TRANSPORT),
                        ELASTICSEARCH_MEGABYTES,
                        Elasticsearch.Compilers.BOTH));
        this.services = ServiceSpec.built(plan.home()).stream()
                .map(service -> new Service(setup, service))
                .toList();
        this.supervisor = new Supervisor(progress::say, this::writeRunFile);
        this.logs = new LogRotation(plan.data().resolve("logs"), progress::say);
    }

    private void checked(Plan whatToRun) throws IOException {
        try {
            Preflight.check(whatToRun);
        } catch (CannotStartException e) {
            lock.close();
            throw e;
        }
    }

    /** Deletes all documents. */
    public void erase() {
        elasticsearch.erase();
        Erasure.delete(plan.kafkaFolder());
        Erasure.delete(plan.folders().ingest());
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws ChildFailedException if a part of it fails; the others keep running until {@link #stop}
     */
    public void start() {
        logs.start();
        var search = CompletableFuture.runAsync(() -> started(elasticsearch));
        var broker = CompletableFuture.runAsync(() -> started(kafka));
        // The services start with the broker and wait for Elasticsearch themselves.
        var ready = broker.thenRun(() -> services.forEach(Service::start)).thenCompose(nothing -> allReady());
        try {
            CompletableFuture.allOf(search, ready).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        writeRunFile();
        programs().forEach(supervisor::watch);
    }

    /** Stops everything: senders first, stores last. */
    public void stop() {
        supervisor.stop();
        var inOrder = new ArrayList<Program>(services);
        inOrder.add(elasticsearch);
        inOrder.add(kafka);
        for (var program : inOrder) {
            program.stop();
            progress.say(program.name() + " stopped");
        }
        logs.close();
        try {
            RunFile.remove(plan.data());
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tidy up " + plan.data(), e);
        }
    }

    /** Where it runs. */
    public RunFile runFile() {
        // In the order of the pipeline.
        var urls = new LinkedHashMap<String, String>();
        ServiceSpec.built(plan.home()).forEach(service -> urls.put(service.shortName(), setup.url(service)));
        return new RunFile(
                ProcessHandle.current().pid(),
                setup.kafka(),
                setup.elasticsearch(),
                urls,
                programs().stream().collect(Collectors.toMap(Program::name, Program::pid)));
    }

    private CompletableFuture<Void> allReady() {
        return CompletableFuture.allOf(services.stream()
                .map(service -> CompletableFuture.runAsync(() -> {
                    service.awaitReady();
                    progress.say(service.name() + " is ready");
                }))
                .toArray(CompletableFuture[]::new));
    }

    private void started(Program program) {
        program.start();
        progress.say(program.name() + " answers");
    }

    private List<Program> programs() {
        var programs = new ArrayList<Program>(services);
        programs.add(elasticsearch);
        programs.add(kafka);
        return programs;
    }

    private void writeRunFile() {
        try {
            runFile().write(plan.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + plan.data(), e);
        }
    }
}
