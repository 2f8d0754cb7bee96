package communique.newsdesk.live;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands what happens to every page that listens. Keeps the latest events, so that a page whose connection broke gets
 * what it missed. A page that does not keep up loses events and is told how many.
 */
public final class LiveFeed {

    /** More pages at once would rather be an attack. */
    static final int MOST_LISTENERS = 200;

    private static final int KEPT = 200;

    private final Clock clock;
    private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
    private final Deque<LiveEvent> latest = new ArrayDeque<>();
    private final AtomicLong refused = new AtomicLong();
    private long lastId;

    public LiveFeed(Clock clock) {
        this.clock = clock;
        // Rises over restarts, too, so that a page does not wait for ids that it has seen before.
        this.lastId = clock.millis() * 1_000;
    }

    /**
     * Lets a page listen.
     *
     * @param lastSeen the last event that it saw before; 0 for none
     * @param wake called whenever there is something for it
     * @return null if too many listen
     */
    public synchronized LiveListener join(long lastSeen, Runnable wake) {
        if (listeners.size() >= MOST_LISTENERS) {
            refused.incrementAndGet();
            return null;
        }
        var listener = new LiveListener(wake);
        if (lastSeen > 0) {
            latest.stream().filter(event -> event.id() > lastSeen).forEach(listener::offer);
        }
        listener.offer(heartbeat());
        listeners.add(listener);
        return listener;
    }

    public void leave(LiveListener listener) {
        listeners.remove(listener);
    }

    /** Called on the thread that reads Kafka. */
    public synchronized void publish(String type, Object data) {
        var event = new LiveEvent(++lastId, type, data);
        latest.addLast(event);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
        listeners.forEach(listener -> listener.offer(event));
    }

    /** Shows every listener that the connection is alive, and finds out which are gone. */
    public synchronized void beat() {
        listeners.forEach(listener -> listener.offer(heartbeat()));
    }

    public int listeners() {
        return listeners.size();
    }

    /** How many pages were not let in since the start. */
    public long refused() {
        return refused.get();
    }

    private LiveEvent heartbeat() {
        return new LiveEvent(
                lastId, "heartbeat", new LiveEvent.Heartbeat(clock.instant().toString()));
    }
}
