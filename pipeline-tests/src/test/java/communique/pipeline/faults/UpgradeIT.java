package communique.pipeline.faults;

import communique.stack.run.Service;
import communique.stack.run.ServiceSpec;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another version takes over while documents flow. */
@Tag("cluster")
@ExtendWith(FaultPipeline.Shared.class)
@EnabledIfSystemProperty(
        named = "before",
        matches = ".+",
        disabledReason = "-Dbefore names no folder of a built copy of the version before")
class UpgradeIT implements FaultPipeline.Own {

    /** Readers before those that write what they read: each understands what comes to it. */
    private static final List<ServiceSpec> ORDER = List.of(ServiceSpec.INDEX, ServiceSpec.ENRICH, ServiceSpec.INGEST);

    private static final long SIDE_BY_SIDE = 150;

    private static FaultPipeline road;
    private final List<Service> seconds = new ArrayList<>();

    @Override
    public FaultPipeline road() throws IOException {
        road = FaultPipeline.ofVersion(new StackHome(Path.of(System.getProperty("before"))));
        return road;
    }

    @AfterAll
    static void closeRoad() {
        if (road != null) {
            road.close();
        }
    }

    @Case(
            value = 48,
            fault = "rolling upgrade from the version before, two of each service, both versions side by side")
    void bothVersionsWorkSideBySide(FaultRun run) throws IOException {
        var pipeline = run.pipeline();
        try {
            for (var service : ORDER) {
                start(pipeline.another(service));
            }
            run.flow().awaitIndexed(SIDE_BY_SIDE);
            for (int i = 0; i < ORDER.size(); i++) {
                seconds.get(i).stop();
                seconds.set(i, started(pipeline.another(ORDER.get(i), StackHome.find())));
                run.awaitIndexed(run.indexed() + SIDE_BY_SIDE);
                pipeline.upgrade(ORDER.get(i), StackHome.find());
                run.over();
                run.awaitIndexed(run.indexed() + SIDE_BY_SIDE);
            }
            run.verify();
        } finally {
            seconds.forEach(Service::stop);
        }
    }

    private void start(Service second) {
        seconds.add(started(second));
    }

    private static Service started(Service service) {
        service.start();
        service.awaitReady();
        return service;
    }
}
