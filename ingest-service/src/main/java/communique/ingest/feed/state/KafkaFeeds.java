package communique.ingest.feed.state;

import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.TopicNames;
import communique.ingest.feed.poll.FeedBook;
import communique.service.stream.KafkaWatch;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All feeds, as Kafka has them; the compacted topics {@code feeds.registered} and {@code feeds.state}. */
public final class KafkaFeeds implements FeedBook, AutoCloseable {

    private final FeedTable table = new FeedTable();
    private final FeedPublisher publisher;
    private final FeedTail tail;
    private final FeedOwnership ownership;
    private volatile Consumer<String> listener = id -> {};

    public KafkaFeeds(Map<String, Object> settings, KafkaWatch kafka) {
        publisher = new FeedPublisher(settings);
        tail = new FeedTail(settings, kafka, table, new FeedTail.Listener() {
            @Override
            public void changed(String id) {
                listener.accept(id);
            }

            @Override
            public void moved() {
                ownership.look();
            }
        });
        ownership = new FeedOwnership(
                settings, kafka, tail, partitions -> table.idsIn(partitions).forEach(id -> listener.accept(id)));
    }

    /** @param changed told of every feed that has changed, or that this process begins or ceases to own */
    public void start(Consumer<String> changed) {
        listener = changed;
        tail.start();
        ownership.start();
    }

    @Override
    public FeedRegistered feed(String id) {
        return table.feed(id);
    }

    @Override
    public FeedState state(String id) {
        return table.state(id);
    }

    @Override
    public boolean isOurs(String id) {
        return ownership.owns(table.partition(id));
    }

    /** Whether all that were registered before this process started are known. */
    public boolean isCaughtUp() {
        return tail.isCaughtUp();
    }

    /** All that are registered. */
    public Collection<FeedRegistered> feeds() {
        return table.feeds();
    }

    /** Numbers of the partitions whose feeds this process polls. */
    public Set<Integer> ownedPartitions() {
        return ownership.owned();
    }

    @Override
    public void save(FeedState state) {
        var partition = table.partition(state.id());
        if (partition == null) {
            // It was removed while it was being read.
            return;
        }
        table.put(state, partition, publisher.publish(state, partition));
    }

    /**
     * Registers a feed, or changes what is said of it.
     *
     * @param state what its first reading has brought; null when it was not read yet
     */
    public void register(FeedRegistered feed, FeedState state) {
        var known = table.partition(feed.id());
        int partition = known == null ? publisher.partitionOf(feed) : known;
        if (state != null) {
            // First, so that its owner does not ask the feed once more.
            table.put(state, partition, publisher.publish(state, partition));
        }
        table.put(feed, partition, publisher.publish(feed, partition));
        listener.accept(feed.id());
    }

    /** Removes a feed; what it brought stays. @return whether it was registered */
    public boolean remove(String id) {
        var partition = table.partition(id);
        if (partition == null) {
            return false;
        }
        var feed = publisher.remove(TopicNames.FEEDS_REGISTERED, id, partition);
        table.remove(id, partition, feed, publisher.remove(TopicNames.FEEDS_STATE, id, partition));
        listener.accept(id);
        return true;
    }

    @Override
    public void close() {
        ownership.close();
        tail.close();
        publisher.close();
    }
}
