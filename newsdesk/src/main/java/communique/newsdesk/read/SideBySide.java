package communique.newsdesk.read;

import communique.newsdesk.read.Timeline.Span;
import java.util.List;
import java.util.Map;

/**
 * Two searches side by side. Shares are of all documents, or all statements, of a side, so that a large side does not
 * hide a small one.
 *
 * @param interval how long the spans of both volumes are, as a {@link Timeline} has it
 * @param aspects what is compared, by name: {@code dossier}, {@code topic}, {@code actor} and {@code source} of documents,
 *     {@code speaker} and {@code modality} of statements
 */
public record SideBySide(Side a, Side b, String interval, Map<String, Aspect> aspects) {

    /**
     * One of the two.
     *
     * @param q the whole query of the side; with the filter that both share it finds what is counted here
     * @param undated documents that are in no span
     * @param volume over the time of both sides, so that the spans of the two are the same
     */
    public record Side(String q, Understood query, long documents, long undated, long statements, List<Span> volume) {}

    /**
     * What is compared.
     *
     * @param of {@code documents} or {@code statements}: what is counted
     * @param both values of both sides, the one with the largest share of a side first
     * @param onlyA values that only the first side has, the most frequent first
     * @param onlyB values that only the second side has
     */
    public record Aspect(String of, List<Share> both, List<Share> onlyA, List<Share> onlyB) {}

    /** A value: how many of each side have it, and what part of the side that is, from 0 to 1. */
    public record Share(String value, String label, long a, long b, double shareOfA, double shareOfB) {}
}
