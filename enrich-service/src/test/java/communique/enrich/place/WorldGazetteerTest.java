package communique.enrich.place;

import static communique.enrich.place.Worlds.region;
import static communique.enrich.place.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldGazetteerTest {

    private final WorldGazetteer world = Worlds.of(
            town("Lorn", "XA/Westmark", 10.12, -20.5, 12),
            town("Lorn", "XB", -5, 170.25, 30),
            town("Lorne", "XB", 1, 1, 9),
            town("Sãnt-Élor", "XA", 1, 2, 9),
            region("Westmark", "XA", 10, -20, 20));

    @Test
    void findsAllPlacesOfANameBestKnownFirst() {
        assertThat(world.find("Lorn")).extracting(WorldPlace::country).containsExactly("XB", "XA");
    }

    @Test
    void keepsWhatIsKnownOfAPlace() {
        assertThat(world.find("Lorn")).contains(town("Lorn", "XA/Westmark", 10.12, -20.5, 12));
        assertThat(world.find("Westmark")).containsExactly(region("Westmark", "XA", 10, -20, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sant Elor", "SANT-ELOR", "Sãnt-Élor", " sant  élor "})
    void comparesNamesWithoutCaseAccentsAndHyphens(String name) {
        assertThat(world.find(name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Lor", "Lornes", "Zz", "Aa", "-", "\u0000", "Lorn\tXA"})
    void findsNothingForOtherNames(String name) {
        assertThat(world.find(name)).isEmpty();
    }

    @Test
    void shipsTheCitiesOfTheWorld() {
        var shipped = WorldGazetteer.shipped();

        assertThat(shipped.find("Maastricht")).first().satisfies(city -> assertThat(city.country())
                .isEqualTo("NL"));
        assertThat(shipped.find("Springfield")).hasSizeGreaterThan(20);
    }
}
