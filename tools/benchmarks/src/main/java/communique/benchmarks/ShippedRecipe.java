package communique.benchmarks;

import communique.enrich.Enricher;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.name.NameRecognizer;
import communique.enrich.recognizer.StanfordNames;
import communique.enrich.topic.TopicLimits;
import java.nio.file.Path;
import java.time.Clock;

/** The enrichment as the service runs it, without the service. */
public final class ShippedRecipe {

    private ShippedRecipe() {}

    /** With the knowledge of this project and the limits that the service has by default. */
    public static Enricher load(Path home) {
        return load(home, StanfordNames.load());
    }

    /** The same recipe with a given recognizer. */
    public static Enricher load(Path home, NameRecognizer recognizer) {
        return new Enricher(
                KnowledgeFolder.load(home.resolve("knowledge")), recognizer, TopicLimits.DEFAULT, Clock.systemUTC());
    }

    /** The root of the project. */
    public static Path home() {
        return Path.of(System.getProperty("communique.home", "."));
    }
}
