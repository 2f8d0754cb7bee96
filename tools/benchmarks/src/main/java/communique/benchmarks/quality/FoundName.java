package communique.benchmarks.quality;

/**
 * A name found by the enrichment or a peer.
 *
 * @param start offset into the original document
 * @param end offset after it
 */
public record FoundName(int start, int end, Family family) {}
