package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Contradiction;
import communique.newsdesk.read.StoryReport.Side;
import communique.newsdesk.story.ReadText.Sentence;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the documents of a story do not agree: they count differently, or somebody denies what another one says. */
final class Contradictions {

    private static final int MOST = 12;
    private static final int SIDES = 6;

    /** Two sentences that count the same thing have so many other words in common. */
    private static final int SAME_SUBJECT = 3;

    /** What is denied has words in common with the denial that are rare in the story. */
    private static final double ENOUGH = 0.35;

    private static final Pattern YEAR = Pattern.compile("(?<!\\p{Nd})(?:19|20)\\p{Nd}{2}(?!\\p{Nd})");

    private final List<StoryDocument> documents;
    private final ReadText text;

    private Contradictions(List<StoryDocument> documents, ReadText text) {
        this.documents = documents;
        this.text = text;
    }

    private record Counted(StoryDocument document, Quantity quantity) {}

    static List<Contradiction> of(List<StoryDocument> documents, ReadText text) {
        var contradictions = new Contradictions(documents, text);
        var all = new ArrayList<Contradiction>();
        all.addAll(contradictions.numbers());
        all.addAll(contradictions.denials());
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private List<Contradiction> numbers() {
        var groups = new LinkedHashMap<String, List<Counted>>();
        for (var document : documents) {
            largest(document)
                    .forEach(each -> groups.computeIfAbsent(each.quantity().about(), key -> new ArrayList<>())
                            .add(each));
        }
        return groups.entrySet().stream()
                .map(group -> new Contradiction("number", group.getKey(), sides(group.getValue())))
                .filter(each -> each.sides().size() > 1)
                .toList();
    }

    /** Of each thing the largest number that a document tells: smaller ones are parts of it, or what it was before. */
    private List<Counted> largest(StoryDocument document) {
        var largest = new LinkedHashMap<String, Quantity>();
        text.quantities(document).stream()
                .filter(each -> !isOfEarlierYear(each, document))
                .forEach(each ->
                        largest.merge(each.about(), each, (one, other) -> other.number() > one.number() ? other : one));
        return largest.values().stream()
                .map(each -> new Counted(document, each))
                .toList();
    }

    private static boolean isOfEarlierYear(Quantity quantity, StoryDocument document) {
        var years = YEAR.matcher(quantity.sentence().text());
        while (years.find()) {
            if (Integer.parseInt(years.group())
                    < document.at().atOffset(ZoneOffset.UTC).getYear()) {
                return true;
            }
        }
        return false;
    }

    /** The numbers, each with the document that told it first. */
    private List<Side> sides(List<Counted> group) {
        var first = group.get(0);
        var same = group.stream().filter(each -> isSameSubject(first, each)).toList();
        var byNumber = new LinkedHashMap<Double, List<Counted>>();
        same.forEach(each -> byNumber.computeIfAbsent(each.quantity().number(), key -> new ArrayList<>())
                .add(each));
        return byNumber.values().stream()
                .limit(SIDES)
                .map(each -> new Side(
                        each.get(0).quantity().label(), each.get(0).quantity().sentence(), each.size()))
                .toList();
    }

    private boolean isSameSubject(Counted one, Counted other) {
        return one.quantity().exactly()
                || ContentWords.shared(
                                text.words(one.document(), one.quantity()),
                                text.words(other.document(), other.quantity()))
                        > SAME_SUBJECT;
    }

    private List<Contradiction> denials() {
        var weights = weights();
        var seen = new HashSet<String>();
        var found = new ArrayList<Contradiction>();
        for (var document : documents) {
            for (var said : document.statements()) {
                if ("denies".equals(said.modality()) && seen.add(said.utterance()) && hasPlace(document, said)) {
                    found.add(denial(document, said, weights));
                }
            }
        }
        return found;
    }

    private Contradiction denial(StoryDocument document, StoryDocument.Said said, Map<String, Double> weights) {
        var sides = new ArrayList<Side>();
        claim(document, said, weights)
                .ifPresent(each -> sides.add(new Side(
                        name(each.document(), each.place().start()), each.place(), carriers(each.document()))));
        sides.add(new Side(
                said.speaker() == null ? null : said.speaker().name(),
                Sentences.place(document, said.start(), said.end()),
                carriers(document)));
        return new Contradiction("denial", null, sides);
    }

    /** What another text says and this one denies: best a statement, else a sentence. */
    private Optional<Sentence> claim(StoryDocument denier, StoryDocument.Said denial, Map<String, Double> weights) {
        var words = ContentWords.of(denial.text());
        var others = documents.stream()
                .filter(each -> !each.isCopy() && !each.id().equals(denier.origin()))
                .toList();
        var statements =
                others.stream().flatMap(each -> statements(each).stream()).toList();
        return best(words, statements, weights)
                .or(() -> best(
                        words,
                        others.stream()
                                .flatMap(each -> text.sentences(each).stream())
                                .toList(),
                        weights));
    }

    private static Optional<Sentence> best(Set<String> words, List<Sentence> from, Map<String, Double> weights) {
        return from.stream()
                .filter(each -> alike(words, each, weights) >= ENOUGH)
                .max(Comparator.comparingDouble(each -> alike(words, each, weights)));
    }

    private static double alike(Set<String> words, Sentence sentence, Map<String, Double> weights) {
        var shared = sentence.words().stream().filter(words::contains).toList();
        return shared.size() < 2
                ? 0
                : shared.stream()
                                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                                .sum()
                        / Math.sqrt(sentence.words().size());
    }

    private static List<Sentence> statements(StoryDocument document) {
        return document.statements().stream()
                .filter(said -> !"denies".equals(said.modality()) && hasPlace(document, said))
                .map(said -> Sentences.place(document, said.start(), said.end()))
                .map(place -> new Sentence(document, place, ContentWords.of(place.text())))
                .toList();
    }

    private static boolean hasPlace(StoryDocument document, StoryDocument.Said said) {
        return said.start() >= 0
                && said.start() < said.end()
                && said.end() <= document.body().length();
    }

    private static String name(StoryDocument document, int start) {
        return document.statements().stream()
                .filter(said -> said.start() == start && said.speaker() != null)
                .map(said -> said.speaker().name())
                .findFirst()
                .orElse(null);
    }

    private int carriers(StoryDocument document) {
        return (int) documents.stream()
                .filter(each -> each.origin().equals(document.origin()))
                .count();
    }

    /** A word counts the more the fewer documents have it. */
    private Map<String, Double> weights() {
        var having = new HashMap<String, Integer>();
        for (var document : documents) {
            text.sentences(document).stream()
                    .flatMap(each -> each.words().stream())
                    .collect(Collectors.toSet())
                    .forEach(word -> having.merge(word, 1, Integer::sum));
        }
        return having.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Math.log((documents.size() + 1.0) / each.getValue())));
    }
}
