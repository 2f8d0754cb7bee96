package communique.newsdesk.query;

import communique.query.Complaint;
import communique.query.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a query means here.
 *
 * @param actors by part that names an actor, whom it means
 * @param documents by part that asks for what was said, the documents in which that was
 * @param today what relative times count from
 */
public record Understanding(
        Node tree,
        Map<Node, Meant> actors,
        Map<Node, List<String>> documents,
        List<Complaint> complaints,
        LocalDate today) {

    public Understanding {
        actors = Map.copyOf(actors);
        documents = Map.copyOf(documents);
        complaints = List.copyOf(complaints);
    }

    /**
     * An actor that is meant.
     *
     * @param plain whether it was named by plain words; documents that have any of its names in the text are then found, too
     */
    public record Meant(KnownActor actor, boolean plain) {

        private static final int MOST_NAMES = 40;
        private static final int SHORTEST_NAME = 3;

        /** What it is called in texts. */
        public List<String> names() {
            var all = new ArrayList<>(actor.names());
            all.addAll(actor.surnames());
            return all.stream()
                    .filter(name -> name.length() >= SHORTEST_NAME)
                    .distinct()
                    .limit(MOST_NAMES)
                    .toList();
        }
    }

    /** The same with the documents in which something was said. */
    public Understanding with(Map<Node, List<String>> found) {
        return new Understanding(tree, actors, found, complaints, today);
    }

    /** The parts that must all hold. */
    public List<Node> parts() {
        return tree instanceof Node.And and ? and.parts() : List.of(tree);
    }
}
