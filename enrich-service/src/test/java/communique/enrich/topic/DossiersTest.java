package communique.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.knowledge.Knowledge;
import communique.events.DocumentEnriched.TopicTag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the dossiers that we ship say about invented news. */
class DossiersTest {

    private static Texts texts;
    private static TopicTagger tagger;

    @BeforeAll
    static void readTheShippedKnowledge() {
        var folder = Texts.shipped();
        var knowledge = Knowledge.of(folder);
        texts = new Texts(knowledge);
        tagger = new TopicTagger(TopicTaxonomy.of(folder, knowledge), folder, knowledge, TopicLimits.DEFAULT);
    }

    static Stream<Arguments> filesPoliticsUnderItsDossiers() {
        return Stream.of(
                argumentSet(
                        "ambassador expelled",
                        "Norway expelled the ambassador of Chile on Monday after a row over whale meat.",
                        List.of("dossier:bilateral-relations")),
                argumentSet(
                        "sanctions on a bank",
                        "Canada imposed sanctions on three banks in Belarus and froze their assets.",
                        List.of("dossier:sanctions", "dossier:belarus", "dossier:bilateral-relations")),
                argumentSet(
                        "inspectors and centrifuges",
                        "Inspectors of the IAEA counted the centrifuges in Iran's enrichment halls.",
                        List.of("dossier:nuclear-deal")),
                argumentSet(
                        "a village shelled",
                        "Shelling wounded four people in a Ukrainian village on the front line.",
                        List.of("dossier:ukraine-war")),
                argumentSet(
                        "an aid convoy",
                        "A convoy with flour reached the Gaza Strip through a second gate.",
                        List.of("dossier:gaza-palestine")));
    }

    static Stream<Arguments> filesOnePlainSentence() {
        return Stream.of(
                argumentSet("sanctions lifted", "Sanctions were lifted on Monday, the ministry said.", "sanctions"),
                argumentSet("sanctions as a verb", "The Danish government sanctions two brokers.", "sanctions"),
                argumentSet("assets frozen", "Canada froze the accounts of nine Belarusian officials.", "sanctions"),
                argumentSet(
                        "penalties", "Penalties against Minsk stay for half a year, the bloc decided.", "sanctions"),
                argumentSet("tanks sent", "Norway will send nine tanks to Estonia by the spring.", "arms-embargo"),
                argumentSet("howitzers ordered", "Chile has ordered forty howitzers from Sweden.", "arms-embargo"),
                argumentSet("a sale approved", "Ottawa approved the sale of missiles to Japan.", "arms-embargo"),
                argumentSet("the G20", "Leaders of the G20 met on an island.", "un-multilateral"),
                argumentSet("a climate conference", "Delegates at COP30 wrangled over forests.", "un-multilateral"),
                argumentSet("the council votes", "The Security Council will vote on the text.", "un-multilateral"),
                argumentSet(
                        "a budget",
                        "Parliament in Oslo passed next year's budget after a long night.",
                        "trade-economy"),
                argumentSet("a debt", "Zambia defaulted on its foreign debt.", "trade-economy"),
                argumentSet("creditors", "Creditors agreed to restructure the debt of Ghana.", "trade-economy"),
                argumentSet("bombers", "American bombers struck two depots in Iran.", "iran-military-confrontation"),
                argumentSet("an offer to mediate", "Oman offered to mediate between the camps.", "diplomacy-talks"));
    }

    @ParameterizedTest
    @MethodSource
    void filesOnePlainSentence(String text, String dossier) {
        assertThat(dossiers(text)).contains("dossier:" + dossier);
    }

