package communique.newsdesk.live;

/** A document that was just deleted. */
public record LiveDeletion(String id) {}
