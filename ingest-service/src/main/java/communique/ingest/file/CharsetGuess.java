package communique.ingest.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.parser.txt.CharsetDetector;

/**
 * Guesses the encoding of text that is not Unicode. Encodings of one byte a letter are told apart by how often the letters
 * of their language stand in the text that they give: the wrong one turns common letters into rare ones.
 */
final class CharsetGuess {

    private static final int LOOKED_AT_BYTES = 64 * 1024;
    private static final int MARKUP_BYTES = 2 * 1024 * 1024;
    private static final int FIRST_HIGH = 0x80;
    private static final double UNKNOWN_SIGN = 6;
    private static final double CAPITAL_INSIDE = 3;
    private static final int SURE = 60;

    /** An encoding and the letters of its language, the most frequent first. */
    private record Script(String charset, String letters) {}

    private static final String RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъіїєґў";
    private static final String HEBREW = "יוהלאמרתבשנכדםחפקעטגצסזןךףץ";
    private static final String GREEK = "αοιετνσρκηυπμλςωδγχθφβξζψόίάήέύώϊϋΐΰ";
    private static final String ARABIC = "الينموهرتبعدفسكقحجشصطخذزضغثظءآأإةىئؤپچژگکی،؟؛";

    private static final List<Script> SCRIPTS = List.of(
            new Script("windows-1251", RUSSIAN),
            new Script("KOI8-R", RUSSIAN),
            new Script("IBM866", RUSSIAN),
            new Script("ISO-8859-5", RUSSIAN),
            new Script("windows-1255", HEBREW),
            new Script("windows-1253", GREEK),
            new Script("ISO-8859-7", GREEK),
            new Script("windows-1256", ARABIC),
            new Script("ISO-8859-6", ARABIC));

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        var sample = withoutTags(bytes);
        int high = 0;
        int letters = 0;
        for (var b : sample) {
            high += b < 0 ? 1 : 0;
            letters += b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' ? 1 : 0;
        }
        var detected = detected(sample);
        return high <= letters || detected != null && isOfTwoBytes(detected) ? latinOr(detected) : likeliest(sample);
    }

    /** Markup is Latin whatever the text is. One pass; a tag that never ends takes the rest. */
    private static byte[] withoutTags(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, MARKUP_BYTES), StandardCharsets.ISO_8859_1);
        var text = new StringBuilder();
        int at = 0;
        while (at < head.length() && text.length() < LOOKED_AT_BYTES) {
            int open = head.indexOf('<', at);
            text.append(head, at, open < 0 ? head.length() : open).append(' ');
            at = open < 0 ? head.length() : behindTag(head, open);
        }
        return text.substring(0, Math.min(text.length(), LOOKED_AT_BYTES)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int behindTag(String html, int open) {
        for (var name : List.of("script", "style")) {
            if (html.regionMatches(true, open + 1, name, 0, name.length())) {
                int close = html.indexOf("</" + name, open);
                return close < 0 ? html.length() : close + 1;
            }
        }
        int close = html.indexOf('>', open);
        return close < 0 ? html.length() : close + 1;
    }

    private static Charset latinOr(Charset detected) {
        return detected == null ? Charset.forName("windows-1252") : detected;
    }

    private static boolean isOfTwoBytes(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() > 1;
    }

    /** By the statistics of ICU; null when they say nothing. */
    private static Charset detected(byte[] sample) {
        var detector = new CharsetDetector();
        detector.setText(sample);
        for (var match : detector.detectAll()) {
            var charset = Charsets.of(match.getName());
            boolean possible = charset != null
                    && !Charsets.isUnicode(charset)
                    && !charset.name().startsWith("IBM")
                    && !charset.name().startsWith("UTF");
            if (possible && (!isOfTwoBytes(charset) || match.getConfidence() >= SURE)) {
                return charset;
            }
        }
        return null;
    }

    private static Charset likeliest(byte[] sample) {
        Charset best = null;
        double lowest = Double.MAX_VALUE;
        for (var script : SCRIPTS) {
            var charset = Charset.forName(script.charset());
            double surprise = surprise(new String(sample, charset), script.letters());
            if (surprise < lowest) {
                lowest = surprise;
                best = charset;
            }
        }
        return best;
    }

    /** How rare the letters are, on average; capitals within words are as rare as in no text. */
    private static double surprise(String text, String letters) {
        double sum = 0;
        int counted = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_HIGH) {
                int rank = letters.indexOf(Character.toLowerCase(c));
                sum += rank < 0 ? UNKNOWN_SIGN : Math.log(2.0 + rank);
                boolean inside = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
                sum += inside ? CAPITAL_INSIDE : 0;
                counted++;
            }
        }
        return sum / counted;
    }
}
