package communique.ingest.http;

import java.util.concurrent.CompletionException;

/** What really went wrong behind a future. */
final class Failures {

    private Failures() {}

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
