package communique.enrich.http;

import communique.enrich.LiveEnricher;
import communique.enrich.knowledge.ActorEntry;
import communique.service.http.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The knowledge in force. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class KnowledgeResource {

    private static final int LONGEST_WORDS = 200;
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final LiveEnricher enricher;

    public KnowledgeResource(LiveEnricher enricher) {
        this.enricher = enricher;
    }

    /** A subject, without the evidence that it takes. */
    public record TopicView(String id, String label, List<String> parents, String description) {}

    /** Some of the actors that fit, and how many there are. */
    public record ActorPage(String knowledge, long total, List<ActorEntry> actors) {}

    @GET
    @Path("topics")
    @Operation(summary = "Every topic: IPTC Media Topics and dossiers")
    public List<TopicView> topics() {
        return enricher.current().taxonomy().topics().stream()
                .map(topic -> new TopicView(topic.id(), topic.label(), topic.parents(), topic.description()))
                .toList();
    }

    @GET
    @Path("actors")
    @Operation(summary = "Actors of the registry, in the order of their ids")
    public ActorPage actors(
            @QueryParam("q") String q, @QueryParam("from") String from, @QueryParam("size") String size) {
        var words = Parameters.text("q", q, LONGEST_WORDS);
        var first = Parameters.number("from", from, 0, 0, Integer.MAX_VALUE);
        var most = Parameters.number("size", size, PAGE, 1, LARGEST_PAGE);
        var wanted = words == null ? "" : words.toLowerCase(Locale.ROOT);
        var fitting = enricher.current().knowledge().actorsInOrder().stream()
                .filter(actor -> fits(actor, wanted))
                .toList();
        return new ActorPage(
                enricher.current().version(),
                fitting.size(),
                fitting.stream().skip(first).limit(most).toList());
    }

    private static boolean fits(ActorEntry actor, String wanted) {
        return actor.id().contains(wanted)
                || actor.name().toLowerCase(Locale.ROOT).contains(wanted)
                || actor.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