    static Stream<Arguments> filesStatesAndTheirDealings() {
        return Stream.of(
                argumentSet(
                        "a border village",
                        "Hezbollah fired two rockets and Israel answered with artillery.",
                        List.of("dossier:lebanon")),
                argumentSet(
                        "a railway",
                        "Freight wagons will use the North-South Transport Corridor from May.",
                        List.of("dossier:transport-corridor")),
                argumentSet(
                        "Brexit belongs to the European Union",
                        "Eight years after Brexit the fishing fleet of Grimsby is half its size.",
                        List.of("dossier:brexit", "dossier:eu")),
                argumentSet(
                        "talks of two states",
                        "Peace talks between Armenia and Azerbaijan went on in a hotel by the lake.",
                        List.of("dossier:diplomacy-talks", "dossier:caucasus", "dossier:bilateral-relations")),
                argumentSet(
                        "a coup",
                        "Soldiers in Niger announced a military coup on state television.",
                        List.of("dossier:coups", "dossier:sahel")),
                argumentSet(
                        "the White House abroad",
                        "The United States will reopen its embassy in Libya, the State Department said.",
                        List.of("dossier:us-foreign-policy", "dossier:libya", "dossier:bilateral-relations")));
    }

    @ParameterizedTest
    @MethodSource
    void filesPoliticsUnderItsDossiers(String text, List<String> expected) {
        assertThat(dossiers(text)).containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource
    void filesStatesAndTheirDealings(String text, List<String> expected) {
        assertThat(dossiers(text)).containsAll(expected);
    }

    static Stream<Arguments> leavesOtherNewsWithoutDossier() {
        return Stream.of(
                argumentSet(
                        "a match of two states",
                        "Croatia beat Denmark on penalties in the football World Cup after their captain missed twice."),
                argumentSet(
                        "weather in a country at war",
                        "Heavy rain and gusts will cross Ukraine; forecasters expect frost on Sunday."),
                argumentSet(
                        "a film about spies",
                        "The film about a Russian spy in London opens in cinemas, and its director hopes for an Oscar."),
                argumentSet(
                        "an earthquake",
                        "An earthquake of magnitude 5.1 shook villages in western Afghanistan; no damage was reported."),
                argumentSet(
                        "tennis",
                        "The Serbian beat the Italian in three sets at Wimbledon and meets an American in the semi-final."),
                argumentSet("a bird", "The turkey was roasted for four hours and served with plums."),
                argumentSet("a recipe from abroad", "This Lebanese salad of parsley and lemon goes with grilled fish."),
                argumentSet(
                        "a concert", "The singer's new album has twelve songs, and her concert in Tokyo is sold out."));
    }

    @ParameterizedTest
    @MethodSource
    void leavesOtherNewsWithoutDossier(String text) {
        assertThat(dossiers(text)).isEmpty();
    }

    static Stream<Arguments> keepsDossiersApart() {
        return Stream.of(
                argumentSet(
                        "war is no bilateral business",
                        "Ukrainian drones hit a depot in Russia and killed two guards.",
                        "dossier:bilateral-relations"),
                argumentSet(
                        "two states named in a report on a war",
                        "Chile announces a plan for Iraq after shelling in Syria wounded four.",
                        "dossier:bilateral-relations"),
                argumentSet(
                        "two states, each in a sentence of its own",
                        "Iran named a new governor. In Riyadh the shops opened again after the feast.",
                        "dossier:saudi-iran"),
                argumentSet(
                        "a storm strikes",
                        "A storm will strike Iran and Iraq on Friday, forecasters said.",
                        "dossier:iran-military-confrontation"),
                argumentSet(
                        "an observatory is no rights case",
                        "The Syrian Observatory for Human Rights counted nine dead near Homs.",
                        "dossier:human-rights"),
                argumentSet(
                        "a newspaper is no government",
                        "The New York Times printed a long portrait of a baker in Oslo.",
                        "dossier:us-foreign-policy"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsDossiersApart(String text, String unwanted) {
        assertThat(dossiers(text)).doesNotContain(unwanted);
    }

    private static List<String> dossiers(String text) {
        return tagger.tag(texts.text(text)).stream()
                .map(TopicTag::id)
                .filter(id -> id.startsWith("dossier:"))
                .toList();
    }
}
