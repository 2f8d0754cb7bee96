package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Place;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a document, each within its paragraph. */
final class Sentences {

    private static final int MOST = 400;

    private Sentences() {}

    /** The first 400. */
    static List<Place> of(StoryDocument document) {
        var found = new ArrayList<Place>();
        var body = document.body();
        for (int from = 0; from < body.length() && found.size() < MOST; ) {
            var line = body.indexOf('\n', from);
            var to = line < 0 ? body.length() : line;
            split(document, from, to, found);
            from = to + 1;
        }
        return found;
    }

    private static void split(StoryDocument document, int from, int to, List<Place> found) {
        var body = document.body();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(body.substring(from, to));
        for (int start = sentences.first(), end = sentences.next();
                end != BreakIterator.DONE && found.size() < MOST;
                start = end, end = sentences.next()) {
            var text = body.substring(from + start, from + end).strip();
            if (!text.isEmpty()) {
                var at = body.indexOf(text, from + start);
                found.add(place(document, at, at + text.length()));
            }
        }
    }

    /** Words of a document. */
    static Place place(StoryDocument document, int start, int end) {
        var told = document.telling();
        return new Place(
                told.documentId(),
                told.source(),
                told.language(),
                told.time(),
                start,
                end,
                document.body().substring(start, end));
    }
}
