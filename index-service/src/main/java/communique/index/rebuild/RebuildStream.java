package communique.index.rebuild;

import java.time.Duration;
import java.util.Optional;

/** What moves events from Kafka into the indices, as far as a rebuild directs it. */
public interface RebuildStream {

    /**
     * Begins to index all events there are into the indices being built, or goes on with it.
     *
     * @param group remembers how far it has come
     */
    Filling fill(String group);

    /**
     * Holds back what goes into the indices in use.
     *
     * @return whether what was under way has arrived in time
     */
    boolean pauseLive(Duration patience);

    void resumeLive();

    /** Drops what a group remembers. */
    void forget(String group);

    /** A filling under way. */
    interface Filling extends AutoCloseable {

        /** @throws RuntimeException if Kafka does not answer */
        FillProgress progress();

        /** Why nothing moves; empty while all is well. */
        Optional<String> trouble();

        @Override
        void close();
    }
}
