package communique.enrich;

import communique.enrich.name.NameRecognizer;
import communique.enrich.recognizer.StanfordNames;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CompletableFuture;

/** Starts the service, and the reading of the model beside it, which takes as long as the start itself. */
@QuarkusMain
public final class EnrichService {

    private static final CompletableFuture<StanfordNames> MODEL = CompletableFuture.supplyAsync(StanfordNames::load);

    private EnrichService() {}

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }

    /** The recogniser; waits for its model at first use. */
    static NameRecognizer recognizer() {
        return (text, sentences) -> MODEL.join().recognize(text, sentences);
    }

    /** Returns when the model has been read, or throws what went wrong. */
    static void awaitModel() {
        MODEL.join();
    }
}
