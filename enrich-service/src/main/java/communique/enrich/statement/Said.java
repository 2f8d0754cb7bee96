package communique.enrich.statement;

import java.util.List;

/**
 * What was said, before it is written as a statement.
 *
 * @param kind {@code direct} or {@code reported}
 * @param parts where it stands; more than one when its tag stands inside
 * @param tag the verb of speech; -1 when there is none
 * @param tagEnd after the words that tell who speaks and when
 */
record Said(String kind, List<Span> parts, Speaking speaking, Modality modality, int tag, int tagEnd) {

    /** UTF-16 offsets into the body. */
    record Span(int start, int end) {}

    Said {
        parts = List.copyOf(parts);
    }

    int start() {
        return parts.get(0).start();
    }

    int end() {
        return parts.get(parts.size() - 1).end();
    }

    /** Whether it holds a quotation that is no sentence of its own among words of the text: {@code called it “a gift”}. */
    boolean holdsFragment(Said quotation, String body) {
        boolean inside = start() < quotation.start() - 1 && quotation.end() <= end();
        return inside && Character.isLowerCase(body.charAt(quotation.start()));
    }
}
