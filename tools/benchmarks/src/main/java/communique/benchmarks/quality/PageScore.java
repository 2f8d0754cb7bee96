package communique.benchmarks.quality;

import static communique.benchmarks.quality.Measure.BOILERPLATE;
import static communique.benchmarks.quality.Measure.DATE;
import static communique.benchmarks.quality.Measure.HEADLINE;
import static communique.benchmarks.quality.Measure.LANGUAGE;
import static communique.benchmarks.quality.Measure.TEXT;

import communique.benchmarks.quality.LabelledDocument.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Scores the extracted text, headline, date and language. */
final class PageScore {

    private static final int DAY = 10;

    private PageScore() {}

    static List<Finding> judge(Reading reading) {
        var document = reading.document();
        var enriched = reading.enriched();
        var findings = new ArrayList<Finding>();
        lines(reading, findings);
        findings.add(same(
                HEADLINE,
                document,
                document.title() == null ? null : Words.of(document.title()).keys(),
                enriched.title() == null ? null : Words.of(enriched.title()).keys()));
        var published = enriched.publishedAt();
        findings.add(same(
                DATE,
                document,
                document.date(),
                published == null ? null : published.substring(0, Math.min(DAY, published.length()))));
        findings.add(same(LANGUAGE, document, document.language(), enriched.language()));
        return findings;
    }

    /** A missing word of the article counts as lost; a boilerplate line of which half remains counts as left. */
    private static void lines(Reading reading, List<Finding> findings) {
        var document = reading.document();
        var kept = reading.alignment().kept(document.words().size());
        var words = new int[document.kinds().size()];
        var left = new int[document.kinds().size()];
        for (var i = 0; i < kept.length; i++) {
            var line = document.lines()[i];
            words[line]++;
            left[line] += kept[i] ? 1 : 0;
            if (document.kinds().get(line) == LineKind.ARTICLE) {
                var word = document.words().keys().get(i);
                findings.add(
                        kept[i]
                                ? Finding.right(TEXT, document, word)
                                : Finding.missed(TEXT, "word of the article gone", document, word));
            }
        }
        var text = document.content().split("\n", -1);
        for (var line = 0; line < words.length; line++) {
            if (document.kinds().get(line) == LineKind.PAGE && words[line] > 0) {
                findings.add(
                        2 * left[line] < words[line]
                                ? Finding.right(BOILERPLATE, document, text[line])
                                : Finding.wrong(BOILERPLATE, "line of the page left", document, text[line]));
            }
        }
    }

    private static Finding same(Measure measure, LabelledDocument document, Object wanted, Object found) {
        return Objects.equals(wanted, found)
                ? Finding.right(measure, document, String.valueOf(wanted))
                : Finding.wrong(measure, "wrong", document, found + " instead of " + wanted);
    }
}
