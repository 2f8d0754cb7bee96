package communique.enrich.unlisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.pack.LanguagePacks;
import communique.enrich.text.Tokenizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Persons in German, Spanish and French whom nobody listed. */
class LexiconNamesTest {

    static Stream<Arguments> findsPersons() {
        return Stream.of(
                argumentSet("a first name of the dictionary", "de", "Gestern kam Egon Talwieser.", "Egon Talwieser"),
                argumentSet(
                        "no first name that anybody listed, behind what the person is",
                        "de",
                        "Das meint die Lehrerin Solvei Marquering nicht.",
                        "Solvei Marquering"),
                argumentSet(
                        "an office put together of two words",
                        "de",
                        "„Nein“, sagte Hafenmeisterin Solvei Marquering.",
                        "Solvei Marquering"),
                argumentSet(
                        "a surname alone, also in the genitive",
                        "de",
                        "Egon Talwieser kam. Talwiesers Boot blieb liegen.",
                        "Egon Talwieser|Talwiesers"),
                argumentSet("particles", "de", "Es sprach Karl-Heinz von der Lohtal.", "Karl-Heinz von der Lohtal"),
                argumentSet("nouns, which have capitals, too", "de", "Annas Mutter sah das Rathaus Ende März.", ""),
                argumentSet("behind a verb of speech", "es", "«No», dijo Corinna Maltrán el lunes.", "Corinna Maltrán"),
                argumentSet("behind a profession", "es", "Lo contó la pescadora Nelda Quiróz.", "Nelda Quiróz"),
                argumentSet(
                        "two joined by a word that may join surnames",
                        "es",
                        "Hablaron Igor Maltrán y Marina Maltrán.",
                        "Igor Maltrán|Marina Maltrán"),
                argumentSet("two nouns behind an adjective", "de", "Es gab Wiener Würstchen, sagte er.", ""),
                argumentSet("a firm is no person", "es", "La empresa Corven Maltrán cerró.", ""),
                argumentSet(
                        "a small word before the verb", "fr", "Corine Maltrand a déclaré que non.", "Corine Maltrand"),
                argumentSet(
                        "between commas behind an office",
                        "fr",
                        "La directrice du port, Nelde Querroz, a déclaré que non.",
                        "Nelde Querroz"),
                argumentSet("a place is no person", "fr", "Le train de Paris Nord part.", ""));
    }

    @ParameterizedTest
    @MethodSource
    void findsPersons(String language, String body, String expected) {
        var text = new Tokenizer().tokenize(body);
        var pack = LanguagePacks.of(language).orElseThrow();

        var found = UnlistedNames.of(pack).recognize(text, text.sentences()).stream()
                .map(name -> body.substring(
                        text.tokens().get(name.first()).start(),
                        text.tokens().get(name.last() - 1).end()))
                .toList();

        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("\\|")));
    }
}
