package communique.newsdesk.http;

import communique.newsdesk.query.Understanding;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Filter.Box;
import communique.service.http.Parameters;
import communique.service.http.WrongParameterException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters that say which documents somebody wants to see. */
public record FilterParameters(
        @RestQuery
        @Parameter(
                description =
                        "What to search for, at most 500 characters: words, \"a phrase\", AND, OR, NOT or -, word*, actor:, with:, said-by:, about:, place:, country:, dossier:, topic:, source:, lang:, from:, to:, in:, last month")
        String q,

        @RestQuery @Parameter(description = "IPTC topic: label or medtop: code; several are any of them")
        List<String> topic,

        @RestQuery @Parameter(description = "Dossier: label or dossier: code")
        List<String> dossier,

        @RestQuery @Parameter(description = "Actor id") List<String> actor,

        @RestQuery
        @Parameter(
                description = "Whether a document must name any or all of several actors",
                schema =
                        @Schema(
                                enumeration = {"any", "all"},
                                defaultValue = "any"))
        String match,

        @RestQuery @Parameter(description = "ISO 3166-1 alpha-2 code of a country that an actor comes from, or is")
        List<String> actorCountry,

        @RestQuery @Parameter(description = "ISO 3166-1 alpha-2 code of a country that a place lies in")
        List<String> placeCountry,

        @RestQuery @Parameter(description = "Name of the source")
        List<String> source,

        @RestQuery @Parameter(description = "BCP 47 tag") List<String> language,

        @RestQuery @Parameter(description = "First day, or first time: 2026-03-01 or 2026-03-01T12:00:00Z")
        String from,

        @RestQuery
        @Parameter(description = "Last day, or first time that is too late: 2026-03-31 or 2026-04-01T00:00:00Z")
        String to,

        @RestQuery @Parameter(description = "Part of the map in degrees: top,left,bottom,right")
        String box,

        @RestQuery @Parameter(description = "Id of the story that a document must tell")
        String story) {

    private static final int LONGEST_VALUE = 300;
    private static final int MOST_VALUES = 20;

    Filter filter(Understanding query) {
        var wanted = new EnumMap<Facet, List<String>>(Facet.class);
        put(wanted, Facet.TOPIC, topic);
        put(wanted, Facet.DOSSIER, dossier);
        put(wanted, Facet.ACTOR, actor);
        put(wanted, Facet.ACTOR_COUNTRY, actorCountry);
        put(wanted, Facet.PLACE_COUNTRY, placeCountry);
        put(wanted, Facet.SOURCE, source);
        put(wanted, Facet.LANGUAGE, language);
        var first = Parameters.start("from", from);
        var end = Parameters.end("to", to);
        if (first != null && end != null && !first.isBefore(end)) {
            throw new WrongParameterException("'from' must lie before 'to'.");
        }
        var all = "all".equals(Parameters.oneOf("match", match, Set.of("any", "all")));
        return new Filter(query, wanted, all, first, end, edges(), Parameters.text("story", story, LONGEST_VALUE));
    }

    private static void put(Map<Facet, List<String>> wanted, Facet facet, List<String> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        if (values.size() > MOST_VALUES) {
            throw new WrongParameterException(
                    "'" + facet.parameter() + "' may be given " + MOST_VALUES + " times at most.");
        }
        wanted.put(
                facet,
                values.stream()
                        .map(value -> Parameters.text(facet.parameter(), value, LONGEST_VALUE))
                        .filter(value -> value != null)
                        .toList());
    }

    private Box edges() {
        var text = Parameters.text("box", box, LONGEST_VALUE);
        if (text == null) {
            return null;
        }
        try {
            var edges = Stream.of(text.split(",")).map(Double::parseDouble).toList();
            var read = new Box(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
            if (edges.size() == 4 && isOnTheGlobe(read)) {
                return read;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Said below, as for every other text that is no box.
        }
        throw new WrongParameterException("'box' must be top,left,bottom,right in degrees, such as 40,20,30,40.");
    }

    private static boolean isOnTheGlobe(Box box) {
        return box.top() <= 90
                && box.bottom() >= -90
                && box.top() > box.bottom()
                && box.left() >= -180
                && box.right() <= 180;
    }
}
