package communique.enrich.pack;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes Cyrillic names in Latin letters the way newspapers do, so that a reader of English knows whom a tag means. */
public final class Latin {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('є', "ye"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private Latin() {}

    /** Whether there is something to replace. */
    public static boolean isNeeded(String text) {
        return CYRILLIC.matcher(text).find();
    }

    /** The text with its Cyrillic letters replaced; a letter that only Ukrainian has makes it a Ukrainian name. */
    public static String of(String text) {
        var ukrainian = UKRAINIAN.matcher(text).find();
        var latin = new StringBuilder(text.length() + 4);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var small = Character.toLowerCase(c);
            var letters = letters(small, ukrainian);
            if (letters == null) {
                latin.append(c);
            } else if (c == small || letters.isEmpty()) {
                latin.append(letters);
            } else {
                latin.append(Character.toUpperCase(letters.charAt(0))).append(letters.substring(1));
            }
        }
        return latin.toString().replaceAll("iy\\b", "y").replaceAll("(?<=[bcdfghklmnprstvz])yy\\b", "y");
    }

    private static String letters(char small, boolean ukrainian) {
        if (ukrainian) {
            return small == 'г' ? "h" : small == 'и' ? "y" : LETTERS.get(small);
        }
        return LETTERS.get(small);
    }
}
