package communique.events.submission;

import java.time.Duration;

/**
 * What a document may be.
 *
 * @param longestContent longest content in UTF-16 characters
 * @param publishedAhead how far in the future a publication date may lie: time zones and embargoes, not typing errors
 */
public record SubmissionLimits(int longestContent, Duration publishedAhead) {

    /** What every door takes unless it is set otherwise. */
    public static final SubmissionLimits DEFAULT = new SubmissionLimits(1_000_000, Duration.ofDays(2));
}
