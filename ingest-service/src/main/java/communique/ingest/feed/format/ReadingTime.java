package communique.ingest.feed.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The time that the reading of one feed may take. It is looked at while the text runs through, and with every item. */
final class ReadingTime {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private final long begin;

    /** It took too long, whatever it is. */
    static final class OverException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    ReadingTime(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** @throws OverException if the time is over */
    void check() {
        if (nanoTime.getAsLong() - begin > LONGEST.toNanos()) {
            throw new OverException();
        }
    }

    /** A text for a parser, which ends with the time. */
    Reader of(String text) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                check();
                return super.read(buffer, offset, length);
            }
        };
    }
}
