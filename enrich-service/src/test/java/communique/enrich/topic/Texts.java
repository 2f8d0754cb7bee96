package communique.enrich.topic;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Texts as the tagger gets them: every actor whose name, alias, demonym or capital stands in them is tagged. */
final class Texts {

    private final Knowledge knowledge;

    Texts(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The knowledge that the project ships with. */
    static KnowledgeFolder shipped() {
        return KnowledgeFolder.load(
                Path.of(System.getProperty("communique.home", "..")).resolve("knowledge"));
    }

    TaggedText text(String body) {
        return text(null, body);
    }

    TaggedText text(String title, String body) {
        return new TaggedText("en", title, new Tokenizer().tokenize(body), actors(body), List.of());
    }

    private List<ActorTag> actors(String body) {
        var mentions = new TreeMap<Integer, Map.Entry<String, Integer>>();
        for (var actor : knowledge.actorsInOrder()) {
            var names = new ArrayList<String>(List.of(actor.name()));
            names.addAll(actor.aliases());
            names.addAll(actor.demonyms());
            names.addAll(actor.metonyms());
            names.removeIf(name -> actor.ambiguous().contains(name) && !actor.isCountry());
            for (var name : names) {
                addMentions(body, name, actor.id(), mentions);
            }
        }
        var tags = new TreeMap<String, List<ActorMention>>();
        int free = 0;
        for (var mention : mentions.entrySet()) {
            int end = mention.getValue().getValue();
            if (mention.getKey() >= free) {
                tags.computeIfAbsent(mention.getValue().getKey(), id -> new ArrayList<>())
                        .add(new ActorMention(mention.getKey(), end, body.substring(mention.getKey(), end), "name"));
                free = end;
            }
        }
        return tags.entrySet().stream()
                .map(tag -> tag(tag.getKey(), tag.getValue()))
                .toList();
    }

    private static void addMentions(
            String body, String name, String id, Map<Integer, Map.Entry<String, Integer>> mentions) {
        if (!body.contains(name)) {
            return;
        }
        var matcher =
                Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(body);
        while (matcher.find()) {
            var longest = mentions.get(matcher.start());
            if (longest == null || longest.getValue() < matcher.end()) {
                mentions.put(matcher.start(), Map.entry(id, matcher.end()));
            }
        }
    }

    private ActorTag tag(String id, List<ActorMention> mentions) {
        var actor = knowledge.actors().get(id);
        return new ActorTag(
                id, actor.name(), actor.type(), actor.kind(), null, actor.country(), null, true, 0.5, mentions);
    }
}
