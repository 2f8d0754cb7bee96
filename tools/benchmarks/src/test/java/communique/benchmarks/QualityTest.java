package communique.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import communique.benchmarks.quality.Floor;
import communique.benchmarks.quality.QualityByLanguage;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QualityTest {

    private static final QualityFiles FILES = new QualityFiles(ShippedRecipe.home());

    private static QualityByLanguage quality;

    @BeforeAll
    static void readsTheQualitySet() {
        quality = QualityByLanguage.measure(QualitySet.load(FILES.set()), ShippedRecipe.load(ShippedRecipe.home()));
    }

    @Test
    void noFigureIsWorseThanItsFloor() {
        var floor = Floor.load(FILES.floor());

        assertThat(floor.drops(quality.figures()))
                .as("errors that were not there before:%n%s%n", String.join("\n", floor.newErrors(quality)))
                .isEmpty();
    }

    @Test
    void everyFigureHasAFloor() {
        assertThat(Floor.load(FILES.floor()).figures())
                .containsOnlyKeys(quality.figures().keySet());
    }

    @Test
    void theSetIsLargeEnoughToMeanSomething() {
        assertThat(quality.english().documents()).isGreaterThanOrEqualTo(94);
        assertThat(quality.languages())
                .containsOnlyKeys("en", "ar", "de", "es", "fa", "fr", "ru", "tr", "uk")
                .allSatisfy((language, measured) ->
                        assertThat(measured.documents()).as(language).isGreaterThanOrEqualTo(10));
    }
}
