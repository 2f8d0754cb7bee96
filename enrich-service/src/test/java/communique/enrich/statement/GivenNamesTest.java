package communique.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.DocumentEnriched.ActorTag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNamesTest {

    private final GivenNames names = new GivenNames();

    @ParameterizedTest
    @CsvSource({
        "Maria Tolvik, FEMALE",
        "María Tolvik, FEMALE",
        "Anton Reshk, MALE",
        "Mara-Lin Okoro, UNKNOWN",
        "Tolvik, UNKNOWN",
        "Xi Tolvik, UNKNOWN",
        "Andrea Brandt, UNKNOWN",
        "Jean Brandt, UNKNOWN"
    })
    void knowsNamesOfOneGenderOnly(String name, Gender gender) {
        var actor = new ActorTag("x", name, "person", null, null, null, null, false, 0, List.of());

        assertThat(names.of(actor)).isEqualTo(gender);
    }
}
