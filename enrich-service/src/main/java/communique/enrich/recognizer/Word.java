package communique.enrich.recognizer;

/**
 * A word with all that the model says about it wherever it stands, worked out once.
 *
 * @param spelling as American papers spell it
 * @param hash of the spelling
 * @param shape of the hash, of its shape
 * @param wordClass of the number of its group
 * @param says what it says by itself
 * @param form how it is written
 */
record Word(String spelling, FeatureHash hash, FeatureHash shape, FeatureHash wordClass, Says says, Form form) {

    /**
     * What the word says about labels; the first five about one label, the last three about that of a word and the
     * label before it.
     *
     * @param here about itself
     * @param before about the word after it
     * @param after about the word before it
     * @param near about any of the five words before it
     * @param past about any of the five words after it
     * @param here2 about itself and the word before it
     * @param before2 about the word after it and itself
     * @param after2 about the word before it and the one before that
     */
    record Says(
            float[] here,
            float[] before,
            float[] after,
            float[] near,
            float[] past,
            float[] here2,
            float[] before2,
            float[] after2) {}

    /**
     * How a word is written.
     *
     * @param name one capital at its start and none after it
     * @param small no capital, at least one character
     * @param letters at least one letter
     */
    record Form(boolean name, boolean small, boolean letters) {

        static Form of(String word) {
            var capitals = 0;
            var letters = 0;
            for (var i = 0; i < word.length(); i++) {
                capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
                letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
            }
            var first = word.isEmpty() ? ' ' : word.charAt(0);
            var isName = word.length() > 1
                    && (capitals == 1 && Character.isUpperCase(first) || capitals == 0 && Character.isTitleCase(first));
            return new Form(isName, capitals == 0 && !word.isEmpty(), letters > 0);
        }
    }

    /** Words of so few letters say little about the one beside them, so that the next one is asked. */
    boolean isShort() {
        return spelling.length() <= 3;
    }
}
