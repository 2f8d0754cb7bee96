package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Added;
import communique.newsdesk.read.StoryReport.Chapter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each document has that none before it had: actors, places, numbers, statements. */
final class Additions {

    /** So many are named of each kind. */
    private static final int OF_A_KIND = 4;

    private static final int LABEL = 160;

    private final Set<String> known = new HashSet<>();

    /** The documents of a story in its order. */
    static List<Chapter> of(List<StoryDocument> documents, ReadText text) {
        var additions = new Additions();
        return documents.stream().map(each -> additions.chapter(each, text)).toList();
    }

    private Chapter chapter(StoryDocument document, ReadText text) {
        var added = new ArrayList<Added>();
        var found = 0;
        found += keep(added, numbers(document, text));
        found += keep(added, statements(document));
        found += keep(added, tags("actor", document.actors()));
        found += keep(added, tags("place", document.places()));
        var copy = document.copy();
        return new Chapter(
                document.telling(),
                copy == null ? null : copy.of(),
                copy == null ? null : copy.share(),
                added,
                found - added.size());
    }

    private static int keep(List<Added> kept, List<Added> all) {
        kept.addAll(all.subList(0, Math.min(OF_A_KIND, all.size())));
        return all.size();
    }

    private List<Added> tags(String kind, List<StoryDocument.Tag> tags) {
        return tags.stream()
                .filter(tag -> known.add(kind + "|" + tag.id()))
                // A state is often an actor and a place: once named, it is not new.
                .filter(tag -> known.add("name|" + tag.name()) || kind.equals("actor"))
                .map(tag -> new Added(
                        kind, kind.equals("actor") ? tag.id() : null, tag.name(), null, tag.start(), tag.end()))
                .toList();
    }

    private List<Added> numbers(StoryDocument document, ReadText text) {
        return text.quantities(document).stream()
                .filter(Quantity::exactly)
                .filter(each -> known.add("number|" + each.about() + "|" + each.number()))
                .map(each ->
                        new Added("number", null, each.label() + " " + each.about(), null, each.start(), each.end()))
                .toList();
    }

    private List<Added> statements(StoryDocument document) {
        return document.statements().stream()
                .filter(said -> known.add("statement|" + said.utterance()))
                .map(said -> new Added(
                        "statement",
                        null,
                        said.text().length() > LABEL ? said.text().substring(0, LABEL) + "…" : said.text(),
                        said.speaker() == null ? null : said.speaker().name(),
                        said.start(),
                        said.end()))
                .toList();
    }
}
