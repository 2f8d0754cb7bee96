package communique.newsdesk.read;

/** How an actor is known. */
public record ActorName(String id, String name, String type, String country) {}
