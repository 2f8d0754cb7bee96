package communique.enrich;

import communique.events.DocumentEnriched.Warning;
import communique.events.DocumentId;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs the steps of one document. A step that cannot read the document leaves its own tags out and says so; the
 * document goes on with all others, because one odd date must not cost a reader the whole article.
 */
final class Steps {

    private static final System.Logger LOG = System.getLogger(Steps.class.getName());

    private final DocumentId id;
    private final StepListener listener;
    private final List<Warning> warnings = new ArrayList<>();

    Steps(DocumentId id, StepListener listener) {
        this.id = id;
        this.listener = listener;
    }

    /**
     * What a step makes of the document.
     *
     * @param step such as {@code statements}, named in the warning
     * @param nothing what the later steps get instead when the step fails
     */
    <T> T run(String step, Supplier<T> work, Supplier<T> nothing) {
        try {
            return listener.run(step, work);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "enrichment step failed id=" + id + " step=" + step, e);
            warnings.add(new Warning("step-failed", step + ": this step could not read the document"));
            return nothing.get();
        }
    }

    /** One warning for each step that failed. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
