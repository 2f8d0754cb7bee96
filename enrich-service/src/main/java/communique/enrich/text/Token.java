package communique.enrich.text;

/**
 * One word, number or punctuation mark.
 *
 * @param start UTF-16 offset of its first character in the body
 * @param end offset after its last character
 * @param text the characters between
 */
public record Token(int start, int end, String text) {

    /** Whether it holds letters or digits and is no mere punctuation. */
    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0)) || text.length() > 1 && !isClitic() && hasLetter();
    }

    /** Whether it starts with a capital letter. */
    public boolean isCapitalised() {
        var first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Whether it has letters and all of them are capitals, as in {@code NATO}; at least two. */
    public boolean isAllCapitals() {
        var capitals = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals > 1;
    }

    /** Whether it is {@code 's}, {@code n't} or the like, cut off the word before. */
    public boolean isClitic() {
        var first = text.charAt(0);
        return text.length() > 1 && (Characters.isApostrophe(first) || text.equalsIgnoreCase("n't"));
    }

    /** Whether it is {@code 's} or the bare apostrophe, straight or curly. */
    public boolean isPossessive() {
        return Characters.isApostrophe(text.charAt(0))
                && (text.length() == 1 || text.length() == 2 && (text.charAt(1) == 's' || text.charAt(1) == 'S'));
    }

    /** Whether it is a hyphen or dash of any length. */
    public boolean isDash() {
        return text.length() == 1 && Characters.isDash(text.charAt(0));
    }

    /** Whether nothing lies between this token and the next. */
    public boolean touches(Token next) {
        return end == next.start;
    }

    private boolean hasLetter() {
        return text.chars().anyMatch(Character::isLetter);
    }
}
