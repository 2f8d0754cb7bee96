package communique.enrich.actor;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.name.NameRecognizer;
import communique.enrich.recognizer.StanfordNames;
import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorTag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tags small texts; loads the recogniser once for all tests. */
final class Tagging {

    private static final NameRecognizer RECOGNIZER = StanfordNames.load();

    private final ActorTagger tagger;
    private final Tokenizer tokenizer = new Tokenizer();

    private Tagging(Knowledge knowledge) {
        this.tagger = new ActorTagger(knowledge, RECOGNIZER);
    }

    /** With the knowledge that we ship. */
    static Tagging shipped() {
        var home = Path.of(System.getProperty("communique.home", ".."));
        return new Tagging(Knowledge.of(KnowledgeFolder.load(home.resolve("knowledge"))));
    }

    /** With knowledge written for one test. */
    static Tagging of(Map<String, String> files) {
        return new Tagging(Knowledge.of(KnowledgeFolder.of(files)));
    }

    NamedText tag(String text, String date) {
        return tagger.tag(tokenizer.tokenize(text), DocumentContext.of("en", date, null));
    }

    List<ActorTag> tagUnder(String title, String text) {
        return tagger.tag(tokenizer.tokenize(text), DocumentContext.of("en", null, title))
                .actors();
    }

    NamedText tagForeign(String text) {
        return tagger.tag(tokenizer.tokenize(text), DocumentContext.of("ru", null, null));
    }

    NamedText tagIn(String language, String text) {
        return tagger.tag(Tokenizer.of(language).tokenize(text), DocumentContext.of(language, null, null));
    }

    List<String> ids(String text, String date) {
        return tag(text, date).actors().stream().map(ActorTag::id).sorted().toList();
    }

    /** The actor that is named by these very words; null when none is. */
    ActorTag named(String words, String text, String date) {
        return tag(text, date).actors().stream()
                .filter(actor -> actor.mentions().stream()
                        .anyMatch(mention -> mention.text().equals(words)))
                .findFirst()
                .orElse(null);
    }
}
