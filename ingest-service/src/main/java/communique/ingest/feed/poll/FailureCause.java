package communique.ingest.feed.poll;

import communique.events.FeedState.Failure;
import communique.events.submission.RefusedException;
import java.time.Instant;

/**
 * Why a feed could not be read.
 *
 * @param code stable, such as {@code not-found}
 * @param detail what happened, in a sentence
 * @param advice what a person can do
 */
record FailureCause(String code, String detail, String advice) {

    private static final String WAIT =
            "it is tried again, less and less often, and nothing has to be done unless it lasts";

    /** The answer has a status with which no feed comes. */
    static FailureCause ofStatus(int status) {
        var detail = "the server answers with status " + status;
        return switch (status) {
            case 401, 403 ->
                new FailureCause(
                        "forbidden",
                        detail,
                        "the site does not want to be read by a program; ask it, or find another feed");
            case 404 ->
                new FailureCause("not-found", detail, "look on the site for the feed's new address and add that");
            case 410 ->
                new FailureCause(
                        FeedHealth.GONE_CODE,
                        detail + ", gone for good",
                        "it is not asked again; remove it, or add the new address");
            case 429 -> new FailureCause("too-many-requests", detail, "it is asked less often by itself");
            default ->
                status >= 500
                        ? new FailureCause("server-error", detail, WAIT)
                        : new FailureCause(
                                "wrong-status", detail, "open the address in a browser and see what is there");
        };
    }

    static FailureCause of(RefusedException refused) {
        return switch (refused.refusal()) {
            case ADDRESS_REFUSED ->
                new FailureCause(
                        "address-refused",
                        refused.getMessage(),
                        "only the public internet is asked; see ingest.web.private-networks for feeds of your own network");
            case TOO_LONG -> new FailureCause("too-long", refused.getMessage(), "look for a shorter feed of the site");
            default -> new FailureCause("no-answer", refused.getMessage(), WAIT);
        };
    }

    static FailureCause notAFeed(String detail) {
        return new FailureCause("not-a-feed", detail, "add the address of a feed and remove this one");
    }

    static FailureCause internal(Throwable failure) {
        return new FailureCause("internal", "it could not be read: " + failure, "see the log of ingest-service");
    }

    static FailureCause robots() {
        return new FailureCause(
                "robots", "robots.txt of the site forbids to read it", "ask the site, or find another feed");
    }

    static FailureCause redirects(int most) {
        return new FailureCause(
                "redirects",
                "it redirects more than " + most + " times",
                "open the address in a browser and add where it ends");
    }

    /** @param before the failure that the feed has had until now; null when it was well */
    Failure after(Failure before, Instant now) {
        return before == null
                ? new Failure(1, now, code, detail, advice)
                : new Failure(before.times() + 1, before.since(), code, detail, advice);
    }
}
