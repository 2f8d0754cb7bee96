package communique.newsdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import communique.query.Complaint;
import communique.query.Field;
import communique.query.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

    private static final Directory DIRECTORY = new Directory(
            List.of(
                    person("ilja-zarenskyi", 40, "Ilja Zarenskyi", "Ілля Заренський", "إيليا زارينسكي"),
                    person("mira-lavrin", 30, "Mira Lavrin", "Мира Лаврин"),
                    person("tom-lavrin", 2, "Tom Lavrin"),
                    actor("united-states", "country", 90, "United States", "US", "USA"),
                    actor("iran", "country", 80, "Iran", "Islamic Republic of Iran")),
            List.of(
                    new KnownValue(Field.DOSSIER, "Hostages and prisoner exchanges", 4),
                    new KnownValue(Field.PLACE, "Geneva", 9)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zarenskyi",
                "zarenskyi",
                "Zarenskyy",
                "Zarensky",
                "Sarenskyj",
                "Zarenskiy",
                "Заренский",
                "Заренський",
                "زارينسكي",
                "Ilja Zarenskyi",
                "Ілля Заренський"
            })
    void anySpellingIsTheSamePerson(String typed) {
        assertThat(actors(typed)).containsExactly("ilja-zarenskyi");
    }

    @ParameterizedTest
    @CsvSource({
        "Lavrin, mira-lavrin",
        "Lawrin, mira-lavrin",
        "Tom Lavrin, tom-lavrin",
        "Islamic Republic of Iran, iran",
        "sanctions Tom Lavrin Geneva, tom-lavrin",
        "said-by:Tom Lavrin, tom-lavrin",
        "said-by:\"Tom Lavrin\", tom-lavrin",
        "about:iran, iran",
        "actor:tom-lavrin, tom-lavrin",
        "US, united-states",
        "-lavrin, mira-lavrin",
        "(iran OR geneva), iran"
    })
    void aNameIsTheLongestThatIsKnownAndMeansTheOneInMostDocuments(String typed, String actor) {
        assertThat(actors(typed)).containsExactly(actor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "\"Lavrin\"", "lavr*", "sanctions", "la"})
    void otherWordsStayWords(String typed) {
        assertThat(actors(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor:nobody", "country:Ruritania", "lang:klingonish", "said-by:\"Tom Nobody\""})
    void whatNobodyKnowsIsSaid(String typed) {
        assertThat(read(typed).complaints())
                .extracting(Complaint::message)
                .singleElement()
                .asString()
                .contains("is known");
    }

    @Test
    void namesAreOfferedByTheBeginningsOfTheirWords() {
        assertThat(DIRECTORY.valuesLike("prison exch"))
                .extracting(KnownValue::value)
                .containsExactly("Hostages and prisoner exchanges");
        assertThat(DIRECTORY.actorsLike("lavr"))
                .extracting(KnownActor::id)
                .containsExactly("mira-lavrin", "tom-lavrin");
        assertThat(DIRECTORY.actorsLike("Sarenskyj")).extracting(KnownActor::id).containsExactly("ilja-zarenskyi");
    }

    @Test
    void aNamedActorKeepsItsPlaceInTheText() {
        var and = (Node.And) read("gas said-by:Tom Lavrin last month").tree();

        assertThat(and.parts())
                .extracting(part -> part.at().start() + "-" + part.at().end())
                .containsExactly("0-3", "4-22", "23-33");
    }

    private static Stream<String> actors(String typed) {
        return read(typed).actors().values().stream().map(meant -> meant.actor().id());
    }

    private static Understanding read(String typed) {
        return QueryReader.read(typed, DIRECTORY, LocalDate.of(2026, 3, 11));
    }

    private static KnownActor person(String id, long documents, String... names) {
        var surnames = Stream.of(names)
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .toList();
        return new KnownActor(id, names[0], "person", null, List.of(names), surnames, documents);
    }

    private static KnownActor actor(String id, String type, long documents, String... names) {
        return new KnownActor(id, names[0], type, null, List.of(names), List.of(), documents);
    }
}
