package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.newsdesk.read.SearchPage.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text with what was searched for marked in it. The marks are characters of Unicode's private area, and what leaves
 * here is text in pieces: nobody has to trust, escape or parse HTML.
 */
final class Pieces {

    private static final char START = '\uE000';
    private static final char END = '\uE001';

    /** Elasticsearch refuses to look through more of a text than this. */
    private static final int LOOKED_THROUGH = 999_999;

    /** A field in one piece, however long it is. */
    static final HighlightField WHOLE = HighlightField.of(field -> field.numberOfFragments(0));

    private Pieces() {}

    /** How Elasticsearch is asked for the marks. */
    static Highlight asked(Map<String, HighlightField> fields) {
        return Highlight.of(marks -> marks.preTags(String.valueOf(START))
                .postTags(String.valueOf(END))
                .maxAnalyzedOffset(LOOKED_THROUGH)
                .fields(fields));
    }

    /** The pieces of the first fragment of a field; the field itself, cut, where nothing is marked. */
    static List<Piece> first(Hit<ObjectNode> hit, String field, int most) {
        var marked = hit.highlight().getOrDefault(field, List.of());
        var text = hit.source().path(field).asText();
        return cut(of(marked.isEmpty() ? text : marked.get(0)), most);
    }

    /** The pieces of each fragment of a field. */
    static List<List<Piece>> fragments(Hit<ObjectNode> hit, String field, int most) {
        var fragments = new ArrayList<List<Piece>>();
        hit.highlight().getOrDefault(field, List.of()).forEach(text -> fragments.add(cut(of(text), most)));
        return fragments;
    }

    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var marked = false;
        var from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != START && text.charAt(i) != END) {
                continue;
            }
            if (i > from) {
                pieces.add(new Piece(text.substring(from, i), marked));
            }
            marked = i < text.length() && text.charAt(i) == START;
            from = i + 1;
        }
        return pieces;
    }

    static List<Piece> cut(List<Piece> pieces, int most) {
        var kept = new ArrayList<Piece>();
        var left = most;
        for (var piece : pieces) {
            if (piece.text().length() > left) {
                kept.add(new Piece(shorten(piece.text(), left), piece.hit()));
                return kept;
            }
            kept.add(piece);
            left -= piece.text().length();
        }
        return kept;
    }

    /** A text, cut where it is longer than {@code most}, and never within a character. */
    static String shorten(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        var end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
