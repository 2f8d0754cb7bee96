package communique.newsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantitiesTest {

    static Stream<Arguments> findsWhatIsCounted() {
        return Stream.of(
                argumentSet(
                        "behind the number", "At least 12 people were injured.", List.of("At least 12 = 12 injured")),
                argumentSet("before it", "The number of wounded has risen to 15.", List.of("15 = 15 injured")),
                argumentSet("in words", "The ministry spoke of nine injured.", List.of("nine = 9 injured")),
                argumentSet("in German", "Zwölf Menschen wurden verletzt.", List.of("Zwölf = 12 injured")),
                argumentSet("in French", "Douze personnes ont été évacuées.", List.of("Douze = 12 evacuated")),
                argumentSet("in Spanish", "Hubo nueve heridos.", List.of("nueve = 9 injured")),
                argumentSet("in Turkish", "Üç kişi tahliye edildi.", List.of("Üç = 3 evacuated")),
                argumentSet("in Ukrainian", "Загинули чотири людини.", List.of("чотири = 4 killed")),
                argumentSet("in Persian", "دوازده نفر تخلیه شدند.", List.of("دوازده = 12 evacuated")),
                argumentSet("in Arabic", "تم إجلاء ثلاثة أشخاص.", List.of("ثلاثة = 3 evacuated")),
                argumentSet("with thousands", "1,200 people were evacuated.", List.of("1,200 = 1200 evacuated")),
                argumentSet(
                        "millions", "Some 2.5 million refugees came.", List.of("Some 2.5 million = 2500000 displaced")),
                argumentSet(
                        "several in one sentence",
                        "Three were killed, and 14 injured.",
                        List.of("Three = 3 killed", "14 = 14 injured")),
                argumentSet("Russian", "Пострадали не менее 12 человек.", List.of("не менее 12 = 12 injured")),
                argumentSet("Persian digits", "۱۲ نفر مجروح شدند", List.of("۱۲ = 12 injured")),
                argumentSet(
                        "not for another number",
                        "Of at least 12 injured among the 214 people on board two died.",
                        List.of("at least 12 = 12 injured", "two = 2 killed")),
                argumentSet("a thing", "Then 31 pupils walked home.", List.of("31 = 31 pupil")),
                argumentSet("another clause", "It has 214 seats, and people were injured.", List.of("214 = 214 seat")),
                argumentSet("a date", "On 12 March 2026 nobody was injured.", List.of()),
                argumentSet("a time", "At 19:40 it was dark.", List.of()),
                argumentSet("no number", "Many were injured.", List.of()),
                argumentSet(
                        "a number too large for anything",
                        "9".repeat(400) + " people were killed.",
                        List.of("9".repeat(400) + " = ∞ killed")));
    }

    @ParameterizedTest
    @MethodSource
    void findsWhatIsCounted(String text, List<String> expected) {
        var document = Told.by("a", 0, text).document();

        var found = Sentences.of(document).stream()
                .flatMap(sentence -> Quantities.of(sentence).stream())
                .toList();

        assertThat(found)
                .extracting(each -> each.label() + " = "
                        + (Double.isInfinite(each.number()) ? "∞" : String.valueOf((long) each.number())) + " "
                        + each.about())
                .isEqualTo(expected);
        assertThat(found).allSatisfy(each -> assertThat(text.substring(each.start(), each.end()))
                .isEqualTo(each.label()));
    }
}
