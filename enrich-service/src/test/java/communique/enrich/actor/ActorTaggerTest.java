package communique.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, merges and roles in a world of our own. */
class ActorTaggerTest {

    private static final String OFFICES = """
            - {id: foreign-minister, titles: [foreign minister], role: 'Foreign Minister of {of}'}
            - {id: president, titles: [president, leader], role: 'President of {of}'}
            """;

    private static final String ACTORS = """
            - {id: varenna, name: Varenna, type: country, country: XA, demonyms: [Varennan, Varennans], metonyms: [Port Oriel]}
            - {id: lorvia, name: Lorvia, type: country, country: XB, demonyms: [Lorvian], ambiguous: [Lorvia], context: [Tessel]}
            - {id: night-watch, name: Night Watch, type: organization, kind: armed-group, aliases: [NW, "Varenna's Night Watch"]}
            - {id: varennan-army, name: Varennan Army, type: organization, country: XA}
            - id: ada-vane
              name: Ada Vane
              type: person
              country: XA
              offices:
                - {office: foreign-minister, of: varenna, from: 2015, to: 2019}
                - {office: president, of: varenna, from: 2020-01-01}
            - id: max-vane
              name: Max Vane
              type: person
              country: XA
              offices: [{office: foreign-minister, of: varenna, from: 2020}]
            - id: ivo-tarn
              name: Ivo Tarn
              type: person
              country: XA
            """;

    private static final String PLACES =
            "- {id: port-oriel-city, name: Port Oriel, kind: city, country: XA, lat: 1, lon: 2}\n";

    private static Tagging tagging;

    @BeforeAll
    static void writeTheWorld() {
        tagging = Tagging.of(Map.of("offices.yaml", OFFICES, "actors/a.yaml", ACTORS, "places/p.yaml", PLACES));
    }

    static Stream<Arguments> mergesTheNamesOfOneActor() {
        return Stream.of(
                argumentSet(
                        "surname of an unknown person",
                        "Robert Kessler spoke on Monday. Kessler left. Mr Kessler was late.",
                        List.of("x:robert-kessler")),
                argumentSet(
                        "middle initial",
                        "Robert J. Kessler spoke on Monday. Robert Kessler left.",
                        List.of("x:robert-j-kessler")),
                argumentSet(
                        "acronym in brackets",
                        "The Tessel Railway Union (TRU) called a strike. TRU members stayed at home.",
                        List.of("x:tessel-railway-union")),
                argumentSet(
                        "two people with one surname",
                        "Robert Kessler met his sister Maria Kessler. Robert Kessler left first.",
                        List.of("x:maria-kessler", "x:robert-kessler")),
                argumentSet(
                        "a namesake of somebody listed",
                        "Robert Tarn of Varenna won the race. Tarn smiled.",
                        List.of("varenna", "x:robert-tarn")),
                argumentSet(
                        "a fuller form of a listed name",
                        "Ivo Karel Tarn spoke in Varenna. Tarn left.",
                        List.of("ivo-tarn", "varenna")),
                argumentSet(
                        "state and group",
                        "Varenna's Night Watch left. The Night Watch returned.",
                        List.of("night-watch", "varenna")));
    }

    @ParameterizedTest
    @MethodSource
    void mergesTheNamesOfOneActor(String text, List<String> ids) {
        assertThat(tagging.ids(text, "2021-05-01")).isEqualTo(ids);
    }

    static Stream<Arguments> needsSupportForAnAmbiguousName() {
        return Stream.of(
                argumentSet("a demonym elsewhere", "She went to Lorvia. Lorvian farmers cheered.", true),
                argumentSet("a context word", "She went to Lorvia. In Tessel it rained.", true),
                argumentSet("as a person's name", "Lorvia Kessler sang. Lorvia smiled.", false));
    }

    @ParameterizedTest
    @MethodSource
    void needsSupportForAnAmbiguousName(String text, boolean found) {
        assertThat(tagging.ids(text, null).contains("lorvia")).isEqualTo(found);
    }

    static Stream<Arguments> tellsTheCapitalFromTheGovernment() {
        return Stream.of(
                argumentSet("a city that is struck", "Lorvia shelled Port Oriel on Monday, doctors said.", false),
                argumentSet("subject", "Port Oriel rejected the offer.", true),
                argumentSet("ties", "They cut their ties to Port Oriel last week.", true),
                argumentSet("in the city", "They met in Port Oriel last week.", false),
                argumentSet("dateline", "PORT ORIEL (Agency) - They met again.", false));
    }

