package communique.newsdesk.live;

import communique.events.DocumentRejected;

/** A document that was just refused. */
public record LiveRejection(String id, String step, String code, String detail, int attempts, String rejectedAt) {

    private static final int DETAIL = 300;

    public static LiveRejection of(DocumentRejected event) {
        return new LiveRejection(
                event.id(),
                event.step(),
                event.reason().code(),
                LiveDocument.shorten(event.reason().detail(), DETAIL),
                event.attempts(),
                event.rejectedAt().toString());
    }
}
