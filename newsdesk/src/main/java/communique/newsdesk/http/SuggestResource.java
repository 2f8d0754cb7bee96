package communique.newsdesk.http;

import communique.newsdesk.query.KnownActor;
import communique.newsdesk.query.KnownValue;
import communique.query.Field;
import communique.service.http.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Tells what can be asked for by name. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    private static final int LONGEST_WORDS = 100;
    private static final int SUGGESTED = 8;
    private static final int MOST = 500;

    private final KnownNames names;

    public SuggestResource(KnownNames names) {
        this.names = names;
    }

    /**
     * Something that a query can name.
     *
     * @param kind {@code actor}, {@code dossier}, {@code topic}, {@code place} or {@code source}
     * @param value what to search for by a parameter: the id of an actor, else the label
     * @param query what to put into a query instead of the words typed
     * @param type of an actor, such as {@code person}; null for anything else
     */
    public record Suggestion(String kind, String value, String label, String type, long documents, String query) {}

    @GET
    @Path("suggest")
    @Operation(
            operationId = "suggest",
            summary = "Actors in any spelling, dossiers, topics, places and sources that begin like the words typed")
    public List<Suggestion> suggest(@RestQuery @Parameter(description = "What is typed so far") String q) {
        var words = Parameters.text("q", q, LONGEST_WORDS);
        if (words == null) {
            return List.of();
        }
        var known = names.current();
        var actors = known.actorsLike(words).limit(SUGGESTED / 2).map(SuggestResource::of);
        var values = known.valuesLike(words).limit(SUGGESTED).map(SuggestResource::of);
        return Stream.concat(actors, values).limit(SUGGESTED).toList();
    }

    @GET
    @Path("directory")
    @Operation(
            operationId = "listActors",
            summary = "Actors of the registry and of the documents, those in most documents first")
    public List<Suggestion> directory(
            @RestQuery @Parameter(description = "Part of a name, in any spelling and script") String q,
            @RestQuery @Parameter(description = "How many, from 1 to 500") String size) {
        var words = Parameters.text("q", q, LONGEST_WORDS);
        var most = Parameters.number("size", size, MOST / 5, 1, MOST);
        var known = names.current();
        return (words == null ? known.actors().stream() : known.actorsLike(words))
                .limit(most)
                .map(SuggestResource::of)
                .toList();
    }

    private static Suggestion of(KnownActor actor) {
        return new Suggestion(
                "actor", actor.id(), actor.name(), actor.type(), actor.documents(), quoted(Field.ACTOR, actor.name()));
    }

    private static Suggestion of(KnownValue value) {
        return new Suggestion(
                value.field().label(),
                value.value(),
                value.value(),
                null,
                value.documents(),
                quoted(value.field(), value.value()));
    }

    private static String quoted(Field field, String value) {
        return field.label() + ":\"" + value.replace("\"", "") + "\"";
    }
}
