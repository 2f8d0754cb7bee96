package communique.benchmarks.quality;

/**
 * A name that somebody found.
 *
 * @param start offset into the document as it came
 * @param end offset after it
 */
public record FoundName(int start, int end, Family family) {}
