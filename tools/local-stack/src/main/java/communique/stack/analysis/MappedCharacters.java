package communique.stack.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;

/** The character filter {@code mapping} with its setting {@code mappings}, such as {@code "ё => е"} and {@code "\\u200C =>"}. */
record MappedCharacters(String name, NormalizeCharMap map) implements NormalizingCharFilterFactory {

    private static final String ARROW = "=>";
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS = 4;

    static MappedCharacters of(String name, Settings settings) {
        var map = new NormalizeCharMap.Builder();
        for (var rule : settings.getAsList("mappings")) {
            int arrow = rule.lastIndexOf(ARROW);
            if (arrow < 0) {
                throw new IllegalArgumentException("a mapping is written \"from => to\", not " + rule);
            }
            map.add(plain(rule.substring(0, arrow)), plain(rule.substring(arrow + ARROW.length())));
        }
        return new MappedCharacters(name, map.build());
    }

    /** {@code \\u0640} as the letter that it means. */
    private static String plain(String side) {
        var text = side.strip();
        var letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i) && i + 2 + DIGITS <= text.length()) {
                letters.append((char) Integer.parseInt(text.substring(i + 2, i + 2 + DIGITS), HEXADECIMAL));
                i += 1 + DIGITS;
            } else {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }

    @Override
    public Reader create(Reader text) {
        return new MappingCharFilter(map, text);
    }
}
