package communique.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentEnriched.ActorTag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in languages that have a pack. */
class PackNamesTest {

    private static final Tagging TAGGING = Tagging.of(Map.of(
            "actors/a.yaml",
            """
            - {id: russia, name: Russia, type: country, kind: state, country: RU}
            - {id: germany, name: Germany, type: country, kind: state, country: DE}
            - {id: united-states, name: United States, type: country, kind: state, country: US}
            - {id: us-senate, name: US Senate, type: organization, country: US, context: [Washington]}
            - {id: pavel-orlin, name: Pavel Orlin, type: person, country: RU, aliases: [Павел Орлин, Орлин]}
            - {id: harbour-council, name: Harbour Council, type: organization, aliases: [Портовый совет]}
            """,
            "places/p.yaml",
            "- {id: crimea, name: Crimea, kind: region, country: UA, lat: 45.0, lon: 34.0, aliases: [Крым, Крим]}\n"));

    static Stream<Arguments> findsListedNamesInEveryForm() {
        return Stream.of(
                argumentSet("surname in the genitive", "ru", "Речь Павла Орлина длилась час.", "pavel-orlin"),
                argumentSet(
                        "body in the instrumental", "ru", "Сделка с Портовым советом сорвалась.", "harbour-council"),
                argumentSet("state by its name in CLDR", "ru", "Министры Германии прибыли утром.", "germany"),
                argumentSet(
                        "Russian spelling for a Ukrainian text",
                        "uk",
                        "Промова Павла Орліна тривала годину.",
                        "pavel-orlin"),
                argumentSet("Ukrainian name of a state", "uk", "Міністри Німеччини прибули вранці.", "germany"),
                argumentSet("German genitive", "de", "Deutschlands Minister kamen am Morgen.", "germany"),
                argumentSet(
                        "French article without its vowel", "fr", "Les ministres de l’Allemagne sont là.", "germany"),
                argumentSet("French preposition without its vowel", "fr", "Le port d'Allemagne est loin.", "germany"),
                argumentSet("Turkish ending behind an apostrophe", "tr", "Almanya’nın bakanları geldi.", "germany"),
                argumentSet("Arabic and", "ar", "وصل الوزراء من روسيا وألمانيا صباحا.", "germany"),
                argumentSet("Arabic preposition", "ar", "اللجنة التابعة لألمانيا وصلت.", "germany"),
                argumentSet("Arabic preposition and article", "ar", "قال للولايات المتحدة كلاما.", "united-states"));
    }

    @ParameterizedTest
    @MethodSource
    void findsListedNamesInEveryForm(String language, String text, String id) {
        assertThat(ids(language, text)).contains(id);
    }

    @Test
    void leavesWhatAnApostrophePartsOutOfTheName() {
        assertThat(tag("tr", "Almanya'nın bakanları geldi."))
                .flatExtracting(ActorTag::mentions)
                .extracting(mention -> mention.text())
                .containsExactly("Almanya");
        assertThat(tag("fr", "Les ministres de l'Allemagne sont là."))
                .flatExtracting(ActorTag::mentions)
                .extracting(mention -> mention.text())
                .containsExactly("Allemagne");
    }

    @Test
    void joinsTheFormsOfAnUnlistedPerson() {
        var actors = tag(
                "ru", "Инженер Семён Ветлугин открыл порт. Мэр поблагодарил Семёна Ветлугина. Ветлугину вручили ключ.");

        assertThat(actors).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Семён Ветлугин (Semen Vetlugin)");
            assertThat(actor.mentions()).hasSize(3);
        });
    }

    @Test
    void callsAWomanByTheFormOfHerName() {
        assertThat(tag("ru", "По словам Ксении Ветлугиной, порт открыт."))
                .extracting(ActorTag::name)
                .containsExactly("Ксения Ветлугина (Kseniya Vetlugina)");
    }

    @Test
    void takesNoWordAtTheStartOfASentenceForAName() {
        assertThat(tag("uk", "Крім того, порт відкрито. Голова подякував усім. Слава прийшла пізно."))
                .isEmpty();
        assertThat(tag("ru", "Вера в успех велика. Роман вышел весной. Кроме того, порт открыт."))
                .isEmpty();
    }

    @Test
    void takesASharedWordForABodyOnlyBesideItsState() {
        assertThat(ids("ru", "Сенат одобрил устав.")).doesNotContain("us-senate");
        assertThat(ids("ru", "В США спорят. Сенат одобрил устав.")).contains("us-senate");
    }

    @Test
    void survivesTextThatIsNoLanguage() {
        for (var text :
                List.of("", "«", "А.", "А. Б. В.", "Ёёёё- -Ё", "P0ссия и С.Ш.А", "Ʉ Ветлугин-", "имени", "Суд имени")) {
            assertThat(tag("ru", text)).isNotNull();
            assertThat(tag("uk", text)).isNotNull();
        }
    }

    private static List<ActorTag> tag(String language, String text) {
        return TAGGING.tagIn(language, text).actors();
    }

    private static List<String> ids(String language, String text) {
        return tag(language, text).stream().map(ActorTag::id).toList();
    }
}
