package communique.newsdesk.elasticsearch;

import communique.newsdesk.read.Paging;
import java.io.IOException;
import java.util.List;

/** Reads all that a search finds, newest first: a short page first, so that the first rows need not wait for a thousand others. */
final class Batches {

    private static final int FIRST = 100;
    private static final int OTHERS = 1_000;

    private Batches() {}

    /** Hands over the rows of one page. */
    interface Batch {

        /** @return the cursor of the next page, null behind the last one */
        String read(Paging paging) throws IOException;
    }

    static void each(int most, Batch batch) throws IOException {
        var after = List.<Object>of();
        var size = FIRST;
        for (int left = most; left > 0; left -= size, size = OTHERS) {
            var next = batch.read(new Paging(Math.min(size, left), Paging.Order.NEWEST, after));
            if (next == null) {
                return;
            }
            after = Cursor.read(next);
        }
    }
}
