package communique.enrich.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends quotations whose closing mark was forgotten where their tag begins: {@code “We are ready, Lee said in Oslo.} One that
 * goes on in the next paragraph needs no closing mark.
 */
final class UnclosedQuotes {

    private final Syntax unquoted;
    private final Scene scene;

    /** @param unquoted the text as if what stands between those marks were not quoted */
    private UnclosedQuotes(Syntax unquoted) {
        this.unquoted = unquoted;
        this.scene = unquoted.scene;
    }

    /** Whether any quotation lacks its closing mark, and none in the next paragraph goes on with it. */
    static boolean areIn(List<QuotedSpan> quotes) {
        for (int q = 0; q < quotes.size(); q++) {
            if (isOpen(quotes, q)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(List<QuotedSpan> quotes, int q) {
        var quote = quotes.get(q);
        boolean goesOn = q + 1 < quotes.size()
                && quotes.get(q + 1).paragraph() == quote.paragraph() + 1
                && quotes.get(q + 1).opens();
        return !quote.closed() && !goesOn;
    }

    static List<QuotedSpan> closed(List<QuotedSpan> quotes, Syntax unquoted) {
        var closed = new ArrayList<QuotedSpan>();
        var marks = new UnclosedQuotes(unquoted);
        for (int q = 0; q < quotes.size(); q++) {
            closed.add(isOpen(quotes, q) ? marks.closed(quotes.get(q)) : quotes.get(q));
        }
        return closed;
    }

    private QuotedSpan closed(QuotedSpan quote) {
        int first = scene.text.tokenIndexAt(quote.start());
        for (int v = first + 1; v < scene.size() && scene.start(v) < quote.end(); v++) {
            var cue = unquoted.cues.verb(v) == null ? null : unquoted.cues.at(v, first);
            int pause = cue == null || cue.speaking().actor() == null
                    ? -1
                    : cue.subject().first() - 1;
            if (pause > first && scene.isPause(pause)) {
                return new QuotedSpan(
                        quote.start(), scene.text.tokens().get(pause).end(), quote.paragraph(), true, quote.opens());
            }
        }
        return quote;
    }
}
