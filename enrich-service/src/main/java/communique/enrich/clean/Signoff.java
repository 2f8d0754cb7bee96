package communique.enrich.clean;

/** The mark of an agency behind the last sentence, such as {@code (PW)} or {@code /TASS/}. */
final class Signoff {

    private static final int LONGEST = 24;

    private Signoff() {}

    /** Where the mark begins in the text of a last paragraph; -1 when there is none. */
    static int start(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        char opener = last == ')' ? '(' : last == ']' ? '[' : last == '/' ? '/' : ' ';
        if (opener == ' ') {
            return -1;
        }
        int open = text.lastIndexOf(opener, text.length() - 2);
        boolean followsSentence = open > 1
                && text.length() - open <= LONGEST
                && text.charAt(open - 1) == ' '
                && ".!?”\"’»".indexOf(text.charAt(open - 2)) >= 0;
        return followsSentence && isName(text, open + 1, text.length() - 1) ? open : -1;
    }

    /** Where the last sentence of a paragraph begins; -1 when it has but one. */
    static int lastSentence(String text) {
        for (int i = text.length() - 3; i > 1; i--) {
            if (text.charAt(i) == ' '
                    && ".!?”\"".indexOf(text.charAt(i - 1)) >= 0
                    && Character.isUpperCase(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Capitals and at most two words: initials or an agency, not an aside. */
    private static boolean isName(String text, int from, int to) {
        int words = 1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            words += c == ' ' || c == '/' ? 1 : 0;
            if (!Character.isLetter(c) && " /-.".indexOf(c) < 0) {
                return false;
            }
        }
        return to > from && Character.isUpperCase(text.charAt(from)) && words <= 2;
    }
}
