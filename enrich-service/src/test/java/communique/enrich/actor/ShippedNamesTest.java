package communique.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the knowledge that we ship finds in invented sentences, and what it must not find. */
class ShippedNamesTest {

    private static Tagging tagging;

    @BeforeAll
    static void readTheShippedKnowledge() {
        tagging = Tagging.shipped();
    }

    static Stream<Arguments> findsNoActorInLookAlikes() {
        return Stream.of(
                argumentSet("ambassador holds no Assad", "The ambassador met the press.", "bashar-al-assad"),
                argumentSet("rights hold no HTS", "Human rights and cheap flights matter.", "hayat-tahrir-al-sham"),
                argumentSet("Jordan the person", "Michael Jordan scored again. Jordan smiled at the crowd.", "jordan"),
                argumentSet("Jordan the river", "They were baptised in the Jordan River in summer.", "jordan"),
                argumentSet("turkey the bird", "They ate turkey and drank tea.", "turkey"),
                argumentSet("Turkeys at the start", "Turkeys are large birds that cannot fly far.", "turkey"),
                argumentSet("Georgia the state", "Voters in Georgia lined up outside Atlanta.", "georgia"),
                argumentSet("May the month", "In May the roses bloom, and may they last.", "theresa-may"),
                argumentSet("is the verb", "It IS cold, he said, and IT IS late.", "islamic-state"),
                argumentSet("us the pronoun", "They told us to wait. LET US GO HOME NOW.", "united-states"),
                argumentSet("who the pronoun", "The man WHO won was late.", "who"),
                argumentSet("Chad the person", "Chad Kroeger sang first. Chad left early.", "chad"),
                argumentSet("Washington the person", "Denzel Washington won. Washington thanked all.", "united-states"),
                argumentSet("Paris the city of France", "The show in Paris was sold out.", "france"),
                argumentSet("china the cups", "She sold fine china and linen.", "china"),
                argumentSet("an All-American", "He was an All-American in his last year.", "united-states"));
    }

    @ParameterizedTest
    @MethodSource
    void findsNoActorInLookAlikes(String text, String id) {
        assertThat(tagging.ids(text, "2024-05-01")).doesNotContain(id);
    }

    static Stream<Arguments> resolvesTitlesAtTheDate() {
        return Stream.of(
                argumentSet(
                        "US president 2018", "The US president spoke.", "2018-07-01", "US president", "donald-trump"),
                argumentSet("US president 2022", "The US president spoke.", "2022-07-01", "US president", "joe-biden"),
                argumentSet(
                        "US president 2025", "The US president spoke.", "2025-07-01", "US president", "donald-trump"),
                argumentSet(
                        "Russian foreign minister 2017",
                        "The Russian foreign minister spoke.",
                        "2017-03-01",
                        "Russian foreign minister",
                        "sergey-lavrov"),
                argumentSet(
                        "Russian foreign minister 2025",
                        "The foreign minister of Russia spoke.",
                        "2025-03-01",
                        "foreign minister of Russia",
                        "sergey-lavrov"),
                argumentSet(
                        "Iranian foreign minister 2018",
                        "Iran's foreign minister spoke.",
                        "2018-03-01",
                        "Iran's foreign minister",
                        "mohammad-javad-zarif"),
                argumentSet(
                        "Iranian foreign minister 2025",
                        "Iran's foreign minister spoke.",
                        "2025-03-01",
                        "Iran's foreign minister",
                        "abbas-araghchi"));
    }

    @ParameterizedTest
    @MethodSource
    void resolvesTitlesAtTheDate(String text, String date, String words, String id) {
        assertThat(tagging.named(words, text, date)).extracting(ActorTag::id).isEqualTo(id);
    }

    static Stream<Arguments> leavesTitlesAloneThatNobodyIsKnownToHold() {
        return Stream.of(
                argumentSet("no date", "The US president spoke.", null),
                argumentSet("a former one", "A former US president spoke.", "2018-07-01"),
                argumentSet("no certain one", "No US president ever spoke there.", "2018-07-01"),
                argumentSet("a bare title", "The president spoke, and he left.", "2018-07-01"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesTitlesAloneThatNobodyIsKnownToHold(String text, String date) {
        assertThat(tagging.tag(text, date).actors())
                .noneMatch(actor -> actor.type().equals("person"));
    }

    static Stream<Arguments> givesOneActorOneId() {
        return Stream.of(
                argumentSet("small articles", "Fighters of al-Qaeda left. Al-Qaeda denied it.", List.of("al-qaeda")),
                argumentSet("small syllables", "Kim Jong-un smiled. Later Kim Jong Un left.", List.of("kim-jong-un")),
                argumentSet("middle initials", "Vladimir V. Putin spoke. Mr Putin left.", List.of("vladimir-putin")),
                argumentSet("generations", "Lloyd J. Austin III spoke. Austin left.", List.of("lloyd-austin")),
                argumentSet("acronyms with a number", "The G7 met on Monday.", List.of("g7")),
                argumentSet("spellings", "Sergei Lavrov left. Sergey Lavrov was late.", List.of("sergey-lavrov")),
                argumentSet(
                        "name, surname and title",
                        "Sergei Lavrov spoke. Lavrov left. The Russian foreign minister was late.",
                        List.of("russia", "sergey-lavrov")),
                argumentSet(
                        "names of a group",
                        "Daesh fighters fled. ISIL claimed it. The Islamic State lost a town.",
                        List.of("islamic-state")),
                argumentSet(
                        "acronym and full name", "The UN met. The United Nations voted.", List.of("united-nations")),
                argumentSet(
                        "a capital that stands for its state", "Moscow denied it. Russia waits.", List.of("russia")));
    }

    @ParameterizedTest
    @MethodSource
    void givesOneActorOneId(String text, List<String> ids) {
        assertThat(tagging.ids(text, "2020-05-01")).isEqualTo(ids);
    }

    @Test
    void saysHowEachMentionNamesItsActor() {
        var russia = tagging.named("Russia", "Russia objected. Russian officials left. Moscow waits.", "2020-05-01");

        assertThat(russia.mentions())
                .extracting(ActorMention::text, ActorMention::by)
                .containsExactly(tuple("Russia", "name"), tuple("Russian", "demonym"), tuple("Moscow", "metonym"));
    }

    @Test
    void givesTheRoleAtTheDate() {
        var text = "Dmitry Medvedev spoke.";

        assertThat(tagging.named("Dmitry Medvedev", text, "2010-05-01").role()).isEqualTo("President of Russia");
        assertThat(tagging.named("Dmitry Medvedev", text, "2015-05-01").role()).isEqualTo("Prime Minister of Russia");
    }

    @Test
    void findsNamesInOtherScripts() {
        var actors = tagging.tagForeign("Лавров прибыл в Тегеран. Россия и Иран обсудили сделку. Интересы Ирана ясны.")
                .actors();

        assertThat(actors).extracting(ActorTag::id).contains("russia", "iran", "sergey-lavrov");
        assertThat(actors).allMatch(ActorTag::known);
    }
}
