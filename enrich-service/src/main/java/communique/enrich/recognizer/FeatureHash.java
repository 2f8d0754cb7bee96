package communique.enrich.recognizer;

/**
 * A piece of a feature's name as a number that can be put together with others like the text itself: the hash of
 * {@code ab} comes from those of {@code a} and {@code b}, so that no name is ever spelt out.
 *
 * @param hash of the characters
 * @param shift what a hash is multiplied with when these characters are put behind it
 */
record FeatureHash(long hash, long shift) {

    private static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    static FeatureHash of(String text) {
        var hash = 0L;
        var shift = 1L;
        for (var i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            shift *= BASE;
        }
        return new FeatureHash(hash, shift);
    }

    /** The hash of the text behind {@code before} and this one. */
    long after(long before) {
        return before * shift + hash;
    }
}
