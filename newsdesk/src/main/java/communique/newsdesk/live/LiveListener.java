package communique.newsdesk.live;

import java.util.ArrayDeque;
import java.util.Deque;

/** What waits for one page. Bounded: a page that does not keep up loses the oldest events. */
public final class LiveListener {

    static final int MOST_WAITING = 256;

    private final Runnable wake;
    private final Deque<LiveEvent> waiting = new ArrayDeque<>();
    private long skipped;

    LiveListener(Runnable wake) {
        this.wake = wake;
    }

    void offer(LiveEvent event) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                waiting.removeFirst();
                skipped++;
            }
            waiting.addLast(event);
        }
        wake.run();
    }

    /** The next event; null if there is none. */
    public synchronized LiveEvent poll() {
        if (skipped > 0) {
            var event = new LiveEvent(waiting.peekFirst().id() - 1, "skipped", new LiveEvent.Skipped(skipped));
            skipped = 0;
            return event;
        }
        return waiting.pollFirst();
    }
}
