package communique.story.copy;

import communique.story.text.TextRange;
import java.util.List;

/**
 * How a text that has words of an earlier one came to them.
 *
 * @param overlap what they have in common
 * @param kind what that means
 * @param share from 0 to 1: how much of the text, quotations aside, stands in the earlier one
 */
public record Repetition(Overlap overlap, Kind kind, double share) {

    /** Most of the text stands in the earlier one. */
    private static final double MOST = 0.5;

    /** The earlier text stands in this one, which adds to it. */
    private static final double NEARLY_ALL = 0.7;

    private static final double A_GOOD_PART = 0.3;

    /** Fewer characters in common may be chance, or a line that stands on every page. */
    private static final int NOTEWORTHY = 160;

    /** What words in common mean. */
    public enum Kind {
        /** The text is the earlier one, cut, framed or carried on. */
        COPY,
        /** Both quote the same statement. */
        COMMON_SOURCE,
        /** A passage was taken over. */
        EXCERPT,
        /** Too little to tell anything. */
        NOTHING
    }

    /**
     * Judges what is in common.
     *
     * @param characters of the text
     * @param quotations where it quotes
     */
    public static Repetition of(Overlap overlap, int characters, List<TextRange> quotations) {
        int quoted = quotations.stream().mapToInt(TextRange::length).sum();
        int shared = overlap.characters();
        int sharedQuoted = Math.min(shared, overlap.charactersIn(quotations));
        double share = (double) (shared - sharedQuoted) / Math.max(1, characters - Math.min(characters, quoted));
        double whole = (double) shared / Math.max(1, characters);
        boolean copy = Math.max(share, Math.min(whole, share + 0.2)) >= MOST
                || overlap.taken() >= NEARLY_ALL && share >= A_GOOD_PART;
        if (copy) {
            return new Repetition(overlap, Kind.COPY, Math.min(1, share));
        }
        boolean oneStatement = sharedQuoted * 10 >= shared * 6;
        var kind = shared < NOTEWORTHY ? Kind.NOTHING : oneStatement ? Kind.COMMON_SOURCE : Kind.EXCERPT;
        return new Repetition(overlap, kind, Math.min(1, share));
    }
}
