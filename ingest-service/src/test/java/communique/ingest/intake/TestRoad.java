package communique.ingest.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import communique.events.submission.Drafts;
import communique.events.submission.SubmissionLimits;
import communique.ingest.TestConfig;
import communique.ingest.file.FileConfig;
import communique.ingest.file.FileReader;
import communique.ingest.file.ReaderProcesses;
import communique.ingest.revision.KnownRevisions;
import communique.ingest.revision.Stamps;
import communique.ingest.stream.DocumentPublisher;
import communique.ingest.stream.ReceivedTail;
import communique.service.stream.KafkaWatch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The plain classes from the door to Kafka, put together as in the service. */
public final class TestRoad implements AutoCloseable {

    private final KafkaWatch kafka;
    private final KnownRevisions revisions;
    private final ReceivedTail tail;
    private final DocumentPublisher publisher;
    private final ReaderProcesses readers;

    public final Drafts drafts;
    public final Intake intake;
    public final FileIntake files;

    /** @param data folder of the known revisions */
    public TestRoad(String bootstrapServers, Path data) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        var registry = new SimpleMeterRegistry();
        var meters = new IntakeMeters(registry);
        var clock = Clock.systemUTC();
        kafka = new KafkaWatch(settings);
        revisions = KnownRevisions.open(data);
        tail = new ReceivedTail(settings, kafka, revisions);
        publisher = new DocumentPublisher(settings, kafka, registry);
        drafts = new Drafts(SubmissionLimits.DEFAULT, clock);
        intake = new Intake(publisher, tail, revisions, new Stamps(clock), meters);
        readers = new ReaderProcesses(TestConfig.of(FileConfig.class));
        files = new FileIntake(
                new FileReader(TestConfig.of(FileConfig.class), drafts.longestContent(), readers),
                drafts,
                intake,
                meters);
        kafka.start();
        tail.start();
    }

    public boolean isReady() {
        return kafka.trouble().isEmpty() && tail.isCaughtUp();
    }

    public TestRoad awaitReady() {
        await().atMost(30, SECONDS).until(this::isReady);
        return this;
    }

    public long known() {
        return revisions.size();
    }

    @Override
    public void close() {
        readers.close();
        tail.close();
        publisher.close();
        kafka.close();
        revisions.close();
    }
}
