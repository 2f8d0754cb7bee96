package communique.ingest.feed;

/** What is to be said of a feed from now on; null leaves a thing as it is. */
public record FeedChanges(String name, String group, String language, Boolean paused) {}
