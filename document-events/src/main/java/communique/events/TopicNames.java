package communique.events;

/** The Kafka topics, named after the life of a document, and of the feeds that bring them. */
public final class TopicNames {

    /** One {@link DocumentReceived} per revision; compacted, kept for ever. */
    public static final String RECEIVED = "documents.received";

    /** One {@link DocumentEnriched} per revision; compacted, kept for ever. */
    public static final String ENRICHED = "documents.enriched";

    /** Every {@link DocumentRejected}; kept for 30 days. */
    public static final String REJECTED = "documents.rejected";

    /** One {@link DocumentStoried} per document; compacted, kept for ever. */
    public static final String STORIED = "documents.storied";

    /** One {@link StoryChanged} per story; compacted, kept for ever. */
    public static final String STORIES = "stories";

    /** The newest {@link FeedRegistered} of each feed; compacted, kept for ever. */
    public static final String FEEDS_REGISTERED = "feeds.registered";

    /** The newest {@link FeedState} of each feed; compacted, partitioned as {@link #FEEDS_REGISTERED} is. */
    public static final String FEEDS_STATE = "feeds.state";

    private TopicNames() {}
}
