package communique.enrich.clean;

import communique.enrich.text.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases that pages put around articles, read from {@code chrome.txt}: whole lines, beginnings of lines, labels
 * before a colon, and words that give a line away wherever they stand in it.
 */
final class Chrome {

    /** A line longer than this is not given away by how it begins. */
    private static final int LONGEST_OPENING = 30;

    private static final int LONGEST_TELLTALE = 45;
    private static final int LONGEST_NOTICE = 200;
    private static final int LONGEST_LABEL = 40;
    private static final String LABEL_ENDS = ":：|»→>";

    /** Reasons that a whole sentence of some length is not to be dropped for, however it begins. */
    private static final Set<String> NEVER_A_SENTENCE = Set.of("share", "related", "caption", "tags", "signoff");

    private static final int SENTENCE_WORDS = 12;

    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, List<Phrase>> openings = new HashMap<>();
    private final Map<String, List<Phrase>> telltales = new HashMap<>();
    private final Map<String, List<Phrase>> notices = new HashMap<>();

    private Chrome() {}

    /** Reads the list that is shipped with the service. */
    static Chrome shipped() {
        var chrome = new Chrome();
        var phrases = WordLists.of(Chrome.class, "chrome.txt");
        for (var list : phrases.names()) {
            phrases.lines(list)
                    .forEach(line -> chrome.add(list, Block.of(0, line).key()));
        }
        return chrome;
    }

    private void add(String list, String key) {
        var first = firstWord(key);
        var section = firstWord(list);
        var reason = list.substring(section.length()).strip();
        switch (section) {
            case "line" -> lines.putIfAbsent(key, reason);
            case "label" -> labels.putIfAbsent(key, reason);
            case "opening" ->
                openings.computeIfAbsent(first, f -> new ArrayList<>()).add(new Phrase(key, reason));
            case "anywhere" ->
                telltales.computeIfAbsent(first, f -> new ArrayList<>()).add(new Phrase(key, reason));
            case "notice" ->
                notices.computeIfAbsent(first, f -> new ArrayList<>()).add(new Phrase(key, reason));
            default -> throw new IllegalStateException("chrome.txt has no section " + section);
        }
    }

    /** Why the block belongs to the page and not to the article; null when no phrase says so. */
    String reason(Block block) {
        var whole = lines.get(block.key());
        if (whole != null) {
            return whole;
        }
        var notice = block.words() <= LONGEST_NOTICE ? telltale(notices, block.key()) : null;
        if (notice != null || block.words() > LONGEST_TELLTALE) {
            return notice;
        }
        var label = label(block);
        if (label != null) {
            return label;
        }
        var opening = block.words() <= LONGEST_OPENING ? match(openings, block.key(), 0) : null;
        if (opening != null && !(NEVER_A_SENTENCE.contains(opening) && isSentence(block))) {
            return opening;
        }
        var telltale = telltale(telltales, block.key());
        boolean spared = "caption".equals(telltale) && block.ended() || telltale != null && endsAParagraph(block);
        return spared ? null : telltale;
    }

    /** Whether only the last sentence of a paragraph of some length gives itself away. */
    private boolean endsAParagraph(Block block) {
        int start = Signoff.lastSentence(block.text());
        var before = start <= 0 ? null : Block.of(0, block.text().substring(0, start));
        return before != null && before.words() >= SENTENCE_WORDS && telltale(telltales, before.key()) == null;
    }

    /** Whether the whole line is a phrase of the list. */
    boolean isPhrase(String key) {
        return lines.containsKey(key);
    }

    private static boolean isSentence(Block block) {
        return block.ended() && block.words() >= SENTENCE_WORDS;
    }

    private String label(Block block) {
        var text = block.text();
        int limit = Math.min(text.length(), LONGEST_LABEL);
        for (int i = 1; i < limit; i++) {
            if (LABEL_ENDS.indexOf(text.charAt(i)) >= 0) {
                return labels.get(Block.of(0, text.substring(0, i)).key());
            }
        }
        return null;
    }

    private static String telltale(Map<String, List<Phrase>> phrases, String key) {
        for (int at = 0; at >= 0 && at < key.length(); at = next(key, at)) {
            var reason = match(phrases, key, at);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static int next(String key, int at) {
        int space = key.indexOf(' ', at);
        return space < 0 ? -1 : space + 1;
    }

    private static String match(Map<String, List<Phrase>> phrases, String key, int at) {
        int end = key.indexOf(' ', at);
        var word = key.substring(at, end < 0 ? key.length() : end);
        for (var phrase : phrases.getOrDefault(word, List.of())) {
            int after = at + phrase.key.length();
            if (key.startsWith(phrase.key, at) && (after == key.length() || key.charAt(after) == ' ')) {
                return phrase.reason;
            }
        }
        return null;
    }

    private static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    private record Phrase(String key, String reason) {}
}
