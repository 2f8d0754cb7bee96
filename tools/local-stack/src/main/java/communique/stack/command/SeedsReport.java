package communique.stack.command;

import communique.events.TopicNames;
import communique.kafka.ConsumerGroups;
import communique.kafka.GroupProgress;
import communique.kafka.KafkaClients;
import communique.stack.client.HttpJson;
import communique.stack.run.ProgressLog;
import communique.stack.run.RunFile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/** Follows the seeds from the folder to Elasticsearch and reports the result. */
final class SeedsReport {

    private static final long PAUSE_MILLIS = 100;

    private final RunFile run;
    private final ProgressLog progress;
    private final HttpJson http = new HttpJson();

    SeedsReport(RunFile run, ProgressLog progress) {
        this.run = run;
        this.progress = progress;
    }

    /** Waits until no document is in progress, or until the timeout; the remaining ones finish later. */
    void await(Duration patience) throws InterruptedException {
        long underWay;
        try (var admin = KafkaClients.admin(DataOption.topics(run).settings())) {
            underWay = follow(new ConsumerGroups(admin), patience);
        }
        try (var index = DataOption.index(run)) {
            progress.say("%,d documents can be found, %,d were refused with a reason%s"
                    .formatted(
                            index.count(), index.countRejections(), underWay == 0 ? "" : "; others are on their way"));
        } catch (IOException e) {
            progress.say("Elasticsearch does not tell how many documents can be found: " + e.getMessage());
        }
    }

    /** Returns how many documents are still in progress; -1 if unknown. */
    private long follow(ConsumerGroups groups, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var isPublished = false;
        var underWay = -1L;
        while (System.nanoTime() < deadline && underWay != 0) {
            try {
                isPublished = isPublished || areSeedsPublished();
                underWay = isPublished ? underWay(groups) : underWay;
            } catch (IOException | KafkaException e) {
                // Kafka and the services have answered before, so a timeout here is temporary.
                underWay = -1;
            }
            if (underWay != 0) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return underWay;
    }

    private boolean areSeedsPublished() throws IOException {
        var health = http.get(URI.create(run.services().get("ingest") + "/q/health/ready"))
                .json();
        for (var check : health.path("checks")) {
            if (check.path("name").asText().equals("seeds")
                    && check.at("/data/published").asBoolean()) {
                progress.say(check.at("/data/files").asText() + " seed files published");
                return true;
            }
        }
        return false;
    }

    /** Documents that a step has not consumed yet; -1 while a step has not committed any offset. */
    private static long underWay(ConsumerGroups groups) {
        var topics = groups.all().values();
        var everyStepReads = Stream.of(TopicNames.RECEIVED, TopicNames.ENRICHED)
                .allMatch(topic -> topics.stream().anyMatch(read -> read.containsKey(topic)));
        return everyStepReads
                ? topics.stream()
                        .flatMap(read -> read.values().stream())
                        .mapToLong(GroupProgress::remaining)
                        .sum()
                : -1;
    }
}
