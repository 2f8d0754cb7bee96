package communique.benchmarks.quality;

/**
 * One judgement on one document.
 *
 * @param kind of error, such as {@code split}; null if correct
 * @param what the words or the id that were judged
 */
public record Finding(Measure measure, Verdict verdict, String kind, String document, String what) {

    /** Correct, wrong, or missed. */
    public enum Verdict {
        RIGHT,
        WRONG,
        MISSED
    }

    static Finding right(Measure measure, LabelledDocument document, String what) {
        return new Finding(measure, Verdict.RIGHT, null, document.name(), what);
    }

    static Finding wrong(Measure measure, String kind, LabelledDocument document, String what) {
        return new Finding(measure, Verdict.WRONG, kind, document.name(), what);
    }

    static Finding missed(Measure measure, String kind, LabelledDocument document, String what) {
        return new Finding(measure, Verdict.MISSED, kind, document.name(), what);
    }

    /** One line for people: document, measure, kind and words. */
    public String line() {
        return document + ": " + measure.label() + ", " + kind + ": "
                + what.replaceAll("\\s+", " ").strip();
    }
}
