package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import java.util.List;

/**
 * Makes one name of a run of capitalised words when one of them says what it names: {@code University}, {@code River},
 * {@code Ministry of}. Headings in title case are left alone.
 */
final class CapitalRunPass implements NamePass {

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        return new CapitalRuns(text, spans).named();
    }
}
