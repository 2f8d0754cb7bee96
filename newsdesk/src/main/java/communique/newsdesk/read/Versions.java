package communique.newsdesk.read;

import communique.newsdesk.read.StoryContext.Passage;
import communique.newsdesk.read.StoryReport.Telling;
import java.util.List;

/**
 * Two documents side by side.
 *
 * @param relation what story-service decided about the two: {@code copy}, {@code common-source} or {@code excerpt}; null for
 *     nothing
 * @param passages the same words in both, in the order of {@code a}
 */
public record Versions(Version a, Version b, String relation, List<Passage> passages) {

    /**
     * One of the two.
     *
     * @param body cut where it is very long
     * @param cut whether it was
     * @param share from 0 to 1, how much of it stands in the other one
     */
    public record Version(Telling telling, String storyId, String body, boolean cut, double share) {}
}
