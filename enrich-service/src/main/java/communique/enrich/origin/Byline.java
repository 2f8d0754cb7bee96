package communique.enrich.origin;

import communique.enrich.clean.ArticleText.Dropped;
import communique.enrich.clean.Months;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads author and source out of lines that were left out of the article. */
final class Byline {

    private static final String LABEL_ENDS = ":：»|→>";
    private static final Pattern AND = Pattern.compile("\\s{1,3}(?:and|&)\\s{1,3}");
    private static final Set<String> AFTER_NAMES = Set.of(
            "published",
            "updated",
            "posted",
            "on",
            "at",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun");
    private static final int LONGEST_AUTHOR = 80;
    private static final int LONGEST_SOURCE = 60;

    private Byline() {}

    /** The names behind {@code By}; null when there is no byline. */
    static String author(List<Dropped> lines) {
        for (var line : lines) {
            if (line.reason().equals("byline")) {
                var names = names(line.text());
                if (!names.isEmpty() && names.length() <= LONGEST_AUTHOR) {
                    return names;
                }
            }
        }
        return null;
    }

    /** Up to the first bracket, bar, dash or date, behind which stand places, papers and days; two names by a comma. */
    private static String names(String text) {
        int from = start(text);
        int end = from;
        while (end < text.length() && "(|,–—•/".indexOf(text.charAt(end)) < 0 && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        return AND.matcher(withoutDay(text.substring(from, end).strip())).replaceAll(", ");
    }

    private static int start(String text) {
        var lower = ' ' + text.toLowerCase(Locale.ROOT);
        int by = lower.lastIndexOf(" by ");
        int colon = text.indexOf(':');
        return by >= 0 ? by + 3 : colon >= 0 ? colon + 1 : 0;
    }

    /** {@code Ann Lee March}, of {@code By Ann Lee March 3, 2021}. */
    private static String withoutDay(String names) {
        int space = names.lastIndexOf(' ');
        var last = names.substring(space + 1).toLowerCase(Locale.ROOT);
        boolean isDay = space > 0 && (Months.number(last) > 0 || AFTER_NAMES.contains(last));
        return isDay ? withoutDay(names.substring(0, space).strip()) : names;
    }

    /** What a line such as {@code Source » jpost} names; null when there is none. */
    static String source(List<Dropped> lines) {
        for (var line : lines) {
            if (line.reason().equals("source")) {
                int from = 0;
                while (from < line.text().length()
                        && LABEL_ENDS.indexOf(line.text().charAt(from)) < 0) {
                    from++;
                }
                var name = line.text()
                        .substring(Math.min(from + 1, line.text().length()))
                        .strip();
                if (!name.isEmpty() && name.length() <= LONGEST_SOURCE) {
                    return name;
                }
            }
        }
        return null;
    }

    /** The agency or the initials behind the last sentence, such as {@code (PW)}; null when there are none. */
    static String signoff(List<Dropped> lines) {
        for (var line : lines) {
            var text = line.text();
            if (line.reason().equals("signoff") && "([/".indexOf(text.charAt(0)) >= 0 && text.length() > 3) {
                return text.substring(1, text.length() - 1).strip();
            }
        }
        return null;
    }
}
