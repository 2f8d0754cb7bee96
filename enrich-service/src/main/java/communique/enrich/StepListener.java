package communique.enrich;

import java.util.function.Supplier;

/** Stands around each step of the recipe, on the thread that enriches the document; used to measure the steps. */
public interface StepListener {

    /** Adds nothing to a step. */
    StepListener NONE = new StepListener() {
        @Override
        public <T> T run(String step, Supplier<T> work) {
            return work.get();
        }
    };

    /**
     * Runs one step.
     *
     * @param step such as {@code statements}
     * @param work gives the same answer however often it is asked
     * @return the answer of the work
     */
    <T> T run(String step, Supplier<T> work);
}
