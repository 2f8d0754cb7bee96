package communique.enrich.actor;

import static java.util.Objects.requireNonNull;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameRecognizer;
import communique.enrich.name.NameSpan;
import communique.enrich.text.TokenizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds who acts in a text: one actor, one id, every mention with the way in which it names the actor.
 *
 * <p>Built once for a state of the knowledge; serves all threads and answers the same every time.
 */
public final class ActorTagger {

    private final LanguageNames languages;
    private final Offices offices;

    public ActorTagger(Knowledge knowledge, NameRecognizer recognizer) {
        this.languages = new LanguageNames(requireNonNull(knowledge, "knowledge"), recognizer);
        this.offices = new Offices(knowledge);
    }

    /** The actors and places that a text names. */
    public NamedText tag(TokenizedText body, DocumentContext about) {
        var reader = languages.of(about);
        var text = new KeyedText(body, reader.forms());
        var found = reader.names().find(text, about.isEnglish());
        var spans = found.spans();
        var groups = new ActorGrouping(text, spans).group();
        var titles = new TitleReader(text, offices, spans).read();
        var holders = new TitleMentions(new TitleResolver(offices, about.date(), groups)).add(titles);
        var byId = new LinkedHashMap<String, ActorGroup>();
        spans.stream().map(groups::get).filter(Objects::nonNull).distinct().forEach(group -> join(byId, group));
        holders.forEach(group -> join(byId, group));
        var tags = new ActorTags(text, offices, about, reader.forms()).of(byId.values());
        return new NamedText(tags, places(text, spans, groups), found.isWhole());
    }

    /** Two groups whose names come to the same id are one actor. */
    private static void join(Map<String, ActorGroup> byId, ActorGroup group) {
        var first = byId.putIfAbsent(group.id(), group);
        if (first != null && first != group) {
            first.absorb(group);
        }
    }

    private static List<NamedPlace> places(KeyedText text, List<NameSpan> spans, Map<NameSpan, ActorGroup> groups) {
        var places = new ArrayList<NamedPlace>();
        for (var span : spans) {
            if (!groups.containsKey(span)) {
                var entry = span.isListed() ? span.meaning().place() : null;
                var name = entry == null ? text.words(span.first(), span.last()).replaceAll("\\s+", " ") : entry.name();
                places.add(new NamedPlace(
                        entry,
                        name,
                        text.token(span.first()).start(),
                        text.token(span.last() - 1).end()));
            }
        }
        return places;
    }
}
