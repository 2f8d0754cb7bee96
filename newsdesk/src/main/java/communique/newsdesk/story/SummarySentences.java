package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Place;
import communique.newsdesk.story.ReadText.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses sentences of the documents that tell the story between them: those whose words most origins use, each with words
 * that the ones before it do not have. Nothing is written that does not stand in a document.
 */
final class SummarySentences {

    private static final int MOST = 3;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 420;
    private static final int SENTENCES_OF_EACH = 8;

    /** The first sentence of a document tells most; each behind it somewhat less. */
    private static final double FALL = 0.12;

    /** What is said a second time counts so much. */
    private static final double AGAIN = 0.2;

    private SummarySentences() {}

    private record Candidate(Sentence sentence, double place) {}

    /** In the order of their documents; fewer where the documents do not tell more. */
    static List<Place> of(List<StoryDocument> documents, ReadText text) {
        var originals = documents.stream().filter(each -> !each.isCopy()).toList();
        var language = language(originals);
        var candidates = new ArrayList<Candidate>();
        for (var document : originals) {
            if (language.equals(String.valueOf(document.telling().language()))) {
                candidates.addAll(candidates(text.sentences(document)));
            }
        }
        var chosen = choose(candidates, spread(candidates));
        return documents.stream()
                .flatMap(document -> chosen.stream()
                        .filter(each -> each.document() == document)
                        .map(Sentence::place)
                        .sorted(Comparator.comparingInt(Place::start)))
                .toList();
    }

    private static List<Candidate> candidates(List<Sentence> sentences) {
        var found = new ArrayList<Candidate>();
        for (var sentence : sentences.subList(0, Math.min(SENTENCES_OF_EACH, sentences.size()))) {
            var length = sentence.place().text().length();
            if (length >= SHORTEST
                    && length <= LONGEST
                    && isTold(sentence.place().text())) {
                found.add(new Candidate(sentence, 1 / (1 + FALL * found.size())));
            }
        }
        return found;
    }

    private static List<Sentence> choose(List<Candidate> candidates, Map<String, Integer> spread) {
        var chosen = new ArrayList<Sentence>();
        var told = new HashSet<String>();
        while (chosen.size() < MOST) {
            var best = candidates.stream()
                    .filter(each -> !chosen.contains(each.sentence()))
                    .filter(each -> tellsMore(each.sentence().words(), told))
                    .max(Comparator.comparingDouble(each -> worth(each, spread, told)));
            if (best.isEmpty()) {
                break;
            }
            chosen.add(best.get().sentence());
            told.addAll(best.get().sentence().words());
        }
        return chosen;
    }

    private static boolean tellsMore(Set<String> words, Set<String> told) {
        return words.size() - ContentWords.shared(words, told) >= Math.max(2, words.size() / 3);
    }

    private static double worth(Candidate candidate, Map<String, Integer> spread, Set<String> told) {
        var words = candidate.sentence().words();
        var sum = words.stream()
                .mapToDouble(word -> (spread.get(word) - 1) * (told.contains(word) ? AGAIN : 1))
                .sum();
        return candidate.place() * sum / Math.sqrt(words.size() + 4.0);
    }

    /** By word, in how many documents. */
    private static Map<String, Integer> spread(List<Candidate> candidates) {
        var documents = new HashMap<String, Set<String>>();
        for (var candidate : candidates) {
            var id = candidate.sentence().document().id();
            candidate.sentence().words().forEach(word -> documents
                    .computeIfAbsent(word, key -> new HashSet<>())
                    .add(id));
        }
        return documents.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .size()));
    }

    /** The language of most documents; of two that are as frequent the one that came first. */
    private static String language(List<StoryDocument> documents) {
        var counts = documents.stream()
                .map(each -> String.valueOf(each.telling().language()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return documents.stream()
                .map(each -> String.valueOf(each.telling().language()))
                .max(Comparator.comparingLong(counts::get))
                .orElse("");
    }

    /** Neither asked nor quoted, not even in part: half a quotation begins or ends in another sentence. */
    private static boolean isTold(String sentence) {
        return !sentence.endsWith("?") && sentence.chars().noneMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    }
}
