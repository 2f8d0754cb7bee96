package communique.ingest;

import communique.ingest.file.ReaderProcesses;
import communique.ingest.folder.Seeds;
import communique.ingest.folder.WatchedFolder;
import communique.ingest.http.DocumentRoutes;
import communique.ingest.revision.KnownRevisions;
import communique.ingest.stream.DocumentPublisher;
import communique.ingest.stream.ReceivedTail;
import communique.ingest.web.PublicHttp;
import communique.service.stream.KafkaWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts the parts of the service and stops them in order: first the doors, then the way to Kafka. */
@ApplicationScoped
public class IngestService {

    private final Doors doors;
    private final Road road;
    private final Thread streamsEnd;

    /** Where documents come in. */
    public record Doors(DocumentRoutes routes, WatchedFolder folder, Seeds seeds, PublicHttp http) {}

    /** Where they go. */
    public record Road(
            KafkaWatch kafka,
            ReceivedTail tail,
            DocumentPublisher publisher,
            KnownRevisions revisions,
            ReaderProcesses readers) {}

    public IngestService(Doors doors, Road road) {
        this.doors = doors;
        this.road = road;
        this.streamsEnd = new Thread(doors.routes()::stop, "streams-end");
    }

    void start(@Observes StartupEvent event) {
        // Runs beside the orderly stop, which waits for open requests: an endless stream would use up all its patience.
        Runtime.getRuntime().addShutdownHook(streamsEnd);
        road.kafka().start();
        road.tail().start();
        doors.folder().start();
        doors.seeds().start();
    }

    void stop(@Observes ShutdownEvent event) {
        doors.seeds().close();
        doors.folder().close();
        doors.http().close();
        road.readers().close();
        road.tail().close();
        road.publisher().close();
        road.kafka().close();
        road.revisions().close();
    }
}
