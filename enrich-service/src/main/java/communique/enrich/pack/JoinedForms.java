package communique.enrich.pack;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms that a name takes because something is written together with it. */
final class JoinedForms {

    private static final int SHORTEST = 4;
    private static final Pattern ARABIC_LETTER = Pattern.compile("^[\\u0621-\\u064a].*");
    private static final Pattern LATIN_LETTER = Pattern.compile("(?U).*\\p{IsLatin}$");
    private static final String ARTICLE = "ال";

    private JoinedForms() {}

    /** The name and its genitive: {@code Russlands}. */
    static Set<String> german(String name) {
        var forms = new LinkedHashSet<String>();
        forms.add(name);
        if (name.length() >= SHORTEST
                && LATIN_LETTER.matcher(name).matches()
                && !name.matches(".*[sxzßSXZ]$")
                && !name.equals(name.toUpperCase(Locale.ROOT))) {
            forms.add(name + "s");
        }
        return forms;
    }

    /** The name behind "and", a preposition or both. */
    static Set<String> arabic(String name) {
        var forms = new LinkedHashSet<String>();
        forms.add(name);
        if (name.length() >= SHORTEST && ARABIC_LETTER.matcher(name).matches()) {
            var withTo = name.startsWith(ARTICLE) ? "لل" + name.substring(ARTICLE.length()) : "ل" + name;
            for (var and : new String[] {"", "و"}) {
                forms.add(and + name);
                forms.add(and + "ب" + name);
                forms.add(and + withTo);
            }
        }
        return forms;
    }
}
