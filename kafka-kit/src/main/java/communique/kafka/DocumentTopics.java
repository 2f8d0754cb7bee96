package communique.kafka;

import communique.events.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics with their settings. Every service asks for them at start, so nobody has to create them by hand. */
public final class DocumentTopics {

    /** The longest record on {@code documents.received}: a document of the largest size allowed, as JSON. */
    public static final int LONGEST_RECEIVED_BYTES = 4 * 1024 * 1024;

    /** The longest record on the topics behind it: the document again, with its tags or as a JSON string. */
    public static final int LONGEST_RECORD_BYTES = 24 * 1024 * 1024;

    /** The longest record about a feed. */
    public static final int LONGEST_FEED_BYTES = 1024 * 1024;

    private static final int PARTITIONS = 6;
    private static final int FEED_SEGMENT_BYTES = 16 * 1024 * 1024;
    private static final Duration REJECTIONS_KEPT = Duration.ofDays(30);
    private static final Duration DELETIONS_KEPT = Duration.ofDays(30);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private DocumentTopics() {}

    /**
     * Creates the topics that do not exist yet. What exists is left as it is.
     *
     * @throws KafkaException if Kafka did not create them
     */
    public static void create(Admin admin) {
        for (var creation : admin.createTopics(topics()).values().entrySet()) {
            try {
                AdminAnswers.await(creation.getValue(), ANSWER);
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException("cannot create topic " + creation.getKey() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** What is created: for those who must tell somebody else to. */
    public static List<NewTopic> topics() {
        var compacted = Map.of(
                "cleanup.policy", "compact",
                "delete.retention.ms", Long.toString(DELETIONS_KEPT.toMillis()),
                // A publication date must never become a record's time: Kafka refuses the future and ages by it.
                "message.timestamp.type", "LogAppendTime");
        var kept30Days = Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(REJECTIONS_KEPT.toMillis()),
                "message.timestamp.type", "LogAppendTime");
        // A state is replaced with every poll of its feed: small segments, so that the old ones go soon.
        var replacedOften = new TreeMap<>(compacted);
        replacedOften.put("segment.bytes", Integer.toString(FEED_SEGMENT_BYTES));
        replacedOften.put("min.cleanable.dirty.ratio", "0.3");
        return List.of(
                topic(TopicNames.RECEIVED, compacted, LONGEST_RECEIVED_BYTES),
                topic(TopicNames.ENRICHED, compacted, LONGEST_RECORD_BYTES),
                topic(TopicNames.STORIED, compacted, LONGEST_RECEIVED_BYTES),
                topic(TopicNames.STORIES, compacted, LONGEST_RECEIVED_BYTES),
                topic(TopicNames.REJECTED, kept30Days, LONGEST_RECORD_BYTES),
                topic(TopicNames.FEEDS_REGISTERED, compacted, LONGEST_FEED_BYTES),
                topic(TopicNames.FEEDS_STATE, replacedOften, LONGEST_FEED_BYTES));
    }

    private static NewTopic topic(String name, Map<String, String> settings, int longestRecord) {
        var all = new TreeMap<>(settings);
        all.put("max.message.bytes", Integer.toString(longestRecord));
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(all);
    }
}
