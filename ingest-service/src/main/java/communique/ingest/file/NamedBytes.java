package communique.ingest.file;

/** A file's name and what is in it. */
public record NamedBytes(String name, byte[] bytes) {}
