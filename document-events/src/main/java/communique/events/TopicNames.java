package communique.events;

/** The Kafka topics, named after the life of a document. */
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

    private TopicNames() {}
}
