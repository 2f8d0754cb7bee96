package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
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

    private Pieces() {}

    /** How Elasticsearch is asked for the marks. */
    static Map<String, Object> asked(Map<String, Object> fields) {
        return Map.of(
                "pre_tags",
                List.of(String.valueOf(START)),
                "post_tags",
                List.of(String.valueOf(END)),
                "max_analyzed_offset",
                LOOKED_THROUGH,
                "fields",
                fields);
    }

    /** The pieces of the first fragment of a field; the field itself, cut, where nothing is marked. */
    static List<Piece> first(JsonNode hit, String field, int most) {
        var marked = hit.path("highlight").path(field).path(0).textValue();
        var text = hit.path("_source").path(field).textValue();
        return cut(of(marked != null ? marked : text == null ? "" : text), most);
    }

    /** The pieces of each fragment of a field. */
    static List<List<Piece>> fragments(JsonNode hit, String field, int most) {
        var fragments = new ArrayList<List<Piece>>();
        hit.path("highlight").path(field).forEach(text -> fragments.add(cut(of(text.asText()), most)));
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
