package communique.newsdesk.read;

import java.util.List;

/** Who is named together with whom. */
public record Network(List<Node> actors, List<Edge> links) {

    /** An actor, and in how many of the sentences that name two. */
    public record Node(String id, String name, long sentences) {}

    /** Two actors, in how many documents and sentences they are named together. */
    public record Edge(String a, String b, long documents, long sentences) {}
}
