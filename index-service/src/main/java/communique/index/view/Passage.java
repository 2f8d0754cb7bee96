package communique.index.view;

/** The words around a statement: its paragraph, which names the speaker, as the evidence for it. */
final class Passage {

    /** How far the passage reaches beyond the statement on each side. */
    private static final int REACH = 400;

    private Passage() {}

    /** The paragraph that holds the characters from {@code start} to {@code end}; null if there are none such. */
    static String around(String body, int start, int end) {
        if (start < 0 || end > body.length() || start >= end) {
            return null;
        }
        var from = body.lastIndexOf('\n', start) + 1;
        if (start - from > REACH) {
            from = body.indexOf(' ', start - REACH) + 1;
        }
        var to = body.indexOf('\n', end - 1);
        to = to < 0 ? body.length() : Math.max(to, end);
        if (to - end > REACH) {
            to = Math.max(end, body.lastIndexOf(' ', end + REACH));
        }
        return body.substring(Math.min(from, start), to).strip();
    }
}
