package communique.enrich.topic;

import communique.enrich.knowledge.Knowledge;
import communique.events.DocumentEnriched.TopicTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files a document under the topics that its words, actors and places speak for.
 *
 * <p>A clue counts by its weight and by where it stands; repetitions count less and less; long texts must say more than
 * short ones. Sentences about sport, weather or the screen speak for no topic. The same document and knowledge always
 * give the same tags; one tagger may serve many threads.
 */
public final class TopicTagger {

    /** With this share of its sentences about sport, weather or the screen, a document is about nothing else. */
    private static final double ELSEWHERE_SHARE = 0.34;

    private final TopicIndex index;
    private final SignalReader reader;
    private final TopicLimits limits;

    public TopicTagger(TopicTaxonomy taxonomy, Knowledge knowledge, TopicLimits limits) {
        this.index = new TopicIndex(taxonomy);
        this.reader = new SignalReader(index, new States(knowledge));
        this.limits = limits;
    }

    /** Topics above the threshold, best first; none when nothing in the text speaks loudly enough. */
    public List<TopicTag> tag(TaggedText document) {
        var sentences = reader.read(document);
        if (isElsewhere(sentences)) {
            sentences.forEach(SentenceSignals::markElsewhere);
        }
        var scores = new TopicScores(index, document.body().tokens().size());
        sentences.forEach(scores::add);
        scores.settle(limits.minimumScore());
        var dossiers = scores.above(limits.minimumScore(), true);
        var mediaTopics = scores.above(limits.minimumScore(), false);
        var tags = new ArrayList<TopicTag>();
        best(dossiers, limits.maximumDossiers()).forEach(t -> tags.add(scores.tag(t, scores.best(dossiers))));
        best(mediaTopics, limits.maximumMediaTopics()).forEach(t -> tags.add(scores.tag(t, scores.best(mediaTopics))));
        tags.sort(Comparator.comparingDouble(TopicTag::score).reversed().thenComparing(TopicTag::id));
        return tags;
    }

    private static boolean isElsewhere(List<SentenceSignals> sentences) {
        long elsewhere = sentences.stream().filter(SentenceSignals::isElsewhere).count();
        return elsewhere > 0 && elsewhere >= sentences.size() * ELSEWHERE_SHARE;
    }

    private static List<Integer> best(List<Integer> sorted, int maximum) {
        return sorted.subList(0, Math.min(sorted.size(), maximum));
    }
}
