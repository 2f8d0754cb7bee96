package communique.enrich.statement;

import communique.enrich.statement.Said.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the halves of a quotation that its tag parts, {@code “We are ready,” he said, “to talk.”}, and leaves out the comma
 * that stands before a tag.
 */
final class SplitQuotes {

    private static final int LONGEST_TAG = 40;

    private final Scene scene;

    SplitQuotes(Scene scene) {
        this.scene = scene;
    }

    List<Said> joined(List<Said> statements, List<QuotedSpan> quotes) {
        var joined = new ArrayList<Said>();
        for (int i = 0; i < statements.size(); i++) {
            var said = statements.get(i);
            boolean half = i > 0 && isSecondHalf(joined.get(joined.size() - 1), said, quotes.get(i - 1), quotes.get(i));
            if (half) {
                var first = joined.remove(joined.size() - 1);
                var parts = new ArrayList<>(first.parts());
                parts.addAll(said.parts());
                var speaker = first.speaking().actor() == null ? said : first;
                joined.add(new Said(
                        first.kind(), parts, speaker.speaking(), first.modality(), speaker.tag(), speaker.tagEnd()));
            } else {
                joined.add(said);
            }
        }
        return joined.stream().map(this::withoutCommas).toList();
    }

    /** The second half goes on in lower case behind a comma, and nobody else speaks it. */
    private boolean isSecondHalf(Said first, Said second, QuotedSpan quote, QuotedSpan next) {
        var body = scene.text.body();
        boolean small = Character.isLowerCase(body.charAt(second.start()));
        boolean open = body.charAt(first.end() - 1) == ',';
        var a = first.speaking().actor();
        var b = second.speaking().actor();
        boolean same = a == null || b == null || a.id().equals(b.id());
        int between = scene.text.tokenIndexAt(next.start()) - scene.text.tokenIndexAt(quote.end());
        return small
                && open
                && same
                && quote.paragraph() == next.paragraph()
                && between < LONGEST_TAG
                && isOneTag(quote, next);
    }

    /** No sentence ends between the halves. */
    private boolean isOneTag(QuotedSpan quote, QuotedSpan next) {
        return scene.sentenceIndex(quote.end()) == scene.sentenceIndex(next.start() - 1);
    }

    private Said withoutCommas(Said said) {
        var body = scene.text.body();
        var parts = said.parts().stream()
                .map(part -> body.charAt(part.end() - 1) == ',' && part.end() - part.start() > 1
                        ? new Span(part.start(), part.end() - 1)
                        : part)
                .toList();
        return new Said(said.kind(), parts, said.speaking(), said.modality(), said.tag(), said.tagEnd());
    }
}
