package communique.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import communique.enrich.actor.NamedPlace;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.knowledge.PlaceEntry;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Location;
import communique.events.DocumentEnriched.PlaceMention;
import communique.events.DocumentEnriched.PlaceTag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceTaggerTest {

    private static final String BODY = "Varennans of Varenna left Tessel for Lorn and Tessel.";

    private final Knowledge knowledge = Knowledge.of(KnowledgeFolder.of(Map.of("places/p.yaml", """
            - {id: varenna, name: Varenna, kind: country, country: XA, lat: 10, lon: 20}
            - {id: tessel, name: Tessel, kind: strait, lat: 1.5, lon: -2.5}
            """)));
    private final PlaceTagger tagger = new PlaceTagger(knowledge, () -> Worlds.of());

    @Test
    void putsListedPlacesOnTheMap() {
        var tessel = knowledge.places().get("tessel");

        var places = tagger.tag(BODY, List.of(at(tessel, "Tessel", 26), at(tessel, "Tessel", 46)), List.of());

        assertThat(places)
                .containsExactly(new PlaceTag(
                        "tessel",
                        "Tessel",
                        null,
                        new Location(1.5, -2.5),
                        "region",
                        List.of(new PlaceMention(26, 32, "Tessel"), new PlaceMention(46, 52, "Tessel"))));
    }

    @Test
    void guessesNoPointForAnUnlistedPlace() {
        var places = tagger.tag(BODY, List.of(at(null, "Lorn", 37)), List.of());

        assertThat(places)
                .containsExactly(
                        new PlaceTag("x:lorn", "Lorn", null, null, null, List.of(new PlaceMention(37, 41, "Lorn"))));
    }

    @Test
    void takesStatesForPlacesWhereTheyAreNamedAndNotTheirPeople() {
        var varenna = new ActorTag(
                "varenna",
                "Varenna",
                "country",
                "state",
                null,
                "XA",
                null,
                true,
                1,
                List.of(new ActorMention(0, 9, "Varennans", "demonym"), new ActorMention(13, 20, "Varenna", "name")));

        var places = tagger.tag(BODY, List.of(), List.of(varenna));

        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.precision()).isEqualTo("country");
            assertThat(place.mentions()).containsExactly(new PlaceMention(13, 20, "Varenna"));
        });
    }

    private static NamedPlace at(PlaceEntry entry, String name, int start) {
        return new NamedPlace(entry, name, start, start + name.length());
    }
}
