package communique.benchmarks.speed;

import communique.benchmarks.quality.Family;
import communique.benchmarks.quality.FoundName;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Stanford CoreNLP in its usual forms: the three-class recognizer alone, and the default pipeline. */
public final class StanfordPeers {

    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    private static final Set<String> PLACES = Set.of("LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE");

    private final CRFClassifier<CoreLabel> classifier;
    private final StanfordCoreNLP pipeline;
    private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

    private StanfordPeers(CRFClassifier<CoreLabel> classifier, StanfordCoreNLP pipeline) {
        this.classifier = classifier;
        this.pipeline = pipeline;
    }

    /** Loads both, which takes half a minute and three gigabytes. */
    public static StanfordPeers load() {
        var settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
        // Without the holiday tables: their reader needs JAXB, which current JDKs do not include.
        settings.setProperty("sutime.binders", "0");
        try {
            return new StanfordPeers(CRFClassifier.getClassifier(MODEL), new StanfordCoreNLP(settings));
        } catch (IOException | ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException("the models of CoreNLP are not on the class path", e));
        }
    }

    /** Names found by the recognizer on CoreNLP's own tokens. */
    public List<FoundName> bare(String text) {
        var tokens = new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), "untokenizable=noneKeep")
                .tokenize();
        var names = new ArrayList<FoundName>();
        for (var sentence : sentences.process(tokens)) {
            FoundName open = null;
            for (var token : classifier.classifySentence(sentence)) {
                var family = family(token.get(CoreAnnotations.AnswerAnnotation.class));
                if (open != null && open.family() == family) {
                    names.remove(names.size() - 1);
                    open = new FoundName(open.start(), token.endPosition(), family);
                } else {
                    open = family == null ? null : new FoundName(token.beginPosition(), token.endPosition(), family);
                }
                if (open != null) {
                    names.add(open);
                }
            }
        }
        return names;
    }

    /** Names found by the default pipeline; its other entity types are ignored. */
    public List<FoundName> standard(String text) {
        var names = new ArrayList<FoundName>();
        for (var mention : pipeline.processToCoreDocument(text).entityMentions()) {
            var family = family(mention.entityType());
            var offsets = mention.charOffsets();
            if (family != null) {
                names.add(new FoundName(offsets.first(), offsets.second(), family));
            }
        }
        return names;
    }

    private static Family family(String type) {
        if (PLACES.contains(type)) {
            return Family.LOCATION;
        }
        return type.equals("PERSON") ? Family.PERSON : type.equals("ORGANIZATION") ? Family.ORGANIZATION : null;
    }
}
