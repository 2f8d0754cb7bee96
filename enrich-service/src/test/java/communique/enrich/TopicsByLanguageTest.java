package communique.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.text.WordLists;
import communique.events.DocumentEnriched.TopicTag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the phrases that we ship file in languages other than English, on invented news. */
class TopicsByLanguageTest {

    private static final WordLists SENTENCES = WordLists.of(TopicsByLanguageTest.class, "topics-by-language.txt");
    private static final String NONE = "none";

    static Stream<Arguments> filesEachMainDossierInEachLanguage() {
        return rows(false);
    }

    @ParameterizedTest
    @MethodSource
    void filesEachMainDossierInEachLanguage(String language, String dossier, String text) {
        assertThat(dossiers(language, text)).contains("dossier:" + dossier);
    }

    static Stream<Arguments> filesNothingOfWhatNoDeskFollows() {
        return rows(true);
    }

    @ParameterizedTest
    @MethodSource
    void filesNothingOfWhatNoDeskFollows(String language, String dossier, String text) {
        assertThat(dossiers(language, text)).isEmpty();
    }

    @Test
    void takesNoEnglishWordForOneInATextOfAnotherLanguage() {
        assertThat(dossiers("de", "In der Ukraine war es kalt, die Großmutter hatte einen Tank voll Wasser."))
                .isEmpty();
        assertThat(dossiers("nl", "De oude vrouw die in Iran was, las over de tank en de port."))
                .isEmpty();
    }

    @Test
    void readsYoAsYeAndHalfSpacesAndKeyboardsAlike() {
        assertThat(dossiers("ru", "Речь шла о замороженных активах и заморожённых активах."))
                .contains("dossier:sanctions");
        for (var written : List.of("آتش‌بس", "آتش بس", "آتشبس")) {
            assertThat(dossiers("fa", "دو طرف بر سر توافق " + written + " به نتیجه رسیدند."))
                    .as(written)
                    .contains("dossier:diplomacy-talks");
        }
        for (var written : List.of("تحریم‌های بانکی", "تحریم های بانکی", "تحريم‌هاي بانكي")) {
            assertThat(dossiers("fa", "پارلمان " + written + " را تمدید کرد."))
                    .as(written)
                    .contains("dossier:sanctions");
        }
    }

    @Test
    void findsAnArabicWordBehindWhatIsWrittenTogetherWithIt() {
        for (var written : List.of("عقوبات", "العقوبات", "بالعقوبات", "والعقوبات", "للعقوبات", "وبالعقوبات")) {
            assertThat(dossiers("ar", "تحدث النائب طويلا " + written + " ثم غادر."))
                    .as(written)
                    .contains("dossier:sanctions");
        }
    }

    @Test
    void knowsTheTwoTurkishLettersI() {
        assertThat(dossiers("tr", "YAPTIRIMLAR ALTI AY UZATILDI")).contains("dossier:sanctions");
        assertThat(dossiers("tr", "İKİLİ İLİŞKİLER ASKIYA ALINDI")).contains("dossier:bilateral-relations");
    }

    private static Stream<Arguments> rows(boolean none) {
        return SENTENCES.names().stream()
                .filter(language -> !language.isEmpty())
                .flatMap(language -> SENTENCES.lines(language).stream()
                        .filter(line -> line.startsWith(NONE + ":") == none)
                        .map(line -> row(language, line)));
    }

    private static Arguments row(String language, String line) {
        var colon = line.indexOf(':');
        var dossier = line.substring(0, colon);
        var text = line.substring(colon + 1).strip();
        return argumentSet(language + ", " + dossier, language, dossier, text);
    }

    private static List<String> dossiers(String language, String text) {
        return ShippedKnowledge.read(language, text).topics().stream()
                .map(TopicTag::id)
                .filter(id -> id.startsWith("dossier:"))
                .toList();
    }
}
