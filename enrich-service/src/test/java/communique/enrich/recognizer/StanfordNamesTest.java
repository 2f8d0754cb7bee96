package communique.enrich.recognizer;

import static org.assertj.core.api.Assertions.assertThat;

import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.text.TokenizedText;
import communique.enrich.text.Tokenizer;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StanfordNamesTest {

    /** The model as CoreNLP ships it, where the build has put it. */
    private static final Path MODEL = Path.of(System.getProperty("communique.home", ".."))
            .resolve("enrich-service/target/corenlp-models")
            .resolve("edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");

    private static final StanfordNames NAMES = StanfordNames.load();

    private static final String TEXT = """
        VARENNA (Nordpost) - Prime Minister Ada Brink of Varenna told the Halvian Grid Authority on Monday, 3 March 2025,
        that Lindqvist-Ortega and the sons of Karl-Heinz Ostrow would not sell O'Reilly & Sons to J.P. Morgan.

        "We colour our own harbour," said Brink, whose neighbours in Port Oriel, Washington, D.C. and São Tomé had asked
        the U.N. for 40,000 tonnes. Brink's office, it said, was closed; the 3rd Army's 12-year-old barracks were not.
        Oriel met oriel, and later Oriel again, as McDonald of the IAEA and a spokesman for al-Tamari agreed.

        WHO PAYS FOR THE BRIDGE? Nobody (yet), the Ministry of Roads and Bridges answered...
        """;

    @Test
    void seesWhatTheLibraryItselfSees() throws Exception {
        var text = new Tokenizer().tokenize(TEXT);

        var names = NAMES.recognize(text, text.sentences());

        assertThat(names).hasSizeGreaterThan(10).isEqualTo(ofTheLibrary(text));
    }

    @Test
    void seesTheSameWhateverItReadBeforeAndInAllThreads() throws Exception {
        var text = new Tokenizer().tokenize(TEXT);
        var alone = StanfordNames.load().recognize(text, text.sentences());
        var others = new Tokenizer().tokenize("brink varenna ostrow barracks. ".repeat(50) + nonsense());
        var threads = Executors.newFixedThreadPool(4);
        List<Callable<List<NameSpan>>> calls = new ArrayList<>();
        for (var i = 0; i < 8; i++) {
            calls.add(() -> {
                NAMES.recognize(others, others.sentences());
                return NAMES.recognize(text, text.sentences());
            });
        }

        var answers = threads.invokeAll(calls);
        threads.shutdown();

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(alone);
        }
    }

    /** More different words than are remembered. */
    private static String nonsense() {
        var text = new StringBuilder();
        for (var i = 0; i < 50_000; i++) {
            text.append(Integer.toString(i, 36)).append(i % 20 == 19 ? ".\n\n" : " ");
        }
        return text.toString();
    }

    private static List<NameSpan> ofTheLibrary(TokenizedText text) throws Exception {
        var settings = new Properties();
        settings.setProperty("maxAdditionalKnownLCWords", "0");
        CRFClassifier<CoreLabel> classifier;
        try (var model = Files.newInputStream(MODEL)) {
            classifier = CRFClassifier.getClassifier(new ObjectInputStream(new GZIPInputStream(model)), settings);
        }
        var names = new ArrayList<NameSpan>();
        for (var sentence : text.sentences()) {
            var labels = new ArrayList<CoreLabel>();
            for (var token : text.tokens(sentence)) {
                var label = new CoreLabel();
                label.setWord(StanfordNames.treebankForm(token.text()));
                labels.add(label);
            }
            var i = sentence.first();
            for (var label : classifier.classifySentence(labels)) {
                add(i++, label.get(CoreAnnotations.AnswerAnnotation.class), sentence.first(), names);
            }
        }
        return names;
    }

    private static void add(int i, String label, int first, List<NameSpan> names) {
        if (label.equals("O")) {
            return;
        }
        var type = NameType.valueOf(label);
        var last = names.isEmpty() ? null : names.get(names.size() - 1);
        if (last != null && last.last() == i && i > first && last.type() == type) {
            names.set(names.size() - 1, new NameSpan(last.first(), i + 1, type));
        } else {
            names.add(new NameSpan(i, i + 1, type));
        }
    }
}
