package communique.newsdesk.read;

import java.util.List;

/** An actor in the news: in how many documents, and how that changed over time. */
public record ActorTrend(String id, String name, String type, long documents, List<Long> trend) {}
