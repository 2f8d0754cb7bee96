package communique.index.view;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The entries beside a document's own: one for each mention and statement, so that each can be counted and charted. */
final class PartsView {

    private static final List<String> KNOWN_WAYS = List.of("name", "alias", "surname", "title", "metonym", "demonym");

    private final DocumentEnriched event;
    private final SharedFields shared;
    private final Map<String, ActorTag> actors = new HashMap<>();
    private final Map<String, TopicTag> topics = new HashMap<>();

    private PartsView(SharedFields shared) {
        this.event = shared.event();
        this.shared = shared;
        event.actors().forEach(actor -> actors.put(actor.id(), actor));
        event.topics().forEach(topic -> topics.put(topic.id(), topic));
    }

    static List<IndexEntry> of(SharedFields shared) {
        return new PartsView(shared).entries();
    }

    private List<IndexEntry> entries() {
        var entries = new ArrayList<IndexEntry>();
        for (int i = 0; i < event.actors().size(); i++) {
            entries.add(mention(event.actors().get(i), i));
        }
        for (int i = 0; i < event.statements().size(); i++) {
            entries.add(statement(event.statements().get(i), i));
        }
        return entries;
    }

    private IndexEntry mention(ActorTag actor, int ordinal) {
        var json = shared.entry().put("topics", shared.topicLabels());
        json.put("actor", () -> {
                    actor(json, actor);
                    json.put("wikidata", actor.wikidata()).put("known", actor.known());
                })
                .put("role", actor.role())
                .put("count", actor.mentions().size())
                .put("salience", actor.salience())
                .put("by", () -> ways(actor).forEach((way, count) -> json.put(way, count.longValue())));
        return new IndexEntry(EntryKind.MENTION, FanOut.mentionId(event.id(), ordinal), json.done());
    }

    private IndexEntry statement(Statement statement, int ordinal) {
        var json = shared.entry();
        json.put("publishedAt", shared.published())
                .putAll("dossiers", shared.dossiers())
                .put("text", statement.text())
                .put("kind", statement.kind())
                .put("verb", statement.verb())
                .put("modality", statement.modality())
                .put("polarity", statement.polarity())
                .put("saidOn", DocumentTime.day(statement.saidOn()))
                .put("start", statement.start())
                .put("end", statement.end())
                .put("context", Passage.around(event.body(), statement.start(), statement.end()))
                .put("resolved", statement.speaker() != null)
                .put("speakerBy", statement.speakerBy());
        if (statement.speaker() != null) {
            json.put("speaker", () -> speaker(json, statement));
        }
        var touched = statement.topics().stream()
                .map(topics::get)
                .filter(Objects::nonNull)
                .toList();
        json.put("topics", () -> json.putAll("id", statement.topics())
                .putAll("label", DocumentView.each(touched, TopicTag::label)));
        json.put("about", () -> json.putAll("id", statement.about())
                .putAll("name", statement.about().stream().map(this::nameOf).toList()));
        return new IndexEntry(EntryKind.STATEMENT, FanOut.statementId(event.id(), ordinal), json.done());
    }

    private void speaker(EntryJson json, Statement statement) {
        var known = actors.get(statement.speaker().id());
        if (known == null) {
            json.put("id", statement.speaker().id())
                    .put("name", statement.speaker().name());
            return;
        }
        actor(json, known);
        json.put("role", known.role());
    }

    private static void actor(EntryJson json, ActorTag actor) {
        json.put("id", actor.id())
                .put("name", actor.name())
                .put("type", actor.type())
                .put("kind", actor.kind())
                .put("country", actor.country());
    }

    /** How often the actor is named in each way; a way that this version does not know counts as other. */
    private static Map<String, Long> ways(ActorTag actor) {
        return actor.mentions().stream()
                .map(ActorMention::by)
                .map(by -> by != null && KNOWN_WAYS.contains(by) ? by : "other")
                .collect(Collectors.groupingBy(by -> by, TreeMap::new, Collectors.counting()));
    }

    private String nameOf(String actorId) {
        var actor = actors.get(actorId);
        return actor == null ? actorId : actor.name();
    }
}
