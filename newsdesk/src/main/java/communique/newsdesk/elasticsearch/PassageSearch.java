package communique.newsdesk.elasticsearch;

import static communique.newsdesk.elasticsearch.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Passages;
import communique.newsdesk.read.Passages.Passage;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.SearchPage.Piece;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the sentences that name two actors. */
public final class PassageSearch {

    /** Sentences are looked for in so many documents, the newest that name both. */
    private static final int DOCUMENTS = 100;

    private static final int TITLE = 300;
    private static final int LONGEST = 1_200;

    private final ElasticsearchGateway elasticsearch;
    private final ActorNames names;

    public PassageSearch(ElasticsearchGateway elasticsearch, ActorNames names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
    }

    private record Span(int start, int end) {}

    public Passages passages(Filter filter, String a, String b) throws IOException {
        var both = List.of(Queries.documents(filter), Queries.term("actors.id", a), Queries.term("actors.id", b));
        var answer = elasticsearch.search("documents", search -> search.size(DOCUMENTS)
                .query(Queries.all(List.of(), both))
                .sort(Queries.descending(Queries.PUBLISHED))
                .source(source -> source.filter(only -> only.includes(
                        "id",
                        "title",
                        "source.name",
                        Queries.PUBLISHED,
                        "body",
                        "enriched.actors.id",
                        "enriched.actors.mentions.start",
                        "enriched.actors.mentions.end"))));
        var found = new ArrayList<Passage>();
        var documents = 0;
        for (var document : Json.sources(answer).toList()) {
            var before = found.size();
            found.addAll(passages(document, a, b));
            documents += found.size() > before ? 1 : 0;
        }
        var known = names.of(List.of(a, b));
        return new Passages(
                Stream.of(a, b).map(id -> new Named(id, known.get(id).name())).toList(), documents, found);
    }

    private static List<Passage> passages(ObjectNode document, String a, String b) {
        var body = document.path("body").asText();
        var namesA = mentions(document, a, body);
        var namesB = mentions(document, b, body);
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(body);
        var found = new ArrayList<Passage>();
        for (int start = sentences.first(), end = sentences.next();
                end != BreakIterator.DONE;
                start = end, end = sentences.next()) {
            var sentence = new Span(start, end);
            var inA = within(sentence, namesA);
            var inB = within(sentence, namesB);
            if (!inA.isEmpty() && !inB.isEmpty()) {
                var marks = Stream.concat(inA.stream(), inB.stream())
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
                found.add(passage(document, body, sentence, marks));
            }
        }
        return found;
    }

    private static Passage passage(ObjectNode document, String body, Span sentence, List<Span> marks) {
        var pieces = new ArrayList<Piece>();
        var at = sentence.start();
        for (var mark : marks) {
            if (mark.start() >= at) {
                pieces.add(new Piece(body.substring(at, mark.start()), false));
                pieces.add(new Piece(body.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
        }
        pieces.add(new Piece(body.substring(at, sentence.end()).stripTrailing(), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return new Passage(
                text(document, "id"),
                Pieces.shorten(text(document, "title"), TITLE),
                text(document.path("source"), "name"),
                text(document, Queries.PUBLISHED),
                marks.get(0).start(),
                Pieces.cut(pieces, LONGEST));
    }

    private static List<Span> within(Span sentence, List<Span> mentions) {
        return mentions.stream()
                .filter(mention -> mention.start() >= sentence.start() && mention.end() <= sentence.end())
                .toList();
    }

    private static List<Span> mentions(JsonNode document, String actor, String body) {
        return Json.stream(document.path("enriched").path("actors"))
                .filter(each -> actor.equals(each.path("id").textValue()))
                .flatMap(each -> Json.stream(each.path("mentions")))
                .map(mention -> new Span(
                        mention.path("start").asInt(-1), mention.path("end").asInt(-1)))
                .filter(span -> span.start() >= 0 && span.start() < span.end() && span.end() <= body.length())
                .toList();
    }
}
