package communique.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnowledgeTest {

    private static final String OFFICES = "- {id: premier, titles: [premier], role: 'Premier of {of}'}\n";
    private static final String STATE = "- {id: varenna, name: Varenna, type: country, country: XA}\n";

    @Test
    void readsWhatAnAnalystWrites() {
        var knowledge = Knowledge.of(folder("""
                - id: varenna
                  name: Varenna
                  type: country
                  country: NO
                - id: ada-oriel
                  name: Ada Oriel
                  type: person
                  aliases: [A. Oriel, Ада Ориэль]
                  offices:
                    - {office: premier, of: varenna, from: 2019-03, to: 2020}
                """));

        var oriel = knowledge.actors().get("ada-oriel");
        assertThat(oriel.aliases()).containsExactly("A. Oriel", "Ада Ориэль");
        assertThat(knowledge.actors().get("varenna").country()).isEqualTo("NO");
        var tenure = oriel.offices().get(0);
        assertThat(tenure.includes(LocalDate.of(2019, 2, 28))).isFalse();
        assertThat(tenure.includes(LocalDate.of(2019, 3, 1))).isTrue();
        assertThat(tenure.includes(LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(tenure.includes(LocalDate.of(2021, 1, 1))).isFalse();
    }

    static Stream<Arguments> namesFileAndLineOfEveryMistake() {
        return Stream.of(
                argumentSet("no YAML", STATE + "- {id: a, name: [\n", "actors/a.yaml:3: not YAML"),
                argumentSet("no list", "id: a\n", "actors/a.yaml:1: the file must be a list"),
                argumentSet(
                        "an entry that is no mapping", STATE + "- varenna\n", "actors/a.yaml:2: an entry must start"),
                argumentSet(
                        "unknown key",
                        "- id: a\n  name: A\n  type: person\n  alias: [B]\n",
                        "actors/a.yaml:4: alias: unknown key \"alias\", expected one of aliases"),
                argumentSet(
                        "key twice",
                        "- id: a\n  name: A\n  name: B\n",
                        "actors/a.yaml:3: the key \"name\" stands here twice"),
                argumentSet("empty value", "- id: a\n  name:\n  type: person\n", "actors/a.yaml:2: name has no value"));
    }

    static Stream<Arguments> checksWhatEntriesSay() {
        return Stream.of(
                argumentSet("no id", "- name: A\n  type: person\n", "actors/a.yaml:1: id is missing"),
                argumentSet(
                        "bad id", "- {id: A b, name: A, type: person}\n", "actors/a.yaml:1: id \"A b\" is not allowed"),
                argumentSet("bad type", "- {id: a, name: A, type: human}\n", "actors/a.yaml:1: type must be one of"),
                argumentSet(
                        "id twice", STATE + STATE, "actors/a.yaml:2: the id \"varenna\" is taken by actors/a.yaml:1"),
                argumentSet(
                        "bad Wikidata id",
                        "- {id: a, name: A, type: person, wikidata: 58217}\n",
                        "actors/a.yaml:1: wikidata"),
                argumentSet(
                        "bad country",
                        "- {id: a, name: A, type: person, country: RUS}\n",
                        "actors/a.yaml:1: country \"RUS\""),
                argumentSet(
                        "unknown office",
                        STATE + "- id: a\n  name: A\n  type: person\n  offices:\n    - {office: king, of: varenna}\n",
                        "actors/a.yaml:6: unknown office \"king\""),
                argumentSet(
                        "unknown state",
                        STATE
                                + "- id: a\n  name: A\n  type: person\n  offices:\n    - {office: premier, of: verenna}\n",
                        "actors/a.yaml:6: unknown state or organization \"verenna\""),
                argumentSet(
                        "bad date",
                        STATE
                                + "- id: a\n  name: A\n  type: person\n  offices:\n  - {office: premier, of: varenna, from: 2019-02-30}\n",
                        "actors/a.yaml:6: offices.0: \"2019-02-30\" is no date"),
                argumentSet(
                        "end before start",
                        STATE
                                + "- id: a\n  name: A\n  type: person\n  offices:\n  - {office: premier, of: varenna, from: 2019, to: 2018}\n",
                        "actors/a.yaml:6: offices.0: ends (2018-12-31) before it starts (2019-01-01)"),
                argumentSet(
                        "ambiguous name that is none",
                        "- id: a\n  name: Ada Vane\n  type: person\n  ambiguous: [Vine]\n",
                        "actors/a.yaml:4: ambiguous name \"Vine\" is none of the names"));
    }

    @ParameterizedTest
    @MethodSource({"namesFileAndLineOfEveryMistake", "checksWhatEntriesSay"})
    void namesFileAndLineOfEveryMistake(String actors, String message) {
        assertThatThrownBy(() -> Knowledge.of(folder(actors)))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void namesAllMistakesAtOnce() {
        var folder = KnowledgeFolder.of(
                Map.of(
                        "actors/a.yaml", "- {id: a, name: A, type: human}\n",
                        "places/p.yaml",
                                "- {id: p, name: P, kind: city, lat: 91, lon: 0}\n- {id: q, name: Q, kind: town, lat: 1, lon: 0}\n"));

        assertThatThrownBy(() -> Knowledge.of(folder))
                .hasMessageContaining("actors/a.yaml:1: type must be")
                .hasMessageContaining("places/p.yaml:1: lat 91.0 is not between -90 and 90")
                .hasMessageContaining("places/p.yaml:2: kind must be");
    }

    @Test
    void hasAnotherVersionAfterAnyEdit() {
        var before = folder(STATE).version();

        assertThat(folder(STATE).version()).isEqualTo(before);
        assertThat(folder(STATE + "# remark\n").version()).isNotEqualTo(before);
    }

    private static KnowledgeFolder folder(String actors) {
        return KnowledgeFolder.of(Map.of("actors/a.yaml", actors, "offices.yaml", OFFICES));
    }
}
