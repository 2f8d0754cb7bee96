package communique.enrich.http;

import communique.enrich.LiveEnricher;
import communique.enrich.knowledge.ActorEntry;
import communique.service.http.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The knowledge in force. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class KnowledgeResource {

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_WORDS = 200;
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
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("size") @DefaultValue("100") int size) {
        check(words.length() <= LONGEST_WORDS, "'q' must have " + LONGEST_WORDS + " characters or less");
        check(from >= 0, "'from' must be a number from 0");
        check(size >= 1 && size <= LARGEST_PAGE, "'size' must be a number from 1 to " + LARGEST_PAGE);
        var wanted = words.toLowerCase(Locale.ROOT);
        var fitting = enricher.current().knowledge().actorsInOrder().stream()
                .filter(actor -> fits(actor, wanted))
                .toList();
        return new ActorPage(
                enricher.current().version(),
                fitting.size(),
                fitting.stream().skip(from).limit(size).toList());
    }

    private static void check(boolean right, String rule) {
        if (!right) {
            throw new WebApplicationException(Problem.of(BAD_REQUEST, "wrong-parameter", "Wrong parameter", rule)
                    .response());
        }
    }

    private static boolean fits(ActorEntry actor, String wanted) {
        return actor.id().contains(wanted)
                || actor.name().toLowerCase(Locale.ROOT).contains(wanted)
                || actor.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
