package communique.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentEnriched.ActorTag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that no list has: where they begin and end, what they stand for, and when they are none. */
class UnlistedNamesTest {

    private static final Tagging TAGGING = Tagging.of(Map.of("actors/a.yaml", """
        - {id: turkey, name: Turkey, type: country, country: TR, demonyms: [Turkish]}
        - {id: islamic-state, name: Islamic State, type: group, aliases: [IS], ambiguous: [IS], context: [militants]}
        - {id: theresa-may, name: Theresa May, type: person, country: GB}
        """));

    static Stream<Arguments> findsTheActors() {
        return Stream.of(
                argumentSet(
                        "somebody from somewhere",
                        "The plan was praised by Robert Kessler of Tessel, who lives there.",
                        List.of("x:robert-kessler")),
                argumentSet(
                        "what somebody is, at the start of a sentence",
                        "Neighbour Jean Platt told reporters that it was late.",
                        List.of("x:jean-platt")),
                argumentSet(
                        "a second first name",
                        "Mayor-elect Sue Ann Kline opposes the plan, residents said.",
                        List.of("x:sue-ann-kline")),
                argumentSet(
                        "a surname of two",
                        "Maria Lindqvist-Ortega spoke first. Lindqvist-Ortega left early, her office said.",
                        List.of("x:maria-lindqvist-ortega")),
                argumentSet(
                        "a bill", "The House passed the Safer Harbours Bill. This Bill is late.", List.of("x:house")),
                argumentSet(
                        "a body of several fields",
                        "The Department for Fisheries, Ports and Coastal Trade declined to comment.",
                        List.of("x:department-for-fisheries-ports-and-coastal-trade")),
                argumentSet(
                        "the tail of a long name",
                        "Robert Sanz Pereira-Castell spoke first. Sanz Pereira-Castell left early, his office said.",
                        List.of("x:robert-sanz-pereira-castell")),
                argumentSet(
                        "words of another language",
                        "Die Kanzlerin sagte nichts, reporters wrote. Robert Kessler said that it was late.",
                        List.of("x:robert-kessler")),
                argumentSet(
                        "a sentence with capitals on all its words",
                        "The Harbour Council Will Vote On The New Pier, His Office Says To The Press.",
                        List.of()),
                argumentSet(
                        "who employs somebody",
                        "The law goes too far, said Harbour Watch director Robert Kessler.",
                        List.of("x:harbour-watch", "x:robert-kessler")));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheActors(String text, List<String> ids) {
        assertThat(TAGGING.ids(text, null)).isEqualTo(ids);
    }

    static Stream<Arguments> findsNoActor() {
        return Stream.of(
                argumentSet("a bird", "Turkey is dear this year. Farmers raised fewer turkeys.", "turkey"),
                argumentSet(
                        "a verb among capitals",
                        "Militants left. \"THE WAR IS OVER, THE SIGN SAYS, BUT IT IS NOT,\" he said.",
                        "islamic-state"),
                argumentSet("a party and a town", "Supervisor Jodie Hoyt, R-Creston, voted no.", "x:r"));
    }

    @ParameterizedTest
    @MethodSource
    void findsNoActor(String text, String id) {
        assertThat(TAGGING.ids(text, null)).doesNotContain(id);
    }

    @Test
    void keepsTheMonthApartFromTheMinister() {
        var may = TAGGING.named("May", "Theresa May left in early May. May smiled.", null);

        assertThat(may.id()).isEqualTo("theresa-may");
        assertThat(may.mentions()).hasSize(2);
    }

    @Test
    void findsTheStateThatIsNoBird() {
        assertThat(TAGGING.ids("Turkey closed the border. In Turkey, farmers raise turkeys.", null))
                .containsExactly("turkey");
    }

    static Stream<Arguments> findsThePlace() {
        return Stream.of(
                argumentSet("a dateline", "PORT TESSEL, March 3 (Nordpost) - Ships left on Monday.", "PORT TESSEL"),
                argumentSet("after an age", "He was named as Darren Whitlock, 42, of Eccleston.", "Eccleston"),
                argumentSet("a port", "Port Tessel says trawlers crossed the line.", "Port Tessel"));
    }

    @ParameterizedTest
    @MethodSource
    void findsThePlace(String text, String name) {
        var named = TAGGING.tag(text, null);

        assertThat(named.places()).extracting(NamedPlace::name).contains(name);
        assertThat(named.actors()).extracting(ActorTag::name).doesNotContain(name);
    }

    @Test
    void tellsATeamFromItsTown() {
        var report = "The striker scored two goals in the second half of the match as Bristol beat Leeds.";

        assertThat(TAGGING.tag(report, null).actors())
                .extracting(ActorTag::name)
                .contains("Bristol");
        assertThat(TAGGING.tag("They met in Bristol on Monday.", null).actors()).isEmpty();
    }
}
