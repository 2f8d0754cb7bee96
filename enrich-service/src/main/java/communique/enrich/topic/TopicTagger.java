package communique.enrich.topic;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.pack.Orthography;
import communique.events.DocumentEnriched.TopicTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files a document under the topics that its words, actors and places speak for.
 *
 * <p>A clue counts by its weight and by where it stands; repetitions count less and less; long texts must say more than
 * short ones. Sentences about sport, weather or the screen speak for no topic. The same document and knowledge always
 * give the same tags; one tagger may serve many threads. The phrases of a language other than English are loaded with the
 * first document in it.
 */
public final class TopicTagger {

    /** With this share of its sentences about sport, weather or the screen, a document is about nothing else. */
    private static final double ELSEWHERE_SHARE = 0.34;

    /** The language of texts whose own nobody could tell: read as English, and as all the others without phrases. */
    private static final String UNDETERMINED = "und";

    private static final String ENGLISH = "en";

    /** All languages that have no phrases share one index. */
    private static final String WITHOUT_PHRASES = "";

    private final TopicTaxonomy taxonomy;
    private final LanguagePhrases phrases;
    private final Set<String> languages;
    private final States states;
    private final Reader english;
    private final Map<String, Reader> others = new ConcurrentHashMap<>();
    private final TopicLimits limits;

    /**
     * Makes the index of English.
     *
     * @param folder holds the phrases of the other languages
     * @throws communique.enrich.knowledge.BrokenKnowledgeException if phrases that were edited since the build are broken
     */
    public TopicTagger(TopicTaxonomy taxonomy, KnowledgeFolder folder, Knowledge knowledge, TopicLimits limits) {
        this.taxonomy = taxonomy;
        this.phrases = taxonomy.phrases(folder, knowledge);
        this.languages = phrases.languages();
        this.states = new States(knowledge);
        this.english = new Reader(new TopicIndex(taxonomy, Orthography.PLAIN), states);
        this.limits = limits;
    }

    /** What a language needs to find topics. */
    private record Reader(TopicIndex index, SignalReader signals) {

        Reader(TopicIndex index, States states) {
            this(index, new SignalReader(index, states));
        }
    }

    private Reader of(String tag) {
        var hyphen = tag.indexOf('-');
        var code = (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        if (code.equals(ENGLISH) || code.equals(UNDETERMINED)) {
            return english;
        }
        return others.computeIfAbsent(languages.contains(code) ? code : WITHOUT_PHRASES, this::read);
    }

    private Reader read(String language) {
        return new Reader(new TopicIndex(taxonomy.in(phrases.read(language)), Orthography.of(language)), states);
    }

    /** Topics above the threshold, best first; none when nothing in the text speaks loudly enough. */
    public List<TopicTag> tag(TaggedText document) {
        var reader = of(document.language());
        var sentences = reader.signals().read(document);
        if (isElsewhere(sentences)) {
            sentences.forEach(SentenceSignals::markElsewhere);
        }
        var scores = new TopicScores(reader.index(), document.body().tokens().size());
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
