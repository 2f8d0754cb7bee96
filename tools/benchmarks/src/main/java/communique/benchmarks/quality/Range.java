package communique.benchmarks.quality;

/**
 * Consecutive words of a text.
 *
 * @param first index of the first word
 * @param last index after the last word
 */
record Range(int first, int last) {

    int size() {
        return last - first;
    }

    int shared(Range other) {
        return Math.max(0, Math.min(last, other.last) - Math.max(first, other.first));
    }

    /** Overlap from 0 (nothing in common) to 1 (same words). */
    double likeness(Range other) {
        var shared = shared(other);
        return shared == 0 ? 0 : (double) shared / (size() + other.size() - shared);
    }

    boolean contains(Range other) {
        return first <= other.first && other.last <= last;
    }
}
