package communique.ingest.file;

/**
 * A file that is attached to a message.
 *
 * @param contentType as the message states it; null when it does not
 */
record AttachedFile(String name, String contentType, byte[] bytes) {}
