package communique.story.cluster;

import java.time.Duration;

/**
 * How much is remembered.
 *
 * @param articles most documents that are remembered; beyond them the story ends that has been silent longest
 * @param alone how long a document that nobody else tells of is remembered
 * @param silence after how long without a new document a story ends
 */
public record Memory(int articles, Duration alone, Duration silence) {

    private static final int MOST = 1 << 24;

    public Memory {
        if (articles < 1 || articles > MOST) {
            throw new IllegalArgumentException(
                    "between 1 and " + MOST + " articles can be remembered, not " + articles);
        }
    }
}
