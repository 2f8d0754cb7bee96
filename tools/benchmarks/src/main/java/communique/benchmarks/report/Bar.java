package communique.benchmarks.report;

import communique.benchmarks.speed.Spread;

/**
 * A goal for a figure, with the measured value.
 *
 * @param limit the figure must be this at least, or at most
 */
public record Bar(String what, Side side, double limit, String unit, Spread measured) {

    /** Whether the limit is a minimum or a maximum. */
    public enum Side {
        AT_LEAST("at least"),
        AT_MOST("at most");

        private final String words;

        Side(String words) {
            this.words = words;
        }
    }

    /** Whether the median meets the goal. */
    public boolean isMet() {
        return side == Side.AT_LEAST ? measured.median() >= limit : measured.median() <= limit;
    }

    /** Such as {@code at least 60 %}. */
    public String wanted() {
        return side.words + " " + Numbers.shown(limit) + " " + unit;
    }
}
