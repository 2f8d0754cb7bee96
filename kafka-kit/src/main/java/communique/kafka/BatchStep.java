package communique.kafka;

import java.util.concurrent.CompletionStage;

/** What is done with the records of a topic, a batch at a time. */
@FunctionalInterface
public interface BatchStep {

    /**
     * Processes a batch. Called on the consumer's thread, which must not be kept waiting.
     *
     * @return completes when the next system has every outcome safely; fails when the batch as a whole must be
     *     repeated. Trouble with one record is an outcome, not a failure.
     */
    CompletionStage<Void> process(Batch batch);
}
