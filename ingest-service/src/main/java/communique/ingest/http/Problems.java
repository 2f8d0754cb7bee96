package communique.ingest.http;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.stream.KafkaUnavailableException;
import communique.service.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can go wrong with a request that brings documents. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** The problem that a failure is. */
    static Problem of(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return Problem.of(
                    statusOf(refused.refusal()), refused.refusal().code(), "Document not taken", refused.getMessage());
        }
        if (failure instanceof KafkaUnavailableException away) {
            return unavailable(away.getMessage());
        }
        LOG.error("request failed step=ingest", failure);
        return Problem.of(500, "internal", "Not expected", "see the log of the service; sending it again may help");
    }

    static Problem unavailable(String why) {
        return Problem.of(
                503, "unavailable", "Not now", why + "; nothing was lost that was confirmed, send it again later");
    }

    static Problem slow() {
        return Problem.of(408, "too-slow", "Too slow", "the request took too long to arrive; send it again");
    }

    static Problem tooLong(long longest) {
        return Problem.of(413, Refusal.TOO_LONG.code(), "Too long", "the request is longer than " + longest + " bytes");
    }

    private static int statusOf(Refusal refusal) {
        return switch (refusal) {
            case TOO_LONG -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case UNREADABLE_FILE -> 422;
            case ADDRESS_REFUSED -> 403;
            case PAGE_NOT_FETCHED -> 502;
            default -> 400;
        };
    }
}
