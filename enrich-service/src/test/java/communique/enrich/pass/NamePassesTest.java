package communique.enrich.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePassesTest {

    private final KeyedText text = new KeyedText(new Tokenizer().tokenize("Ada Oriel met Ben Vane in Port Oriel."));

    @Test
    void eachPassGetsWhatTheOneBeforeItMade() {
        NamePass first = (text, spans) -> List.of(person(0, 2));
        NamePass second = (text, spans) -> List.of(spans.get(0), person(3, 5));

        assertThat(new NamePasses(List.of(first, second)).run(text, List.of()))
                .containsExactly(person(0, 2), person(3, 5));
    }

    @ParameterizedTest(name = "a name at tokens {0} to {1}")
    @CsvSource({"1, 3", "0, 1", "4, 4", "6, 99"})
    void stopsAtAPassThatLeavesNamesOutOfOrder(int first, int last) {
        NamePass broken = (text, spans) -> List.of(person(0, 2), new NameSpan(first, last, NameType.LOCATION));

        assertThatThrownBy(() -> new NamePasses(List.of(broken)).run(text, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("left a name at tokens " + first + " to " + last);
    }

    private static NameSpan person(int first, int last) {
        return new NameSpan(first, last, NameType.PERSON);
    }
}
