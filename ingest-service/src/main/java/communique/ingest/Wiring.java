package communique.ingest;

import communique.events.submission.Drafts;
import communique.ingest.document.DocumentConfig;
import communique.ingest.file.FileConfig;
import communique.ingest.file.FileReader;
import communique.ingest.file.ReaderProcesses;
import communique.ingest.folder.FileTaker;
import communique.ingest.folder.Seeds;
import communique.ingest.folder.SeedsConfig;
import communique.ingest.folder.WatchConfig;
import communique.ingest.folder.WatchedFolder;
import communique.ingest.http.DocumentRoutes;
import communique.ingest.http.Spool;
import communique.ingest.intake.FileIntake;
import communique.ingest.intake.Intake;
import communique.ingest.intake.IntakeMeters;
import communique.ingest.revision.DataConfig;
import communique.ingest.revision.KnownRevisions;
import communique.ingest.revision.Stamps;
import communique.ingest.stream.DocumentPublisher;
import communique.ingest.stream.ReceivedTail;
import communique.ingest.web.PublicHttp;
import communique.ingest.web.WebConfig;
import communique.ingest.web.WebPages;
import communique.service.stream.KafkaConfig;
import communique.service.stream.KafkaWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Puts the parts together. Each is a plain class that knows nothing of the framework. */
public class Wiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KafkaWatch kafka(KafkaConfig config) {
        return new KafkaWatch(config.settings());
    }

    @Produces
    @Singleton
    KnownRevisions revisions(DataConfig config) {
        return KnownRevisions.open(config.directory());
    }

    @Produces
    @Singleton
    IngestService.Road road(
            KafkaConfig config, KafkaWatch kafka, KnownRevisions revisions, MeterRegistry meters, FileConfig files) {
        return new IngestService.Road(
                kafka,
                new ReceivedTail(config.settings(), kafka, revisions),
                new DocumentPublisher(config.settings(), kafka, meters),
                revisions,
                new ReaderProcesses(files));
    }

    @Produces
    @Singleton
    IntakeMeters meters(MeterRegistry registry) {
        return new IntakeMeters(registry);
    }

    @Produces
    @Singleton
    Intake intake(IngestService.Road road, IntakeMeters meters, Clock clock) {
        return new Intake(
                new Intake.Road(road.publisher(), road.tail(), road.revisions(), new Stamps(clock)),
                meters,
                Executors.newSingleThreadExecutor(task -> {
                    var thread = new Thread(task, "intake-turns");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    @Produces
    @Singleton
    Drafts drafts(DocumentConfig config, Clock clock) {
        return new Drafts(config.limits(), clock);
    }

    @Produces
    @Singleton
    FileReader files(FileConfig config, Drafts drafts, IngestService.Road road) {
        return new FileReader(config, drafts.longestContent(), road.readers());
    }

    @Produces
    @Singleton
    FileIntake fileIntake(FileReader reader, Drafts drafts, Intake intake, IntakeMeters meters) {
        return new FileIntake(reader, drafts, intake, meters);
    }

    @Produces
    @Singleton
    PublicHttp http(Vertx vertx, WebConfig config) {
        return new PublicHttp(vertx, config);
    }

    @Produces
    @Singleton
    WebPages web(PublicHttp http, WebConfig config, FileReader files) {
        return new WebPages(http, config, files);
    }

    @Produces
    @Singleton
    Spool spool(DataConfig config) {
        return new Spool(config.directory());
    }

    @Produces
    @Singleton
    DocumentRoutes.Door door(Drafts drafts, Intake intake, IntakeMeters meters, FileIntake files, WebPages web) {
        return new DocumentRoutes.Door(drafts, intake, meters, files, web);
    }

    @Produces
    @Singleton
    FileTaker taker(FileIntake files, Intake intake, Tracer tracer, Clock clock) {
        return new FileTaker(files, intake, tracer, clock);
    }

    @Produces
    @Singleton
    WatchedFolder folder(WatchConfig config, FileTaker taker, IngestService.Road road) {
        return new WatchedFolder(config, taker, ready(road));
    }

    @Produces
    @Singleton
    Seeds seeds(SeedsConfig config, FileTaker taker, IngestService.Road road) {
        return new Seeds(config, taker, road.revisions(), ready(road));
    }

    @Produces
    @Singleton
    IngestService.Doors doors(DocumentRoutes routes, WatchedFolder folder, Seeds seeds, PublicHttp http) {
        return new IngestService.Doors(routes, folder, seeds, http);
    }

    private static BooleanSupplier ready(IngestService.Road road) {
        return () -> road.kafka().trouble() == null && road.tail().isCaughtUp();
    }
}
