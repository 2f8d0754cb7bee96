package communique.enrich.clean;

import communique.enrich.text.WordLists;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells lines that belong to the page by their form alone: menu bars, bylines, dates, counters, bare addresses. */
final class LineShapes {

    private static final WordLists WORDS = WordLists.of(LineShapes.class, "line-shapes.txt");
    private static final String BARS = "|•·>»›/→";
    private static final int LONGEST_TIME_OF_DAY = 20;
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?[A-Z]{2,4})?(?: \\(?[A-Z]{2,4}\\)?)?");
    private static final int LONGEST_HEADER = 14;
    private static final int LONGEST_CREDIT_LINE = 20;
    private static final int LONGEST_CREDIT = 70;
    private static final int LONGEST_CONTACT = 30;
    private static final Set<String> CONTACTING = Set.of("contact", "email", "reach", "call", "follow", "write");
    private static final Set<String> COUNTED = WORDS.words("counted");
    private static final Set<String> CLOCK_WORDS = WORDS.words("clock-words");
    private static final Set<String> DAYS = WORDS.words("days");

    private static final Set<String> PICTURES = WORDS.words("pictures");
    private static final Set<String> CREDITING = Set.of("for", "via", "of", "by", "and", "the");
    private static final int LONGEST_COUNTER = 7;
    private static final int LONGEST_DATED = 8;

    private LineShapes() {}

    /** Why a line of this form belongs to the page; null when its form says nothing. */
    static String reason(Block block, Chrome chrome) {
        if (block.key().isEmpty()) {
            return "ornament";
        }
        if (isAddress(block.text())) {
            return "link";
        }
        if (block.words() <= LONGEST_CREDIT_LINE && block.text().startsWith("©")) {
            return "copyright";
        }
        if (block.words() <= LONGEST_HEADER && (isClock(block.key()) || isTimeOfDay(block.text()))) {
            return "date";
        }
        if (block.words() <= 6 && isCounter(block.key())) {
            return block.key().contains("share") || block.key().contains("view") ? "share" : "comments";
        }
        if (block.words() <= LONGEST_COUNTER && isGallery(block.key())) {
            return "caption";
        }
        if (isCredited(block.text()) || isCreditedInBrackets(block.text())) {
            return "caption";
        }
        if (isContact(block)) {
            return "promotion";
        }
        return isMenuBar(block, chrome) || isRowOfSections(block, chrome) ? "menu" : null;
    }

    /** A sentence with the photographer and the paper behind it: {@code … on Monday. Ann Lee / Port Courier}. */
    private static boolean isCredited(String text) {
        int slash = text.lastIndexOf('/');
        int stop = slash < 0 ? -1 : Math.max(text.lastIndexOf(". ", slash), text.lastIndexOf(".” ", slash));
        if (stop < 0 || text.length() - stop > LONGEST_CREDIT || text.endsWith(".")) {
            return false;
        }
        int names = 0;
        for (var word : text.substring(stop + 2).split("[ /]+")) {
            boolean small = !word.isEmpty() && !Character.isUpperCase(word.charAt(0));
            if (small && !word.equals("for") && !word.equals("via") && !word.equals("of")) {
                return false;
            }
            names++;
        }
        return names >= 2;
    }

    /** {@code … on Monday. (Ann Lee / Port Courier)}. */
    private static boolean isCreditedInBrackets(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        if (open < 1 || text.length() - open > LONGEST_CREDIT || text.indexOf('/', open) < 0) {
            return false;
        }
        var words = text.substring(open + 1, text.length() - 1).split("[ /]+");
        for (var word : words) {
            if (!word.isEmpty() && !Character.isUpperCase(word.charAt(0)) && !CREDITING.contains(word)) {
                return false;
            }
        }
        return words.length >= 3;
    }

    /** {@code Contact Ann Lee at 555-0100 or alee@example.org}. */
    private static boolean isContact(Block block) {
        int space = block.key().indexOf(' ');
        if (block.words() <= LONGEST_CONTACT && block.text().indexOf('@') > 0 && asksToWrite(block.key())) {
            return true;
        }
        return space > 0
                && block.words() <= LONGEST_CONTACT
                && CONTACTING.contains(block.key().substring(0, space))
                && (block.text().indexOf('@') > 0
                        || block.text().contains("-") && block.key().contains(" at "))
                && block.text().chars().anyMatch(c -> c == '@' || Character.isDigit(c));
    }

    private static boolean asksToWrite(String key) {
        return key.contains("reach her at")
                || key.contains("reach him at")
                || key.contains("reach them at")
                || key.contains("be reached at")
                || key.contains("follow her on")
                || key.contains("follow him on")
                || key.contains("follow them on");
    }

    /** A line such as {@code By Ann Lee and Bo Kim}: looked at only near the head and the foot of an article. */
    static boolean isByline(Block block) {
        var words = block.text().split(" +", LONGEST_HEADER + 2);
        if (words.length < 2 || words.length > LONGEST_HEADER || block.ended()) {
            return false;
        }
        var first = words[0].toLowerCase(Locale.ROOT);
        if (first.equals("author:") || first.equals("authors:") || first.equals("автор:") || first.equals("byline:")) {
            return true;
        }
        return (first.equals("by") || first.equals("by:"))
                && Character.isUpperCase(words[1].charAt(0))
                && areNames(words);
    }

    private static boolean areNames(String[] words) {
        int names = 0;
        for (int i = 1; i < words.length; i++) {
            char c = words[i].charAt(0);
            boolean small = Character.isLowerCase(c)
                    && words[i].length() > 4
                    && words[i].indexOf('@') < 0
                    && !CLOCK_WORDS.contains(words[i]);
            if (small) {
                return false;
            }
            names += Character.isUpperCase(c) ? 1 : 0;
        }
        return names >= 2;
    }

    private static boolean isAddress(String text) {
        return text.indexOf(' ') < 0
                && (text.startsWith("http://")
                        || text.startsWith("https://")
                        || text.startsWith("www.")
                        || (text.indexOf('@') > 0 && text.indexOf('.') > 0));
    }

    /** {@code 14:05 GMT}, above an entry of a live page. */
    private static boolean isTimeOfDay(String text) {
        return text.length() <= LONGEST_TIME_OF_DAY && TIME_OF_DAY.matcher(text).matches();
    }

    /** Nothing but a point in time or a span of reading. */
    static boolean isClock(String key) {
        if (key.isEmpty()) {
            return false;
        }
        boolean digits = false;
        boolean calendar = false;
        for (var word : key.split(" ")) {
            boolean number = Character.isDigit(word.charAt(0));
            boolean month = Months.isName(word) || DAYS.contains(word);
            if (!number && !month && !CLOCK_WORDS.contains(word)) {
                return false;
            }
            digits |= number;
            calendar |= month || (number && word.length() == 4) || word.startsWith("min") || word.equals("ago");
            calendar |= word.equals("updated") || word.equals("published") || word.equals("posted");
        }
        return digits && calendar;
    }

    private static boolean isCounter(String key) {
        var words = key.split(" ");
        return words.length >= 2 && Character.isDigit(words[0].charAt(0)) && COUNTED.contains(words[words.length - 1])
                || (words.length >= 3 && Character.isDigit(words[0].charAt(0)) && words[1].equals("thoughts"));
    }

    /** {@code Photo gallery: 1 of 12}, {@code Image 3 / 7}. */
    private static boolean isGallery(String key) {
        var words = key.split(" ");
        int numbers = 0;
        for (var word : words) {
            boolean number = Character.isDigit(word.charAt(0));
            if (!number && !PICTURES.contains(word)) {
                return false;
            }
            numbers += number ? 1 : 0;
        }
        return numbers == 2 && words.length > 2;
    }

    /** {@code Outlet, 14 June 2023}: a day with its year, and before it at most the name of a paper or town. */
    static boolean isDated(Block block) {
        if (block.ended() || block.words() > LONGEST_DATED) {
            return false;
        }
        boolean year = false;
        boolean month = false;
        for (var word : block.text().split("[ ,|–—-]+")) {
            if (word.isEmpty()) {
                continue;
            }
            boolean number = Character.isDigit(word.charAt(0));
            year |= number && word.length() == 4;
            month |= Months.isName(word.toLowerCase(Locale.ROOT));
            if (!number && !Character.isUpperCase(word.charAt(0)) && !CLOCK_WORDS.contains(word)) {
                return false;
            }
        }
        return year
                && month
                && Character.isDigit(block.text().charAt(block.text().length() - 1));
    }

    /** {@code Home > World > Asia}, {@code News | Sport | Weather | Travel}. */
    private static boolean isMenuBar(Block block, Chrome chrome) {
        if (block.ended() || block.words() > 60) {
            return false;
        }
        int parts = 0;
        int phrases = 0;
        int from = 0;
        var text = block.text();
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || (BARS.indexOf(text.charAt(i)) >= 0 && isSpaced(text, i))) {
                var part = Block.of(0, text.substring(from, i));
                if (part.words() > 3) {
                    return false;
                }
                parts += part.words() > 0 ? 1 : 0;
                phrases += chrome.isPhrase(part.key()) ? 1 : 0;
                from = i + 1;
            }
        }
        return parts >= 4 || (parts >= 2 && phrases * 2 >= parts);
    }

    /** {@code World Africa Asia Europe Business}: names of sections and nothing else. */
    private static boolean isRowOfSections(Block block, Chrome chrome) {
        if (block.ended() || block.words() < 3 || block.words() > LONGEST_HEADER) {
            return false;
        }
        for (var word : block.key().split(" ")) {
            if (!chrome.isPhrase(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpaced(String text, int i) {
        return text.charAt(i) != '/'
                || (i > 0 && i + 1 < text.length() && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ');
    }
}
