package communique.newsdesk.live;

import communique.events.DocumentEnriched;
import communique.newsdesk.read.SearchPage.Named;
import java.util.List;

/** A document that was just enriched, as a list shows it. */
public record LiveDocument(
        String id,
        String revision,
        String title,
        String source,
        String channel,
        String publishedAt,
        String receivedAt,
        String enrichedAt,
        String language,
        int words,
        int statements,
        List<Named> topics,
        List<Named> actors,
        List<String> places,
        String excerpt) {

    private static final int TITLE = 300;
    private static final int EXCERPT = 240;
    private static final int TAGS = 8;

    public static LiveDocument of(DocumentEnriched event) {
        var source = event.source();
        return new LiveDocument(
                event.id().value(),
                event.revision(),
                shorten(event.title(), TITLE),
                source == null ? null : source.name(),
                source == null ? null : source.channel(),
                event.publishedAt(),
                event.receivedAt().toString(),
                event.enrichedAt() == null ? null : event.enrichedAt().toString(),
                event.language(),
                event.words(),
                event.statements().size(),
                event.topics().stream()
                        .limit(TAGS)
                        .map(topic -> new Named(topic.id(), topic.label() == null ? topic.id() : topic.label()))
                        .toList(),
                event.actors().stream()
                        .limit(TAGS)
                        .map(actor -> new Named(actor.id(), actor.name()))
                        .toList(),
                event.places().stream()
                        .limit(TAGS)
                        .map(DocumentEnriched.PlaceTag::name)
                        .toList(),
                shorten(event.body(), EXCERPT));
    }

    static String shorten(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
