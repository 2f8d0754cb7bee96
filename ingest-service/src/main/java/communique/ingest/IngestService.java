package communique.ingest;

import communique.events.submission.Drafts;
import communique.ingest.feed.FeedDocuments;
import communique.ingest.feed.FeedService;
import communique.ingest.feed.Feeds;
import communique.ingest.file.FileReader;
import communique.ingest.file.ReaderProcesses;
import communique.ingest.folder.FileTaker;
import communique.ingest.folder.Seeds;
import communique.ingest.folder.WatchedFolder;
import communique.ingest.http.DocumentRoutes;
import communique.ingest.http.Spool;
import communique.ingest.intake.FileIntake;
import communique.ingest.intake.Intake;
import communique.ingest.intake.IntakeMeters;
import communique.ingest.revision.KnownRevisions;
import communique.ingest.revision.Stamps;
import communique.ingest.stream.DocumentPublisher;
import communique.ingest.stream.ReceivedTail;
import communique.ingest.web.PublicHttp;
import communique.ingest.web.WebPages;
import communique.service.stream.KafkaConfig;
import communique.service.stream.KafkaWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the parts of the service together, starts and stops them. */
@Singleton
public class IngestService {

    private final KafkaWatch kafka;
    private final KnownRevisions revisions;
    private final ReceivedTail tail;
    private final DocumentPublisher publisher;
    private final ReaderProcesses readers;
    private final PublicHttp http;
    private final WatchedFolder folder;
    private final Seeds seeds;
    private final FeedService feeds;
    private final DocumentRoutes.Door door;

    public IngestService(IngestKeys keys, KafkaConfig kafkaConfig, MeterRegistry registry, Tracer tracer, Vertx vertx) {
        var clock = Clock.systemUTC();
        kafka = new KafkaWatch(kafkaConfig.settings());
        revisions = KnownRevisions.open(keys.data().directory());
        tail = new ReceivedTail(kafkaConfig.settings(), kafka, revisions);
        publisher = new DocumentPublisher(kafkaConfig.settings(), kafka, registry);
        readers = new ReaderProcesses(keys.files());
        var meters = new IntakeMeters(registry);
        var drafts = new Drafts(keys.documents().limits(), clock);
        var intake = new Intake(publisher, tail, revisions, new Stamps(clock), meters);
        var reader = new FileReader(keys.files(), drafts.longestContent(), readers);
        var files = new FileIntake(reader, drafts, intake, meters);
        var taker = new FileTaker(files, intake, tracer, clock);
        folder = new WatchedFolder(keys.watch(), taker, this::isReady);
        seeds = new Seeds(keys.seeds(), taker, revisions, this::isReady);
        http = new PublicHttp(vertx, keys.web());
        feeds = new FeedService(
                keys.feeds(),
                new FeedService.Road(
                        kafkaConfig.settings(),
                        kafka,
                        revisions,
                        new FeedDocuments(drafts, intake, revisions, meters, clock),
                        this::isReady),
                http,
                registry,
                clock);
        var web = new WebPages(http, keys.web(), reader);
        door = new DocumentRoutes.Door(
                drafts, intake, meters, files, web, new Spool(keys.data().directory()));
    }

    void start(@Observes StartupEvent event) {
        kafka.start();
        tail.start();
        folder.start();
        seeds.start();
        feeds.start();
    }

    /** First the doors, then the way to Kafka. */
    void stop(@Observes ShutdownEvent event) {
        feeds.close();
        seeds.close();
        folder.close();
        http.close();
        readers.close();
        tail.close();
        publisher.close();
        kafka.close();
        revisions.close();
    }

    @Produces
    @Singleton
    DocumentRoutes.Door door() {
        return door;
    }

    @Produces
    @Singleton
    Feeds feeds() {
        return feeds.feeds();
    }

    /** How many feeds are in which health, by its code. */
    public Map<String, Long> feedCounts() {
        return feeds.counts();
    }

    /** Why no document can come in, each cause in a sentence; empty while all is well. */
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        kafka.trouble().or(tail::trouble).ifPresent(troubles::add);
        folder.trouble().ifPresent(troubles::add);
        return troubles;
    }

    /**
     * How many documents are known.
     *
     * @throws communique.ingest.revision.RevisionsBrokenException if their store cannot be read
     */
    public long documents() {
        return revisions.size();
    }

    /** How far the seeds are. */
    public Seeds.SeedsProgress seeds() {
        return seeds.progress();
    }

    private boolean isReady() {
        return kafka.trouble().isEmpty() && tail.isCaughtUp();
    }
}
