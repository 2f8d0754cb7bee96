package communique.kibana.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.seed.Story.Saying;
import communique.kibana.seed.World.Actor;
import communique.kibana.seed.World.Place;
import communique.kibana.seed.World.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A story as the entries that index-service's {@code view} package makes of a document, field for field. */
final class Entries {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Story story;
    private final List<Entry> entries = new ArrayList<>();

    private Entries(Story story) {
        this.story = story;
    }

    /** One entry of one index. */
    record Entry(String alias, String id, ObjectNode json) {}

    static List<Entry> of(Story story) {
        var made = new Entries(story);
        made.document();
        for (int i = 0; i < story.actors().size(); i++) {
            made.mention(i);
        }
        for (int i = 0; i < story.sayings().size(); i++) {
            made.statement(i);
        }
        return made.entries;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private void document() {
        var json = object().put("id", story.id())
                .put("revision", "r-" + story.id())
                .put("title", story.title())
                .put("titleOrigin", "stated")
                .put("body", story.title() + "\n\nInvented text.")
                .put("language", story.outlet().language())
                .put("words", story.words())
                .put("publishedAtOrigin", story.dateOrigin())
                .put("@timestamp", story.onTheTimeLine().toString())
                .put("statementCount", story.sayings().size());
        if (!"none".equals(story.dateOrigin())) {
            json.put("publishedAt", story.published().toString());
        }
        json.putObject("story")
                .put("id", story.told())
                .put("origin", story.isCopy() ? story.told() : story.id())
                .put("copy", story.isCopy());
        times(json);
        source(json);
        topics(json, story.topics());
        var actors = json.putObject("actors");
        all(actors, "id", story.actors(), Actor::id);
        all(actors, "name", story.actors(), Actor::name);
        all(actors, "type", story.actors(), Actor::type);
        all(actors, "kind", story.actors(), Actor::kind);
        all(actors, "country", story.actors(), Actor::country);
        all(actors, "role", story.actors(), Actor::role);
        all(actors, "unknown", story.actors(), actor -> actor.known() ? null : actor.name());
        var places = json.putObject("places");
        all(places, "id", story.places(), Place::id);
        all(places, "name", story.places(), Place::name);
        all(places, "country", story.places(), Place::country);
        all(places, "precision", story.places(), Place::precision);
        all(places, "location", story.places(), place -> place.lat() + "," + place.lon());
        pairs(json, story.actors());
        if (story.warning() != null) {
            json.putObject("warnings").putArray("code").add(story.warning());
        }
        entries.add(new Entry("documents", story.id(), json));
    }

    private void times(ObjectNode json) {
        json.put("receivedAt", story.received().toString())
                .put("enrichedAt", story.enriched().toString())
                .put("indexedAt", story.indexed().toString())
                .put("receivedToEnrichedMillis", story.tagging())
                .put("enrichedToIndexedMillis", story.indexing())
                .put("receivedToIndexedMillis", story.tagging() + story.indexing())
                .put("enrichmentVersion", "1.0.0")
                .put("enrichmentMillis", story.tagging() / 2);
    }

    private void mention(int ordinal) {
        var actor = story.actors().get(ordinal);
        var times = 1 + (story.words() + ordinal * 7) % 6;
        var json = shared();
        topics(json, story.topics());
        actor(json.putObject("actor"), actor).put("known", actor.known());
        if (actor.role() != null) {
            json.put("role", actor.role());
        }
        json.put("count", times).put("salience", Math.max(0.08, 0.95 - ordinal * 0.2 - (story.words() % 10) / 100.0));
        json.putObject("by").put("name", 1).put("surname", times - 1);
        all(json.putObject("places"), "country", story.places(), Place::country);
        entries.add(new Entry("mentions", story.id() + "|m" + ordinal, json));
    }

    private void statement(int ordinal) {
        var saying = story.sayings().get(ordinal);
        var json = shared().put("text", saying.text())
                .put("kind", saying.direct() ? "direct" : "reported")
                .put("verb", saying.verb())
                .put("start", ordinal * 100)
                .put("end", ordinal * 100 + saying.text().length())
                .put("context", saying.text() + ".")
                .put("resolved", saying.speaker() != null)
                .put("speakerBy", saying.by());
        if (saying.speaker() != null) {
            speaker(json, saying);
        }
        var topics = json.putObject("topics");
        all(topics, "id", List.of(saying.topic()), Topic::id);
        all(topics, "label", List.of(saying.topic()), Topic::label);
        var about = json.putObject("about");
        all(about, "id", List.of(saying.about()), Actor::id);
        all(about, "name", List.of(saying.about()), Actor::name);
        entries.add(new Entry("statements", story.id() + "|s" + ordinal, json));
    }

    private static void speaker(ObjectNode json, Saying saying) {
        var speaker = actor(json.putObject("speaker"), saying.speaker());
        if (saying.speaker().role() != null) {
            speaker.put("role", saying.speaker().role());
        }
    }

    /** The first actor stands in a sentence with each other one. */
    private void pairs(ObjectNode json, List<Actor> actors) {
        if (actors.size() < 2) {
            return;
        }
        var pairs = json.putObject("pairs");
        var names = pairs.putArray("name");
        var counted = pairs.putArray("counted");
        for (int i = 1; i < actors.size(); i++) {
            var first = actors.get(0).name().compareTo(actors.get(i).name()) < 0 ? actors.get(0) : actors.get(i);
            var second = first == actors.get(0) ? actors.get(i) : actors.get(0);
            names.add(first.name() + " — " + second.name());
            var sentences = 1 + (story.words() + i) % 4;
            counted.add(String.join("|", "" + sentences, first.id(), second.id(), first.name(), second.name()));
        }
    }

    private ObjectNode shared() {
        var json = object().put("documentId", story.id())
                .put("title", story.title())
                .put("language", story.outlet().language())
                .put("@timestamp", story.onTheTimeLine().toString());
        source(json);
        return json;
    }

    private void source(ObjectNode json) {
        var outlet = story.outlet();
        var source = json.putObject("source").put("name", outlet.name()).put("channel", outlet.channel());
        if (outlet.domain() != null) {
            source.put("domain", outlet.domain()).put("url", "https://" + outlet.domain() + "/" + story.id());
        }
    }

    private static void topics(ObjectNode json, List<Topic> topics) {
        var node = json.putObject("topics");
        all(node, "id", topics, Topic::id);
        all(node, "label", topics, Topic::label);
        all(node, "path", topics, Topic::path);
        all(node, "primary", topics.subList(0, 1), Topic::id);
        all(node, "dossier", topics, topic -> topic.id().startsWith("dossier:") ? topic.label() : null);
        all(node, "iptc", topics, topic -> topic.id().startsWith("medtop:") ? topic.label() : null);
        var scores = node.putArray("score");
        for (int i = 0; i < topics.size(); i++) {
            scores.add(0.9 - i * 0.15);
        }
    }

    private static ObjectNode actor(ObjectNode json, Actor actor) {
        json.put("id", actor.id()).put("name", actor.name()).put("type", actor.type());
        if (actor.kind() != null) {
            json.put("kind", actor.kind());
        }
        if (actor.country() != null) {
            json.put("country", actor.country());
        }
        return json;
    }

    /** What is null or empty is left out, and nothing stands twice. */
    private static <T> void all(ObjectNode json, String field, Collection<T> from, Function<T, String> value) {
        var values =
                from.stream().map(value).filter(Objects::nonNull).distinct().toList();
        if (!values.isEmpty()) {
            var array = json.putArray(field);
            values.forEach(array::add);
        }
    }
}
