package communique.enrich.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.pack.LanguagePacks;
import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who said what in languages that have a pack. */
class PackSpeechTest {

    static Stream<Arguments> findsTheSpeakerOfAQuotation() {
        return Stream.of(
                argumentSet("ru, dash behind", "ru", "«Порт построим за два года», — сказал Ветлугин.", "Ветлугин"),
                argumentSet("ru, exclamation", "ru", "«Порт мы построим сами!» — заявил Ветлугин.", "Ветлугин"),
                argumentSet("uk, colon before", "uk", "Вітрук заявив: «Порт збудуємо за два роки».", "Вітрук"),
                argumentSet("de, comma behind", "de", "„Wir bauen den Hafen allein“, sagte Mohrmann.", "Mohrmann"),
                argumentSet("es, comma behind", "es", "«Vamos a construir el puerto», dijo Montaner.", "Montaner"),
                argumentSet(
                        "fr, two verbs", "fr", "« Nous allons construire le port », a déclaré Delorvaux.", "Delorvaux"),
                argumentSet("tr, no comma", "tr", "\"Limanı iki yılda inşa edeceğiz\" dedi Karadere.", "Karadere"),
                argumentSet("fa, colon before", "fa", "مهرآذین گفت: «ما بندر را می‌سازیم».", "مهرآذین"),
                argumentSet("ar, verb first", "ar", "وقالت الحسامي: \"سنبني الميناء خلال عامين\".", "الحسامي"));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheSpeakerOfAQuotation(String language, String text, String speaker) {
        assertThat(find(language, text, speaker)).singleElement().satisfies(statement -> {
            assertThat(statement.kind()).isEqualTo("direct");
            assertThat(statement.speaker().name()).isEqualTo(speaker);
        });
    }

    static Stream<Arguments> findsReportedSpeech() {
        return Stream.of(
                argumentSet(
                        "ru", "ru", "Ветлугин добавил, что деньги уже выделены.", "Ветлугин", "деньги уже выделены"),
                argumentSet(
                        "de", "de", "Mohrmann sagte, dass das Geld bereit liegt.", "Mohrmann", "das Geld bereit liegt"),
                argumentSet(
                        "de, comma alone",
                        "de",
                        "Mohrmann sagte, das Geld liege bereit.",
                        "Mohrmann",
                        "das Geld liege bereit"),
                argumentSet(
                        "tr, verb last",
                        "tr",
                        "Karadere, paranın hazır olduğunu söyledi.",
                        "Karadere",
                        "paranın hazır olduğunu"));
    }

    @ParameterizedTest
    @MethodSource
    void findsReportedSpeech(String language, String text, String speaker, String words) {
        assertThat(find(language, text, speaker)).singleElement().satisfies(statement -> {
            assertThat(statement.kind()).isEqualTo("reported");
            assertThat(statement.text()).isEqualTo(words);
        });
    }

    @Test
    void letsAPronounMeanThePersonNamedLast() {
        var text = "Ветлугин прибыл утром. Он сказал, что деньги уже выделены.";

        assertThat(find("ru", text, "Ветлугин"))
                .extracting(Statement::speakerBy)
                .containsExactly("pronoun");
    }

    @Test
    void namesNobodyWhereTheTextNamesNobody() {
        assertThat(find("ru", "«Порт построим за два года», — сказали рабочие.", "Ветлугин"))
                .allMatch(statement -> statement.speaker() == null);
    }

    @Test
    void survivesMarksWithoutWords() {
        for (var text :
                List.of("«", "»", "« »:", "сказал", "сказал:", "\" сказал \"", "— сказал что", "«а»» сказал. «")) {
            assertThat(find("ru", text, "Ветлугин")).isNotNull();
            assertThat(find("tr", text, "Ветлугин")).isNotNull();
        }
    }

    private static List<Statement> find(String language, String text, String name) {
        var mentions = new ArrayList<ActorMention>();
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new ActorMention(at, at + name.length(), name, "name"));
        }
        var actors = mentions.isEmpty()
                ? List.<ActorTag>of()
                : List.of(new ActorTag("x:a", name, "person", null, null, null, null, false, 1, mentions));
        return new StatementFinder()
                .find(
                        new Tokenizer().tokenize(text),
                        actors,
                        LanguagePacks.of(language).orElseThrow());
    }
}
