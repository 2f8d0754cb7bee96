package communique.pipeline.faults;

import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The services use the newer group protocol, by configuration alone. */
@ExtendWith(FaultPipeline.Shared.class)
class ProtocolFaultsIT implements FaultPipeline.Own {

    private static FaultPipeline road;

    @Override
    public FaultPipeline road() throws IOException {
        if (road == null) {
            road = FaultPipeline.told(Map.of("KAFKA_CLIENT__GROUP_PROTOCOL_", "consumer"));
        }
        return road;
    }

    @AfterAll
    static void closeRoad() {
        if (road != null) {
            road.close();
        }
    }

    @Tag("slow")
    @Case(value = 1, fault = "kill -9 of index-service, newer group protocol")
    void indexServiceIsKilled(FaultRun run) throws IOException {
        run.send(600).awaitIndexed(200);
        run.killAndResume(ServiceSpec.INDEX);
        run.verify();
    }

    @Tag("slow")
    @Case(value = 18, fault = "another member joins and leaves every 3 s, 20 times, newer group protocol")
    void partitionsMoveManyTimes(FaultRun run) throws IOException {
        GroupFaultsIT.movePartitions(run, Map.of("group.protocol", "consumer"));
    }

    @Tag("slow")
    @Case(value = 19, fault = "index-service is frozen for 60 s, newer group protocol")
    void aFrozenServiceComesBackLate(FaultRun run) throws IOException {
        GroupFaultsIT.freeze(run);
    }
}
