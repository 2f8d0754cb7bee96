package communique.newsdesk.stream;

/**
 * A topic, and how far its reader has come.
 *
 * @param events how many events it ever took
 * @param perMinute how many it takes a minute, over the last minute
 * @param lag how many its reader has yet to take; null where it has no reader or never had
 */
public record TopicState(String topic, long events, double perMinute, String reader, Long lag) {}
