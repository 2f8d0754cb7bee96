package communique.story.stream;

import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.events.TopicNames;
import communique.kafka.KafkaTopicReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The decisions that stand in Kafka: the memory of the service, which survives it. */
final class StoredDecisions {

    private final KafkaTopicReader reader;

    StoredDecisions(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        reader = new KafkaTopicReader(settings);
    }

    /**
     * The latest decision about each document.
     *
     * @param generation only of this one
     * @param most how many; the newest documents
     */
    List<DocumentStoried> read(int generation, int most) {
        var decided = new HashMap<String, DocumentStoried>();
        reader.read(TopicNames.STORIED, record -> {
            var event = record.value() == null ? null : EventJson.read(record.value(), DocumentStoried.class);
            if (event == null || event.generation() != generation) {
                decided.remove(record.key());
            } else {
                decided.put(record.key(), event);
            }
            if (decided.size() > 2L * most) {
                keepNewest(decided, most);
            }
        });
        keepNewest(decided, most);
        return List.copyOf(decided.values());
    }

    /** The ids of all stories. */
    List<String> stories() {
        var ids = new HashMap<String, Boolean>();
        reader.read(TopicNames.STORIES, record -> ids.put(record.key(), record.value() != null));
        var standing = new ArrayList<String>();
        ids.forEach((id, stands) -> {
            if (stands) {
                standing.add(id);
            }
        });
        return standing;
    }

    private static void keepNewest(Map<String, DocumentStoried> decided, int most) {
        if (decided.size() > most) {
            long oldest = decided.values().stream()
                    .map(DocumentStoried::number)
                    .sorted(Comparator.reverseOrder())
                    .skip(most - 1L)
                    .findFirst()
                    .orElseThrow();
            decided.values().removeIf(event -> event.number() < oldest);
        }
    }
}
