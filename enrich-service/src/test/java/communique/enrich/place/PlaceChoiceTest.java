package communique.enrich.place;

import static communique.enrich.place.Worlds.region;
import static communique.enrich.place.Worlds.town;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceChoiceTest {

    private static final Map<String, String> COUNTRIES = Map.of("Varenna", "XA", "Ostmark", "XB", "Lorn", "XC");

    private final WorldGazetteer world = Worlds.of(
            town("Tessel", "XA/Westmark", 1, 1, 20),
            town("Tessel", "XB/Lowlands", 50, 50, 18),
            town("Greatport", "XC", 9, 9, 52),
            town("Greatport", "XA", 30, 30, 14),
            town("Oriel", "XA/Westmark", 3, 3, 12),
            town("Oriel", "XA/Eastmark", 7, 7, 11),
            town("Pella", "XA", 4, 4, 14),
            town("Pella", "XA", 4.1, 4.1, 13),
            town("Earth", "XA", 5, 5, 15),
            town("Smalltown", "XA", 6, 6, 13),
            town("Lorn", "XA", 8, 8, 40),
            region("Westmark", "XA", 2, 2, 20),
            region("Ohio", "US", 40, -83, 40),
            town("Columbus", "US/Ohio", 39.97, -83, 40),
            town("Columbus", "US/Georgia", 32.5, -84.9, 38));
    private final PlaceChoice choice = new PlaceChoice(world, COUNTRIES, List.of());

    @ParameterizedTest
    @CsvSource({
        "Tessel, ', Ostmark, on Monday', XB",
        "Tessel, ' in Varenna', XA",
        "Tessel, ', Lowlands.', XB",
        "Columbus, ', Ohio.', US"
    })
    void goesByTheCountryOrRegionBehindTheName(String name, String behind, String country) {
        assertThat(choice.choose(name, behind))
                .hasValueSatisfying(place -> assertThat(place.country()).isEqualTo(country));
    }

    @Test
    void goesByTheCountryThatTheTextSpeaksOf() {
        choice.addCountry("XB", 2);

        assertThat(choice.choose("Tessel", " was quiet"))
                .map(WorldPlace::country)
                .contains("XB");
    }

    @Test
    void isNotSureBetweenTwoCountriesThatTheTextNamesAlike() {
        choice.addCountry("XA", 2);
        choice.addCountry("XB", 2);

        assertThat(choice.choose("Tessel", " was quiet")).isEmpty();
    }

    @Test
    void takesTheBetterKnownOneOnlyWhereItIsSoByFar() {
        assertThat(choice.choose("Greatport", " was quiet"))
                .map(WorldPlace::country)
                .contains("XC");
        assertThat(choice.choose("Tessel", " was quiet")).isEmpty();
    }

    @Test
    void isNotSureAboutASmallPlaceOfACountryThatNobodyNames() {
        assertThat(choice.choose("Smalltown", " was quiet")).isEmpty();

        choice.addCountry("XA", 1);

        assertThat(choice.choose("Smalltown", " was quiet")).isPresent();
    }

    @Test
    void isNotSureBetweenTwoTownsOfOneCountryUnlessTheyAreOnePlace() {
        choice.addCountry("XA", 1);

        assertThat(choice.choose("Oriel", " was quiet")).isEmpty();
        assertThat(choice.choose("Oriel", ", Eastmark,")).map(WorldPlace::lat).contains(7.0);
        assertThat(choice.choose("Pella", " was quiet")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "northern Westmark, XA",
        "Westmark province, XA",
        "Province of Westmark, XA",
        "Ohio, US",
        "Smalltown airport, XA"
    })
    void seesTheNameInsideAPhrase(String name, String country) {
        choice.addCountry(country, 1);

        assertThat(choice.choose(name, "")).isPresent();
    }

    @Test
    void readsShortenedRegions() {
        choice.addCountry("US", 1);

        assertThat(choice.choose("Columbus", ", Ga. on Friday"))
                .map(WorldPlace::region)
                .contains("Georgia");
    }

    @Test
    void takesNoStateAndNoCommonWordForASmallPlace() {
        choice.addCountry("XA", 5);

        assertThat(choice.choose("Lorn", " was quiet")).isEmpty();
        assertThat(choice.choose("Earth", " was quiet")).isEmpty();
    }
}