    @ParameterizedTest
    @MethodSource
    void tellsTheCapitalFromTheGovernment(String text, boolean government) {
        var named = tagging.tag(text, null);

        assertThat(named.actors().stream().anyMatch(actor -> actor.id().equals("varenna")))
                .isEqualTo(government);
        assertThat(named.places()).hasSize(government ? 0 : 1);
    }

    @Test
    void believesTheTextBeforeTheRegister() {
        var text = "The Varennan foreign minister, Robert Kessler, spoke. Later the Varennan foreign minister left.";

        var kessler = tagging.named("Varennan foreign minister", text, "2021-05-01");

        assertThat(kessler.id()).isEqualTo("x:robert-kessler");
        assertThat(kessler.role()).isEqualTo("Foreign Minister of Varenna");
        assertThat(kessler.country()).isEqualTo("XA");
        assertThat(kessler.known()).isFalse();
    }

    @Test
    void takesTheHolderAtTheDateWhoIsNotNamed() {
        var text = "The Varennan foreign minister spoke.";

        assertThat(tagging.named("Varennan foreign minister", text, "2018-05-01")
                        .id())
                .isEqualTo("ada-vane");
        assertThat(tagging.named("Varennan foreign minister", text, "2021-05-01")
                        .id())
                .isEqualTo("max-vane");
        assertThat(tagging.named("Varennan foreign minister", text, null)).isNull();
    }

    @Test
    void givesASharedSurnameToTheOneNamedLast() {
        var text = "Ada Vane spoke first. Vane smiled. Max Vane answered. Vane left.";

        var mentions = tagging.named("Max Vane", text, null).mentions();

        assertThat(mentions).extracting(ActorMention::start).containsExactly(35, 54);
    }

    @Test
    void ranksWhomTheDocumentIsAbout() {
        var text = "Ada Vane spoke. Vane said no. Vane left. Lorvian troops watched the Night Watch. Ivo Tarn slept.";

        assertThat(tagging.tag(text, null).actors())
                .first()
                .extracting(ActorTag::id)
                .isEqualTo("ada-vane");
        assertThat(tagging.tag(text, null).actors()).allMatch(actor -> actor.salience() > 0 && actor.salience() <= 1);
    }

    @Test
    void countsATitleOnWholeWordsOnly() {
        var body = "The soup was good. It was warm. It was late. The Night Watch slept. NW woke.";

        assertThat(tagging.tagUnder("Knowing the stars", body).get(0).salience())
                .isLessThan(tagging.tagUnder("NW wakes", body).get(0).salience());
    }

    @Test
    void inventsNoNameFromATitleInCapitals() {
        var named = tagging.tag("Why Our Readers Want Better Roads And Cheaper Bread\n\nThe roads are bad.", null);

        assertThat(named.actors()).isEmpty();
        assertThat(named.places()).isEmpty();
    }

    @Test
    void answersTheSameEveryTime() {
        var text = "Robert Kessler of Varenna met Max Vane. Kessler, Vane and the Night Watch agreed.";

        assertThat(tagging.tag(text, "2021-05-01")).isEqualTo(tagging.tag(text, "2021-05-01"));
    }

    @Test
    void pointsEveryMentionAtItsWords() {
        var text = "“Yes,” said Robert Kessler’s aide — Varenna’s Ivo Tarn. 😀 Varennans cheered.";

        assertThat(tagging.tag(text, null).actors()).isNotEmpty().allSatisfy(actor -> assertThat(actor.mentions())
                .allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.text())));
    }

    static Stream<Arguments> derivesIdsFromNames() {
        return Stream.of(
                argumentSet("words", "Ada Oriel", "x:ada-oriel"),
                argumentSet("accents", "Adá Õriel", "x:ada-oriel"),
                argumentSet("Cyrillic", "Ада Ориель", "x:ada-oriel"),
                argumentSet("hyphen and apostrophe", "Al-Sana'a Club", "x:al-sanaa-club"),
                argumentSet("initials", "J.R. Oriel", "x:jr-oriel"));
    }

    @ParameterizedTest
    @MethodSource
    void derivesIdsFromNames(String name, String id) {
        assertThat(UnknownActors.id(name)).isEqualTo(id);
    }

    @Test
    void derivesShortIdsFromAnyName() {
        assertThat(UnknownActors.id("阿达")).matches("x:[0-9a-f-]{36}");
        assertThat(UnknownActors.id("a".repeat(1000))).matches("x:[0-9a-f-]{36}");
        assertThat(UnknownActors.id("…")).matches("x:[0-9a-f-]{36}");
    }
}
