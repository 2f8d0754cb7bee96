package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds numbers, and what they count, in sentences of any language that the lists know. Years, dates and times count nothing. */
final class Quantities {

    private static final StoryWords COUNTED = StoryWords.read("counted.txt");
    private static final StoryWords NUMBERS = StoryWords.read("number-words.txt");

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{Nd}+(?:[,.\u00a0\u202f ]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.:]\\p{Nd}+)*|[\\p{L}\\p{M}]+|[^\\s\\p{L}\\p{M}\\p{Nd}]");
    private static final Pattern ROUGH = Pattern.compile(
            "(?iu)(?:at least|at most|more than|fewer than|less than|up to|over|about|around|nearly|some|almost|не менее|более|около|до|почти)\\s+$");
    private static final Pattern MONTH = Pattern.compile(
            "(?iu)jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?|январ.|феврал.|марта?|апрел.|ма[йя]|июн.|июл.|августа?|сентябр.|октябр.|ноябр.|декабр.");
    private static final Set<String> PERSONS = Set.of("people", "persons", "person", "человек", "человека", "نفر");
    private static final double LARGEST_SMALL = 1_000;
    private static final int BEHIND = 7;
    private static final int BEFORE = 18;

    private Quantities() {}

    private record Token(String text, int start, double number) {

        boolean isNumber() {
            return number >= 0;
        }

        boolean endsClause() {
            return text.length() == 1 && ",;:.!?()—–،؛".contains(text);
        }
    }

    /** Those of a sentence, in its order. */
    static List<Quantity> of(Place sentence) {
        var tokens = tokens(sentence.text());
        var found = new ArrayList<Quantity>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isNumber() && !isPartOfTime(tokens, i)) {
                var last = i + 1 < tokens.size() && multiplies(tokens, i + 1) ? i + 1 : i;
                quantity(sentence, tokens, i, last).ifPresent(found::add);
                i = last;
            }
        }
        return found;
    }

    private static Optional<Quantity> quantity(Place sentence, List<Token> tokens, int first, int last) {
        var number = first == last
                ? tokens.get(first).number()
                : tokens.get(first).number() * tokens.get(last).number();
        var meaning = behind(tokens, last).or(() -> before(tokens, first));
        var about = meaning.or(() -> thing(tokens, last));
        var start = roughly(sentence.text(), tokens.get(first).start());
        var end = tokens.get(last).start() + tokens.get(last).text().length();
        return about.map(each -> new Quantity(
                each,
                meaning.isPresent(),
                number,
                sentence.text().substring(start, end),
                sentence,
                sentence.start() + start));
    }

    /** "12 people were injured" */
    private static Optional<String> behind(List<Token> tokens, int from) {
        for (int i = from + 1; i < Math.min(tokens.size(), from + BEHIND); i++) {
            if (tokens.get(i).isNumber() || tokens.get(i).endsClause()) {
                return Optional.empty();
            }
            var meaning = meaningOf(tokens.get(i));
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    /** "the number of injured has risen to 12"; but in "12 injured among the 214 on board" they belong to another number. */
    private static Optional<String> before(List<Token> tokens, int from) {
        var meaning = Optional.<String>empty();
        for (int i = from - 1; i >= Math.max(0, from - BEFORE); i--) {
            if (tokens.get(i).isNumber()) {
                return Optional.empty();
            }
            if (tokens.get(i).endsClause()) {
                break;
            }
            var word = tokens.get(i);
            meaning = meaning.or(() -> meaningOf(word));
        }
        return meaning;
    }

    private static Optional<String> meaningOf(Token token) {
        return COUNTED.meaning(token.text().toLowerCase(Locale.ROOT));
    }

    /** "12 ships" */
    private static Optional<String> thing(List<Token> tokens, int from) {
        if (from + 1 >= tokens.size()) {
            return Optional.empty();
        }
        var word = tokens.get(from + 1).text();
        var isThing = Character.isLowerCase(word.charAt(0)) && word.length() > 3 && !PERSONS.contains(word);
        return isThing ? Optional.of(ContentWords.stem(word)) : Optional.empty();
    }

    private static boolean multiplies(List<Token> tokens, int at) {
        return tokens.get(at).number() >= LARGEST_SMALL
                && Character.isLetter(tokens.get(at).text().charAt(0));
    }

    private static boolean isPartOfTime(List<Token> tokens, int at) {
        var text = tokens.get(at).text();
        var number = tokens.get(at).number();
        var isYear = text.length() == 4 && number >= 1900 && number < 2100;
        return isYear || text.contains(":") || isMonth(tokens, at - 1) || isMonth(tokens, at + 1);
    }

    private static boolean isMonth(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && MONTH.matcher(tokens.get(at).text()).matches();
    }

    private static int roughly(String sentence, int at) {
        var rough = ROUGH.matcher(sentence).region(Math.max(0, at - 24), at);
        return rough.find() ? rough.start() : at;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(text);
        while (found.find()) {
            tokens.add(new Token(found.group(), found.start(), number(found.group())));
        }
        return tokens;
    }

    /** Negative for what is no number. */
    private static double number(String token) {
        if (!Character.isDigit(token.charAt(0))) {
            return NUMBERS.meaning(token.toLowerCase(Locale.ROOT))
                    .map(Double::parseDouble)
                    .orElse(-1.0);
        }
        var digits = new StringBuilder();
        var grouped = token.replaceAll("[,.\u00a0\u202f ](?=\\p{Nd}{3}(?!\\p{Nd}))", "");
        grouped.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else {
                digits.append('.');
            }
        });
        var parts = digits.toString().split("\\.");
        return Double.parseDouble(parts.length > 1 ? parts[0] + "." + parts[1] : parts[0]);
    }
}
