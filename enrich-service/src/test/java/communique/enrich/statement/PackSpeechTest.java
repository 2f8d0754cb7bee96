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

    static Stream<Arguments> tellsWhatTheSpeakerDoes() {
        return Stream.of(
                argumentSet("ru, denies", "ru", "Ветлугин отрицает, что порт весной закрыт.", "Ветлугин", "denies"),
                argumentSet("ru, warns", "ru", "Ветлугин предупредил, что порт весной закроют.", "Ветлугин", "warns"),
                argumentSet(
                        "ru, promises", "ru", "Ветлугин пообещал, что порт весной откроют.", "Ветлугин", "promises"),
                argumentSet(
                        "ru, demands", "ru", "«Откройте порт сегодня», — потребовал Ветлугин.", "Ветлугин", "demands"),
                argumentSet("uk, threatens", "uk", "«Ми закриємо порт», — пригрозив Вітрук.", "Вітрук", "threatens"),
                argumentSet("uk, asks", "uk", "«Хто закрив порт?» — запитав Вітрук.", "Вітрук", "asks"),
                argumentSet("de, warns", "de", "Mohrmann warnte, dass der Hafen schließt.", "Mohrmann", "warns"),
                argumentSet("de, denies", "de", "Mohrmann bestritt, dass der Hafen schließt.", "Mohrmann", "denies"),
                argumentSet("es, promises", "es", "Montaner prometió que abrirá el puerto.", "Montaner", "promises"),
                argumentSet("es, asks", "es", "\"¿Quién cerró el puerto?\", preguntó Montaner.", "Montaner", "asks"),
                argumentSet("fr, denies", "fr", "Delorvaux dément que le port soit fermé.", "Delorvaux", "denies"),
                argumentSet("fr, demands", "fr", "« Ouvrez le port demain », exige Delorvaux.", "Delorvaux", "demands"),
                argumentSet("tr, warns", "tr", "Karadere, limanın kapanacağı konusunda uyardı.", "Karadere", "warns"),
                argumentSet("tr, asks", "tr", "\"Limanı kim kapattı?\" diye sordu Karadere.", "Karadere", "asks"),
                argumentSet("fa, threatens", "fa", "مهرآذین تهدید کرد که بندر را می‌بندد.", "مهرآذین", "threatens"),
                argumentSet("fa, warns", "fa", "مهرآذین هشدار داد که بندر بسته می‌شود.", "مهرآذین", "warns"),
                argumentSet("ar, denies", "ar", "ونفى الحسامي أن الميناء مغلق اليوم.", "الحسامي", "denies"),
                argumentSet("ar, asks", "ar", "وتساءل الحسامي: \"من أغلق الميناء؟\".", "الحسامي", "asks"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhatTheSpeakerDoes(String language, String text, String speaker, String modality) {
        assertThat(find(language, text, speaker)).singleElement().satisfies(statement -> {
            assertThat(statement.modality()).isEqualTo(modality);
            assertThat(statement.speaker().name()).isEqualTo(speaker);
        });
    }

    static Stream<Arguments> tellsWhetherTheClauseIsNegated() {
        return Stream.of(
                argumentSet("ru", "ru", "Ветлугин сказал, что порт не закроют.", "Ветлугин", "negative"),
                argumentSet(
                        "ru, a second clause",
                        "ru",
                        "Ветлугин сказал, что порт откроют, а склад нет.",
                        "Ветлугин",
                        "positive"),
                argumentSet("de", "de", "Mohrmann sagte, dass der Hafen nicht schließt.", "Mohrmann", "negative"),
                argumentSet("tr", "tr", "Karadere, limanın kapanmayacağını söyledi.", "Karadere", "negative"),
                argumentSet("ar", "ar", "قال الحسامي إن الميناء لن يغلق.", "الحسامي", "negative"),
                argumentSet("fa", "fa", "مهرآذین گفت که بندر بسته نیست.", "مهرآذین", "negative"),
                argumentSet(
                        "a denial of a negation",
                        "de",
                        "Mohrmann bestritt, dass der Hafen schließt.",
                        "Mohrmann",
                        "negative"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhetherTheClauseIsNegated(String language, String text, String speaker, String polarity) {
        assertThat(find(language, text, speaker))
                .extracting(Statement::polarity)
                .containsExactly(polarity);
    }

    static Stream<Arguments> takesNobodyForTheSpeakerWhoOnlyStandsNearTheVerb() {
        return Stream.of(
                argumentSet(
                        "de, with",
                        "de",
                        "„Der Hafen bleibt offen“, hieß es nach einem Treffen mit Mohrmann.",
                        "Mohrmann"),
                argumentSet(
                        "de, a stranger",
                        "de",
                        "„Der Hafen bleibt offen“, sagte Ebeling über den Freund Mohrmann.",
                        "Mohrmann"),
                argumentSet("fr, with", "fr", "« Le port reste ouvert », a déclaré Orbec avec Delorvaux.", "Delorvaux"),
                argumentSet("es, to", "es", "\"El puerto sigue abierto\", dijo ayer a Montaner.", "Montaner"),
                argumentSet("tr, an ending", "tr", "Limancı, Karadere'ye \"Liman açık kalacak\" dedi.", "Karadere"),
                argumentSet("ru, another case", "ru", "«Порт останется открытым», — сказали Ветлугину.", "Ветлугину"),
                argumentSet(
                        "ar, with", "ar", "وقالت بعد لقاء مع الرئيس التشيلي الحسامي: \"الميناء مفتوح\".", "الحسامي"));
    }

    @ParameterizedTest
    @MethodSource
    void takesNobodyForTheSpeakerWhoOnlyStandsNearTheVerb(String language, String text, String other) {
        assertThat(find(language, text, other)).allMatch(statement -> statement.speaker() == null);
    }

    @Test
    void takesAnotherMinisterForNobody() {
        var text = "Министр Ветлугин прибыл утром. Иранский министр заявил, что порт весной закрыт.";

        assertThat(find("ru", text, "Ветлугин")).allMatch(statement -> statement.speaker() == null);
    }

    static Stream<Arguments> findsTheSourceThatSomethingIsSaidBy() {
        return Stream.of(
                argumentSet(
                        "ru", "ru", "По словам Ветлугина, порт откроют весной.", "Ветлугина", "порт откроют весной"),
                argumentSet(
                        "es",
                        "es",
                        "Según Montaner, el puerto abrirá en mayo.",
                        "Montaner",
                        "el puerto abrirá en mayo"),
                argumentSet(
                        "fr", "fr", "Selon Delorvaux, le port ouvrira en mai.", "Delorvaux", "le port ouvrira en mai"),
                argumentSet(
                        "de, so",
                        "de",
                        "„Der Hafen bleibt offen“, so Mohrmann.",
                        "Mohrmann",
                        "Der Hafen bleibt offen"));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheSourceThatSomethingIsSaidBy(String language, String text, String source, String words) {
        assertThat(find(language, text, source)).singleElement().satisfies(statement -> {
            assertThat(statement.text()).isEqualTo(words);
            assertThat(statement.speaker().name()).isEqualTo(source);
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
                        Tokenizer.of(language).tokenize(text),
                        actors,
                        LanguagePacks.of(language).orElseThrow());
    }
}
