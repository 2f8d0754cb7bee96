package communique.enrich.topic;

import communique.enrich.pack.Orthography;
import communique.enrich.text.Token;
import communique.enrich.text.TokenizedText;
import communique.enrich.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A taxonomy made ready for fast look-up: every signal has a number, every phrase is in one trie. */
final class TopicIndex {

    static final String ANY_STATE = "state:any";
    static final String ANY_STATES = "states:any";

    private static final Tokenizer TOKENIZER = new Tokenizer();

    private final Map<String, Integer> signals = new HashMap<>();
    private final Orthography spelling;
    private final PhraseTrie trie;
    private final List<List<Integer>> signalsOfPhrase = new ArrayList<>();
    private final Map<List<String>, Integer> phrases = new HashMap<>();
    private final List<NumberedTopic> topics = new ArrayList<>();
    private final Map<Integer, List<NumberedClue>> cluesOf = new HashMap<>();
    private final Set<Integer> elsewhere = new HashSet<>();
    private int clues;

    /**
     * A clue in numbers.
     *
     * @param groups the first is what its weight is counted by
     * @param yields numbers of the topics beside which it counts for nothing
     */
    record NumberedClue(int number, int topic, int[][] groups, int[] unless, int[] yields, double weight) {}

    /** @param heirs numbers of the broader topics that inherit what is said for this one */
    record NumberedTopic(Topic topic, List<String> path, int[] heirs) {}

    /** @param spelling how the words of the phrases, and of the texts in their language, are compared */
    TopicIndex(TopicTaxonomy taxonomy, Orthography spelling) {
        this.spelling = spelling;
        this.trie = new PhraseTrie(spelling);
        for (var vocabulary : taxonomy.vocabularies()) {
            vocabulary.phrases().forEach(phrase -> addPhrase(phrase, signal(vocabulary.id())));
            if (vocabulary.elsewhere()) {
                elsewhere.add(signal(vocabulary.id()));
            }
        }
        var numbers = new HashMap<String, Integer>();
        taxonomy.topics().forEach(topic -> numbers.put(topic.id(), numbers.size()));
        for (var topic : taxonomy.topics()) {
            var heirs = taxonomy.heirs(topic).stream()
                    .mapToInt(heir -> numbers.get(heir.id()))
                    .toArray();
            topics.add(new NumberedTopic(topic, taxonomy.path(topic), heirs));
            topic.clues().forEach(clue -> addClue(clue, numbers.get(topic.id()), numbers));
        }
    }

    List<NumberedTopic> topics() {
        return topics;
    }

    /** Clues whose first group holds this signal. */
    List<NumberedClue> cluesOf(int signal) {
        return cluesOf.getOrDefault(signal, List.of());
    }

    /** The number of a signal; null when no clue asks for it. */
    Integer numberOf(String signal) {
        return signals.get(signal);
    }

    boolean isElsewhere(int signal) {
        return elsewhere.contains(signal);
    }

    /** Finds every signal that a phrase of the text gives; the sink gets the positions of its first and last token. */
    void find(TokenizedText text, PhraseTrie.Sink signalFound) {
        var positions = IntStream.range(0, text.tokens().size())
                .filter(position -> counts(text.tokens().get(position)))
                .toArray();
        var words = Arrays.stream(positions)
                .mapToObj(position -> text.tokens().get(position).text())
                .toList();
        trie.find(words, (phrase, from, to) -> {
            for (int signal : signalsOfPhrase.get(phrase)) {
                signalFound.found(signal, positions[from], positions[to - 1]);
            }
        });
    }

    /** Hyphens and possessives are passed over: {@code cease-fire} is "cease fire", {@code Iran's war} "Iran war". */
    private boolean counts(Token token) {
        return !token.isDash() && !token.isPossessive() && !spelling.isJoined(token.text());
    }

    private void addClue(Clue clue, int topic, Map<String, Integer> topicNumbers) {
        var groups = clue.together().stream().map(this::numbers).toArray(int[][]::new);
        var yields = clue.yields().stream().mapToInt(topicNumbers::get).toArray();
        var numbered = new NumberedClue(clues++, topic, groups, numbers(clue.unless()), yields, clue.weight());
        for (int signal : groups[0]) {
            cluesOf.computeIfAbsent(signal, key -> new ArrayList<>()).add(numbered);
        }
    }

    private int[] numbers(List<String> names) {
        return names.stream().mapToInt(this::signalOrPhrase).toArray();
    }

    private int signalOrPhrase(String name) {
        if (isPhrase(name)) {
            addPhrase(name, signal(name));
        }
        return signal(name);
    }

    static boolean isPhrase(String signal) {
        return signal.indexOf(':') < 0;
    }

    private int signal(String name) {
        return signals.computeIfAbsent(name, key -> signals.size());
    }

    private void addPhrase(String phrase, int signal) {
        Orthography.ofPhrase(phrase).forEach(spelt -> addWords(words(spelt), signal));
    }

    private void addWords(List<String> words, int signal) {
        var number = phrases.computeIfAbsent(words, key -> {
            signalsOfPhrase.add(new ArrayList<>());
            trie.add(words, phrases.size());
            return phrases.size();
        });
        var known = signalsOfPhrase.get(number);
        if (!known.contains(signal)) {
            known.add(signal);
        }
    }

    /** The words of a phrase, parted the way the text is. */
    private List<String> words(String phrase) {
        var words = new ArrayList<String>();
        for (var part : phrase.split(" ")) {
            boolean open = part.endsWith("*");
            var tokens = TOKENIZER.tokens(open ? part.substring(0, part.length() - 1) : part);
            tokens.stream().filter(this::counts).forEach(token -> words.add(spelling.one(token.text())));
            var last = words.size() - 1;
            if (open && words.get(last).length() >= PhraseTrie.SHORTEST_STEM) {
                words.set(last, words.get(last) + "*");
            }
        }
        return words;
    }
}
