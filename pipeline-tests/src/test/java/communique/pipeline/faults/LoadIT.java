package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communique.stack.run.ServiceSpec;
import communique.stack.server.LocalServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Very many documents, one fault after the other, and memory that does not grow with their number. */
@ExtendWith(FaultPipeline.Shared.class)
class LoadIT {

    private static final int DOCUMENTS = Integer.getInteger("load.documents", 200_000);
    private static final long TENTH = DOCUMENTS / 10;
    /** What a heap may differ by between two collections, with so many more documents known. */
    private static final long MEGABYTES_BY_CHANCE = 24;

    private static final long INDEX_MEGABYTES = 300;

    @Tag("load")
    @Case(value = 33, fault = "every service killed and stopped, Elasticsearch and the broker killed, under load")
    void manyDocumentsUnderManyFaults(FaultRun run) throws IOException {
        try (var watch = new LoadWatch(run)) {
            run.send(DOCUMENTS);
            strike(run, watch);
            run.pipeline().awaitHealthy();
            watch.collect();
            // Nothing breaks any more: the same processes as after the sixth tenth, and four tenths to go.
            for (int tenth = 7; tenth <= 10; tenth++) {
                run.awaitIndexed(tenth == 10 ? DOCUMENTS : tenth * TENTH);
                watch.mark(tenth == 10 ? "all are found" : "");
            }
            watch.collect();
            var row = run.verify();
            report(watch, row);
            assertFlat(watch);
        }
    }

    private static void strike(FaultRun run, LoadWatch watch) {
        var pipeline = run.pipeline();
        // The door takes them faster than they are read, so it has to be struck early.
        run.awaitTaken(TENTH);
        watch.mark("kill -9 of ingest-service");
        pipeline.kill(ServiceSpec.INGEST);
        run.awaitIndexed(TENTH);
        watch.mark("");
        run.awaitIndexed(2 * TENTH);
        watch.mark("kill -9 of index-service");
        pipeline.kill(ServiceSpec.INDEX);
        run.awaitIndexed(3 * TENTH);
        watch.mark("kill -9 of enrich-service");
        pipeline.kill(ServiceSpec.ENRICH);
        run.awaitIndexed(4 * TENTH);
        watch.mark("kill -9 of Elasticsearch, back after 10 s");
        killForAWhile(pipeline.elasticsearch(), Duration.ofSeconds(10));
        run.awaitIndexed(5 * TENTH);
        watch.mark("kill -9 of the broker, back after 5 s");
        killForAWhile(pipeline.kafka(), Duration.ofSeconds(5));
        run.awaitIndexed(6 * TENTH);
        watch.mark("SIGTERM of all three");
        LoadWatch.SERVICES.forEach(pipeline::terminate);
        run.over();
    }

    private static void killForAWhile(LocalServer server, Duration length) {
        server.kill();
        Pause.of(length);
        server.start();
    }

    private static void report(LoadWatch watch, Row row) throws IOException {
        var text = "%,d documents: lost %d, twice %d, rewritten %d.\n\n"
                        .formatted(DOCUMENTS, row.lost(), row.twice(), row.rewritten())
                + watch.report();
        FaultTable.print(text);
        if (Boolean.getBoolean("load.write")) {
            ReliabilityPage.write("load", "mvn verify -Pload", text);
        }
    }

    private static void assertFlat(LoadWatch watch) {
        for (var service : LoadWatch.SERVICES) {
            assertThat(watch.growth(service)).as("growth of " + service).isLessThan(MEGABYTES_BY_CHANCE);
        }
        assertThat(watch.mostResident(ServiceSpec.INDEX))
                .as("memory of index-service")
                .isLessThanOrEqualTo(INDEX_MEGABYTES);
    }
}
