package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import java.util.List;

/**
 * One correction of the names of a text. Names come and go in the order of the text and never overlap;
 * {@link NamePasses} checks this after each pass.
 */
interface NamePass {

    /** The names as they are after the correction. */
    List<NameSpan> apply(KeyedText text, List<NameSpan> spans);
}
