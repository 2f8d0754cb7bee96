package communique.enrich.origin;

import communique.enrich.text.WordLists;
import java.util.Locale;
import java.util.Set;

/**
 * The words before the dash at the start of a lead: place, day and agency, such as {@code LONDON, March 3 (Reuters) -}
 * or {@code WANA (Feb 25) –}.
 *
 * @param outlet the agency; null when it names none
 * @param day null when it names none
 */
record Dateline(String outlet, DateText.Found day) {

    private static final WordLists WORDS = WordLists.of(Dateline.class, "dateline.txt");
    private static final int LONGEST = 90;
    private static final Set<String> AGENCIES = Set.copyOf(WORDS.lines("agencies"));

    /** Cities that datelines begin with; any other single word in capitals before a bracketed day is an agency. */
    private static final Set<String> CITIES = WORDS.words("cities");

    /** The dateline of a first paragraph; null when it has none. */
    static Dateline of(String paragraph) {
        int dash = dash(paragraph);
        if (dash < 0) {
            return null;
        }
        var head = paragraph.substring(0, dash).strip();
        var bracketed = bracketed(head);
        var outside = bracketed == null
                ? head
                : head.substring(0, head.lastIndexOf('(')).strip();
        var day = DateText.first(head);
        if (bracketed != null && DateText.first(bracketed) != null) {
            boolean agency = isCapitals(outside) && outside.indexOf(' ') < 0 && !CITIES.contains(outside);
            return new Dateline(agency ? outside : null, day);
        }
        if (bracketed != null) {
            return new Dateline(bracketed, day);
        }
        var last = head.substring(Math.max(head.lastIndexOf('|'), head.lastIndexOf('/')) + 1)
                .strip();
        boolean site = last.indexOf('.') > 0 && last.indexOf(' ') < 0 && isCapitals(last);
        if (site || AGENCIES.contains(last.toLowerCase(Locale.ROOT))) {
            return new Dateline(last, day);
        }
        return day != null ? new Dateline(null, day) : null;
    }

    /** Where the dash stands that ends a dateline: early, spaced, with nothing like a sentence before it. */
    private static int dash(String text) {
        int limit = Math.min(text.length(), LONGEST);
        for (int i = 1; i < limit; i++) {
            char c = text.charAt(i);
            boolean spaced = text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')';
            if ((c == '–' || c == '—' || c == '-') && spaced) {
                return isSentence(text.substring(0, i)) ? -1 : i;
            }
            if (c == ':' && text.charAt(i - 1) == ')') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSentence(String head) {
        int small = 0;
        for (var word : head.split(" ")) {
            small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return small > 1;
    }

    private static String bracketed(String head) {
        int open = head.lastIndexOf('(');
        boolean closed = open > 0 && head.endsWith(")");
        return closed ? head.substring(open + 1, head.length() - 1).strip() : null;
    }

    private static boolean isCapitals(String text) {
        return !text.isEmpty()
                && text.chars().noneMatch(Character::isLowerCase)
                && text.chars().anyMatch(Character::isLetter);
    }
}
