package communique.events.submission;

/** A document cannot be taken as it is. The message tells its sender what to change. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_DETAIL = 500;

    private final Refusal refusal;

    public RefusedException(Refusal refusal, String detail) {
        this(refusal, detail, null);
    }

    public RefusedException(Refusal refusal, String detail, Throwable cause) {
        super(CleanText.oneLine(detail, LONGEST_DETAIL), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
