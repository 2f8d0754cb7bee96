package communique.benchmarks;

import communique.enrich.Enricher;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.recognizer.StanfordNames;
import communique.enrich.topic.TopicLimits;
import java.nio.file.Path;
import java.time.Clock;

/** The enrichment as the service runs it, without the service. */
final class ShippedRecipe {

    private ShippedRecipe() {}

    /** With the knowledge of this project and the limits that the service has by default. */
    static Enricher load(Path home) {
        return new Enricher(
                KnowledgeFolder.load(home.resolve("knowledge")),
                StanfordNames.load(),
                TopicLimits.DEFAULT,
                Clock.systemUTC());
    }

    /** The root of the project. */
    static Path home() {
        return Path.of(System.getProperty("communique.home", "."));
    }
}
