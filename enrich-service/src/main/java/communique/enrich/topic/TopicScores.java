package communique.enrich.topic;

import communique.enrich.topic.TopicIndex.NumberedClue;
import communique.events.DocumentEnriched.TopicTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up, topic by topic, what the sentences of one document say. */
final class TopicScores {

    /** Up to this many tokens one strong phrase is enough. */
    private static final double SHORT_TEXT = 70;

    /** How fast more must be said as a text grows. */
    private static final double LENGTH = 0.25;

    /** What a broader topic inherits from the narrower one. */
    private static final double INHERITED = 0.85;

    /** What a strong phrase is worth in a sentence about something else, such as sport; nothing weaker counts there. */
    private static final double ELSEWHERE = 0.75;

    /** A topic is primary when it scores at least this share of the best one. */
    private static final double PRIMARY = 0.8;

    private final TopicIndex index;
    private final double lengthFactor;
    private final TopicEvidence[] evidence;
    private final double[] scores;
    private final List<Yielding> yielding = new ArrayList<>();

    /** What counts only if none of some other topics is told of. */
    private record Yielding(NumberedClue clue, double weight, List<Hit> where) {}

    TopicScores(TopicIndex index, int tokens) {
        this.index = index;
        this.lengthFactor = 1 / (1 + LENGTH * Math.log(Math.max(1, tokens / SHORT_TEXT)));
        this.evidence = IntStream.range(0, index.topics().size())
                .mapToObj(number -> new TopicEvidence())
                .toArray(TopicEvidence[]::new);
        this.scores = new double[evidence.length];
    }

    void add(SentenceSignals sentence) {
        var fired = new HashSet<Integer>();
        for (var hit : sentence.hits()) {
            for (var clue : index.cluesOf(hit.signal())) {
                if (!fired.contains(clue.number()) && counts(clue, hit, sentence)) {
                    fired.add(clue.number());
                }
            }
        }
    }

    private boolean counts(NumberedClue clue, Hit hit, SentenceSignals sentence) {
        double weight = clue.weight() * sentence.weight();
        if (sentence.isElsewhere()) {
            if (clue.groups().length > 1 || clue.weight() < Clue.STRONG) {
                return false;
            }
            weight *= ELSEWHERE;
        }
        if (sentence.has(clue.unless())) {
            return false;
        }
        var where = new ArrayList<Hit>();
        where.add(hit);
        for (int group = 1; group < clue.groups().length; group++) {
            var other = sentence.anyOf(clue.groups()[group], hit);
            if (other == null) {
                return false;
            }
            where.add(other);
        }
        if (clue.yields().length > 0) {
            yielding.add(new Yielding(clue, weight, where));
        } else {
            evidence[clue.topic()].add(clue.number(), weight, where);
        }
        return true;
    }

    /** Turns weights into scores, and lets the broader topics of a dossier inherit its evidence. */
    void settle(double minimum) {
        score();
        var before = scores.clone();
        yielding.stream()
                .filter(late -> Arrays.stream(late.clue().yields()).noneMatch(topic -> before[topic] >= minimum))
                .forEach(late -> evidence[late.clue().topic()].add(late.clue().number(), late.weight(), late.where()));
        score();
        var own = scores.clone();
        for (int topic = 0; topic < own.length; topic++) {
            if (own[topic] < minimum) {
                continue;
            }
            for (int heir : index.topics().get(topic).heirs()) {
                double inherited = Math.max(minimum, own[topic] * INHERITED);
                scores[heir] = Math.max(scores[heir], inherited);
                evidence[heir].inherit(evidence[topic]);
            }
        }
    }

    private void score() {
        for (int topic = 0; topic < scores.length; topic++) {
            scores[topic] = 1 - Math.exp(-evidence[topic].weight() * lengthFactor);
        }
    }

    /** Topics of one kind from this score upwards, best first. */
    List<Integer> above(double minimum, boolean dossiers) {
        return IntStream.range(0, scores.length)
                .filter(topic -> index.topics().get(topic).topic().isDossier() == dossiers)
                .filter(topic -> scores[topic] >= minimum)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer topic) -> -scores[topic])
                        .thenComparing(
                                topic -> index.topics().get(topic).topic().id()))
                .toList();
    }

    TopicTag tag(int number, double best) {
        var entry = index.topics().get(number);
        double score = Math.round(scores[number] * 1000) / 1000.0;
        boolean primary = scores[number] >= best * PRIMARY;
        var topic = entry.topic();
        return new TopicTag(topic.id(), topic.label(), entry.path(), score, primary, evidence[number].words());
    }

    double best(List<Integer> topics) {
        return topics.stream().mapToDouble(topic -> scores[topic]).max().orElse(0);
    }
}
