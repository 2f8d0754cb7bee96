package communique.index.view;

import com.fasterxml.jackson.core.io.SerializedString;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.TopicTag;
import communique.events.WebHost;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every entry of a document repeats, because a chart cannot join. Made once for all of them: it is most of what
 * they hold.
 *
 * @param json what the entries are written with
 * @param timestamp where the document stands on a time line
 * @param published when the document was published, as exactly as it is known; null when nobody knows it
 * @param source where it came from, as JSON
 * @param topics all its topics, as JSON
 * @param topicLabels as much of its topics as entries beside it are charted by, as JSON
 * @param dossiers the labels of its dossiers
 */
record SharedFields(
        DocumentEnriched event,
        EntryJson json,
        String timestamp,
        String published,
        SerializedString source,
        SerializedString topics,
        SerializedString topicLabels,
        List<String> dossiers) {

    private static final String DOSSIER = "dossier:";
    private static final String IPTC = "medtop:";
    private static final String STEP = " > ";

    static SharedFields of(DocumentEnriched event, EntryJson json) {
        return new SharedFields(
                event,
                json,
                DocumentTime.onTheTimeLine(event).toString(),
                DocumentTime.published(event),
                json.object(() -> source(json, event)),
                json.object(() -> topics(json, event.topics())),
                json.object(() -> topicLabels(json, event.topics())),
                dossiers(event.topics()));
    }

    /** Begins an entry beside the document's own. */
    EntryJson entry() {
        return json.begin()
                .put("documentId", event.id())
                .put("title", event.title())
                .put("language", event.language())
                .put("@timestamp", timestamp)
                .put("source", source);
    }

    private static void source(EntryJson json, DocumentEnriched event) {
        if (event.source() == null) {
            return;
        }
        json.put("name", event.source().name())
                .put("url", event.source().url())
                .put("channel", event.source().channel())
                .put("domain", domain(event.source().url()));
    }

    private static void topics(EntryJson json, List<TopicTag> topics) {
        json.putAll("id", DocumentView.each(topics, TopicTag::id))
                .putAll("label", DocumentView.each(topics, TopicTag::label))
                .putAll("path", DocumentView.each(topics, SharedFields::path))
                .putAll("score", topics.stream().mapToDouble(TopicTag::score).toArray())
                .putAll("primary", DocumentView.each(topics, TopicTag::id, TopicTag::primary));
        kinds(json, topics);
    }

    private static void topicLabels(EntryJson json, List<TopicTag> topics) {
        json.putAll("label", DocumentView.each(topics, TopicTag::label));
        kinds(json, topics);
    }

    /** The labels by kind of topic. */
    private static void kinds(EntryJson json, List<TopicTag> topics) {
        json.putAll("dossier", dossiers(topics))
                .putAll("iptc", DocumentView.each(topics, TopicTag::label, topic -> topic.id()
                        .startsWith(IPTC)));
    }

    private static List<String> dossiers(List<TopicTag> topics) {
        return DocumentView.each(topics, TopicTag::label, topic -> topic.id().startsWith(DOSSIER));
    }

    private static String path(TopicTag topic) {
        return String.join(
                STEP,
                Stream.concat(topic.path().stream(), Stream.ofNullable(topic.label()))
                        .toList());
    }

    private static String domain(URI url) {
        var host = url == null ? null : WebHost.of(url);
        if (host == null) {
            return null;
        }
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
