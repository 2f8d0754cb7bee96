package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communique.pipeline.Pipeline;
import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Very many documents, one fault after the other, and memory that does not grow with their number. */
@ExtendWith(FaultRoad.Shared.class)
class LoadIT {

    private static final int DOCUMENTS = Integer.getInteger("load.documents", 200_000);
    private static final List<ServiceSpec> SERVICES =
            List.of(ServiceSpec.INGEST, ServiceSpec.ENRICH, ServiceSpec.INDEX);

    @Tag("load")
    @Case(value = 33, fault = "every service killed and stopped, Elasticsearch and the broker killed, under load")
    void manyDocumentsUnderManyFaults(FaultRun run) throws IOException {
        var begin = System.nanoTime();
        run.send(DOCUMENTS);
        var pipeline = run.pipeline();
        var step = DOCUMENTS / 10L;
        run.awaitIndexed(step);
        var early = Memory.of(pipeline);
        pipeline.kill(ServiceSpec.INDEX);
        run.awaitIndexed(2 * step);
        pipeline.kill(ServiceSpec.ENRICH);
        run.awaitIndexed(3 * step);
        pipeline.elasticsearch().kill();
        Pause.of(Duration.ofSeconds(10));
        pipeline.elasticsearch().start();
        run.awaitIndexed(4 * step);
        pipeline.kafka().kill();
        Pause.of(Duration.ofSeconds(5));
        pipeline.kafka().start();
        run.awaitIndexed(5 * step);
        pipeline.kill(ServiceSpec.INGEST);
        run.awaitIndexed(6 * step);
        for (var service : SERVICES) {
            pipeline.terminate(service);
        }
        run.over();
        run.awaitIndexed(DOCUMENTS);
        var late = Memory.of(pipeline);
        run.verify();
        run.note("%,d documents in %,d s; megabytes at a tenth %s, at the end %s; readers behind at most %,d"
                .formatted(
                        DOCUMENTS,
                        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                        early,
                        late,
                        run.mostBehind()));
        assertThat(late.total()).isLessThan(early.total() * 2);
    }

    /** What the services take, resident. */
    private record Memory(long ingest, long enrich, long index) {

        static Memory of(Pipeline pipeline) throws IOException {
            return new Memory(
                    pipeline.residentMegabytes(ServiceSpec.INGEST),
                    pipeline.residentMegabytes(ServiceSpec.ENRICH),
                    pipeline.residentMegabytes(ServiceSpec.INDEX));
        }

        long total() {
            return ingest + enrich + index;
        }
    }
}
