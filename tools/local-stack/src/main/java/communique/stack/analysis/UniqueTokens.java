package communique.stack.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The token filter {@code unique}: lets each token of a text pass once. */
final class UniqueTokens extends FilteringTokenFilter {

    private static final int USUALLY = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArraySet seen = new CharArraySet(USUALLY, false);

    UniqueTokens(TokenStream tokens) {
        super(tokens);
    }

    @Override
    protected boolean accept() {
        // A copy: the buffer is used again for the next token.
        return seen.add(term.toString());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        seen.clear();
    }
}
