package communique.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of the registry, in the orders and compounds in which newspapers write them. */
class ListedNamesTest {

    private static final Tagging TAGGING = Tagging.of(Map.of(
            "offices.yaml",
            "- {id: president, titles: [president], role: 'President of {of}'}\n",
            "actors/a.yaml",
            """
            - {id: hungary, name: Hungary, type: country, country: HU}
            - {id: ilka-sarto, name: Ilka Sarto, type: person, country: HU}
            - {id: bela-vane, name: Bela Vane, type: person, country: HU, offices: [{office: president, of: hungary}]}
            - {id: odo-kessler, name: Odo Kessler, type: person, country: DE, offices: [{office: president, of: hungary}]}
            - {id: mara-sanz, name: Mara Sanz, type: person, country: CL}
            - {id: eva-ostrander, name: Eva Ostrander, type: person, country: HU, aliases: [Квелл], offices: [{office: president, of: hungary}]}
            - {id: max-ostrander, name: Max Ostrander, type: person, country: HU}
            - {id: who, name: World Harbour Office, type: organization, aliases: [WHO], ambiguous: [WHO], context: [piers]}
            - {id: tarn-bin-vane, name: Tarn bin Oriel, type: person, aliases: [Crown Prince Tarn]}
            """));

    static Stream<Arguments> findsTheActors() {
        return Stream.of(
                argumentSet(
                        "family name first",
                        "Sarto Ilka spoke to reporters on Monday about the veto.",
                        List.of("ilka-sarto")),
                argumentSet(
                        "two presidents joined by a hyphen",
                        "The Vane-Kessler summit ended on Monday without a result.",
                        List.of("bela-vane", "odo-kessler")),
                argumentSet(
                        "a double surname of which only one half is listed",
                        "Mara Vane-Lindqvist spoke to reporters on Monday.",
                        List.of("x:mara-vane-lindqvist")),
                argumentSet(
                        "a second surname",
                        "Mara Sanz Pereda spoke first. Sanz Pereda left early, her office said.",
                        List.of("mara-sanz")),
                argumentSet(
                        "the surname of the only one in office",
                        "Doctors met in Oslo again, and Ostrander said on Friday that the fever was under control.",
                        List.of("eva-ostrander")),
                argumentSet(
                        "an acronym that is a small word otherwise",
                        "Doctors met in Oslo again, and the WHO said on Friday that the fever was under control.",
                        List.of("who")),
                argumentSet(
                        "a title and half a name",
                        "Crown Prince Tarn met reporters on Monday.",
                        List.of("tarn-bin-vane")),
                argumentSet(
                        "a title before the whole name",
                        "Crown Prince Tarn bin Oriel met reporters on Monday.",
                        List.of("tarn-bin-vane")));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheActors(String text, List<String> ids) {
        assertThat(TAGGING.ids(text, null)).isEqualTo(ids);
    }
}
