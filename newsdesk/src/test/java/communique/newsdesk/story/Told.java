package communique.newsdesk.story;

import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.StoryReport.Telling;
import communique.newsdesk.story.StoryDocument.Common;
import communique.newsdesk.story.StoryDocument.Copied;
import communique.newsdesk.story.StoryDocument.Said;
import communique.newsdesk.story.StoryDocument.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents of a story for tests, told one minute after the other. */
final class Told {

    private static final Instant FIRST = Instant.parse("2026-11-30T09:00:00Z");

    private final String id;
    private final Instant at;
    private final String body;
    private final List<Said> statements = new ArrayList<>();
    private final List<Tag> actors = new ArrayList<>();
    private final List<Common> common = new ArrayList<>();
    private Copied copy;
    private String language = "en";

    private Told(String id, int minute, String body) {
        this.id = id;
        this.at = FIRST.plusSeconds(60L * minute);
        this.body = body;
    }

    static Told by(String id, int minute, String body) {
        return new Told(id, minute, body);
    }

    Told in(String tag) {
        language = tag;
        return this;
    }

    Told copying(String origin, double share) {
        copy = new Copied(origin, share);
        return this;
    }

    Told sharing(String other, String kind) {
        common.add(new Common(other, kind));
        return this;
    }

    Told naming(String... names) {
        Stream.of(names)
                .map(name -> new Tag(name.toLowerCase(), name, body.indexOf(name), body.indexOf(name) + name.length()))
                .forEach(actors::add);
        return this;
    }

    /** @param utterance null when it is known from this document alone */
    Told saying(String utterance, String speaker, String modality, String words) {
        var start = body.indexOf(words);
        var key = utterance == null ? id + "|s" + statements.size() : utterance;
        var who = speaker == null ? null : new Named(speaker.toLowerCase(), speaker);
        statements.add(new Said(key, who, words, "said", modality, "direct", start, start + words.length()));
        return this;
    }

    StoryDocument document() {
        var telling =
                new Telling(id, "Title of " + id, "Outlet " + id, language, at.toString(), "published", at.toString());
        var origin = copy == null ? id : copy.of();
        return new StoryDocument(telling, at, origin, copy, common, body, actors, List.of(), statements);
    }

    static List<StoryDocument> story(Told... told) {
        return Stream.of(told).map(Told::document).toList();
    }
}
