package communique.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import communique.events.DocumentEnriched.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in other languages as the world sends them: mixed, transliterated, scanned, abbreviated. */
class BadInputByLanguageTest {

    private static final List<String> LANGUAGES =
            List.of("ru", "uk", "de", "es", "fr", "tr", "fa", "ar", "he", "zh", "it", "und");

    static Stream<Arguments> noStepFailsWhateverTheLanguage() {
        return Stream.of(
                argumentSet(
                        "languages mixed",
                        "Ветлугин sagte: «نعم», dijo él. Иран و Россия et l'Iran d' 'ın qu’ 制裁 סנקציות"),
                argumentSet("marks without words", "« » „ “ ' ’ ʼ l' d' 'ın -’- — : ، ؟ « ‌ ‍"),
                argumentSet("half-spaces alone", "‌ ‌‌می‌ ‌ها آتش‌‌بس"),
                argumentSet("capitals and dotless letters", "İIıi İ'I' I'İ ŞĞÜ'nün İRAN'IN"),
                argumentSet("marks over letters", "и\u0306и\u0306 е\u0301\u0301 ا\u064b\u064b ـــ ة"),
                argumentSet("a scan", "P0ссия и С.Ш.А. Иp@н — c@нкции, Bундестаг 3аявил"),
                argumentSet("words run together", "СШАСлушайтеподкастыПутинсказалчтоИран"),
                argumentSet("one long word", "عقوبات".repeat(3000)));
    }

    @ParameterizedTest
    @MethodSource
    void noStepFailsWhateverTheLanguage(String text) {
        for (var language : LANGUAGES) {
            assertThat(ShippedKnowledge.read(language, text).enrichment().warnings())
                    .as(language)
                    .extracting(Warning::code)
                    .doesNotContain("step-failed");
        }
    }

    static Stream<Arguments> takesNoCommonWordForAName() {
        return Stream.of(
                argumentSet("ar, before Christ", "ar", "يعود تاريخ القلعة إلى القرن الثالث ق.م. وهي كبيرة."),
                argumentSet("ar, many", "ar", "زار العديد من السياح القلعة القديمة."),
                argumentSet("ar, the door and pictures", "ar", "فتح الحارس الباب ورأى صور العائلة."),
                argumentSet("ar, on and the name Ali", "ar", "وضع الكتاب على الطاولة الكبيرة."),
                argumentSet("fa, Monday", "fa", "مادربزرگ روز دوشنبه کیک پخت."),
                argumentSet("fa, threshold and amount", "fa", "باغ در آستانه بهار است و میزان آب کم شد."),
                argumentSet("ru, in capitals", "ru", "СКОЛЬКО ДОЗ НАМ НУЖНО СЕГОДНЯ"),
                argumentSet("ru, run together", "ru", "Здесь написаноСлушайте и большеНичего."),
                argumentSet("es, fishermen", "es", "La casa de los Pescadores es blanca."),
                argumentSet("de, or", "de", "Kaffee Oder Tee, Essen gibt es später."),
                argumentSet("tr, rose", "tr", "Gül bahçede açtı, Han eskidir."));
    }

    @ParameterizedTest
    @MethodSource
    void takesNoCommonWordForAName(String language, String text) {
        var enriched = ShippedKnowledge.read(language, text);

        assertThat(enriched.actors()).extracting(ActorTag::name).isEmpty();
        assertThat(enriched.places()).extracting(PlaceTag::name).isEmpty();
    }

    @Test
    void takesNoStateBehindATitleForAPerson() {
        assertThat(actors(ShippedKnowledge.read("fa", "سرگئی لاوروف، وزیر خارجه روسیه، در تهران ماند.")))
                .noneMatch(id -> id.startsWith("x:"));
    }

    @Test
    void takesANameInTwoScriptsForOnePerson() {
        assertThat(ShippedKnowledge.read("ru", "Семён Ветлугин (Semyon Vetlugin) открыл порт. Ветлугина поздравили.")
                        .actors())
                .singleElement()
                .satisfies(actor -> assertThat(actor.mentions()).hasSize(2));
    }

    @Test
    void readsScannedLettersThatLookAlike() {
        assertThat(actors(ShippedKnowledge.read("ru", "Вчера P0ccия и Иpан подписали договор, сообщил порт.")))
                .contains("russia", "iran");
    }

    @Test
    void readsYoAndYeAlike() {
        assertThat(actors(ShippedKnowledge.read("ru", "Соединённые Штаты прислали посла.")))
                .isEqualTo(actors(ShippedKnowledge.read("ru", "Соединенные Штаты прислали посла.")))
                .contains("united-states");
    }

    @Test
    void readsKeyboardsAlike() {
        assertThat(actors(ShippedKnowledge.read("fa", "سفير روسيه به تركيه رفت.")))
                .isEqualTo(actors(ShippedKnowledge.read("fa", "سفیر روسیه به ترکیه رفت.")))
                .contains("russia", "turkey");
    }

    @Test
    void readsHalfSpacesAndNoneAlike() {
        assertThat(actors(ShippedKnowledge.read("fa", "حزب‌الله بیانیه داد.")))
                .isEqualTo(actors(ShippedKnowledge.read("fa", "حزبالله بیانیه داد.")))
                .contains("hezbollah");
    }

    @Test
    void findsListedNamesOfAnotherScriptInATextOfOneLanguage() {
        assertThat(actors(ShippedKnowledge.read(
                        "de", "Die Botschaft von Россия blieb am Montag leer, sagte ein Nachbar.")))
                .contains("russia");
    }

    private static List<String> actors(DocumentEnriched enriched) {
        return enriched.actors().stream().map(ActorTag::id).sorted().toList();
    }
}
