package communique.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.knowledge.KnowledgeFolder;
import communique.enrich.recognizer.StanfordNames;
import communique.enrich.topic.TopicLimits;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Warning;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.EventJson;
import communique.events.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole recipe with the knowledge that we ship, on invented articles. */
class EnricherTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String ARTICLE = """
        Norway and Chile sign a fisheries accord

        OSLO, Feb 25 (Nordpost) - Norway and Chile signed an accord on fisheries on Tuesday, ending a dispute of nine years.

        “This is a good day for both coasts,” said Robert Kessler, the head of the Tessel Fishers' Union (TFU).

        Kessler added that TFU members would return to sea. The accord lifts the sanctions that Chile imposed on Norway in 2019.
        """;

    private static Enricher enricher;

    @BeforeAll
    static void readTheShippedKnowledge() {
        var home = Path.of(System.getProperty("communique.home", ".."));
        enricher = new Enricher(
                KnowledgeFolder.load(home.resolve("knowledge")),
                StanfordNames.load(),
                TopicLimits.DEFAULT,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aListenerStandsAroundEachStepAndChangesNothing() {
        var steps = new ArrayList<String>();
        var listener = new StepListener() {
            @Override
            public <T> T run(String step, Supplier<T> work) {
                steps.add(step);
                return work.get();
            }
        };

        var heard = enricher.enrich(received(ARTICLE, null), listener);

        assertThat(steps)
                .containsExactly(
                        "text",
                        "language",
                        "origin",
                        "words",
                        "actors",
                        "places",
                        "statements",
                        "topics",
                        "links",
                        "topics of statements");
        assertThat(heard.statements()).isEqualTo(enrich(ARTICLE, null).statements());
    }

    @Test
    void readsAnArticle() {
        var enriched = enrich(ARTICLE, null);

        assertThat(enriched.title()).isEqualTo("Norway and Chile sign a fisheries accord");
        assertThat(enriched.language()).isEqualTo("en");
        assertThat(enriched.publishedAt()).isEqualTo("2026-02-25");
        assertThat(enriched.actors())
                .extracting(ActorTag::id)
                .contains("norway", "chile", "x:robert-kessler", "x:tessel-fishers-union");
        assertThat(enriched.places()).anyMatch(place -> place.id().equals("oslo"));
        assertThat(enriched.statements())
                .anyMatch(statement ->
                        statement.speaker() != null && statement.speaker().id().equals("x:robert-kessler"));
        assertThat(enriched.topics()).anyMatch(topic -> topic.id().equals("dossier:bilateral-relations"));
        assertThat(enriched.links())
                .anyMatch(link -> link.a().equals("chile") && link.b().equals("norway"));
        assertThat(enriched.enrichedAt()).isEqualTo(NOW);
        assertThat(enriched.enrichment().version()).matches("[0-9a-f]{8}-[0-9a-f]{12}");
    }

    static Stream<Arguments> warnsInsteadOfBeingSilent() {
        return Stream.of(
                argumentSet("nothing in it", "The soup was good and the bread was warm.", "nothing-found"),
                argumentSet("no date", "Norway met Chile.", "date-missing"),
                argumentSet("no text", "", "nothing-found"),
                argumentSet("a page that a script draws", "<html><body><div id='app'></div></body></html>", "no-text"),
                argumentSet(
                        "a language with first names and verbs of speech",
                        "Die Minister von Norwegen und Chile haben sich am Montag in der Stadt mit dem Kanzler getroffen.",
                        "language-by-lists"),
                argumentSet(
                        "a language with names alone",
                        "רוסיה ואיראן דנו בהסכם, אמר השר בבוקר.",
                        "language-unsupported"));
    }

    @ParameterizedTest
    @MethodSource
    void warnsInsteadOfBeingSilent(String text, String code) {
        assertThat(enrich(text, null).enrichment().warnings())
                .extracting(Warning::code)
                .contains(code);
    }

    @Test
    void warnsOfNothingWhenAllIsWell() {
        assertThat(enrich(ARTICLE, "2026-02-25").enrichment().warnings()).isEmpty();
    }

    @Test
    void leavesOutTheTagsOfAStepThatFailsAndKeepsAllOthers() {
        var broken = new Enricher(
                KnowledgeFolder.load(
                        Path.of(System.getProperty("communique.home", "..")).resolve("knowledge")),
                (text, sentences) -> {
                    throw new IllegalStateException("the model is broken");
                },
                TopicLimits.DEFAULT,
                Clock.fixed(NOW, ZoneOffset.UTC));

        var enriched = broken.enrich(received(ARTICLE, null));

        assertThat(enriched.enrichment().warnings())
                .contains(new Warning("step-failed", "actors: this step could not read the document"));
        assertThat(enriched.actors()).isEmpty();
        assertThat(enriched.title()).isEqualTo("Norway and Chile sign a fisheries accord");
        assertThat(enriched.publishedAt()).isEqualTo("2026-02-25");
        assertThat(enriched.statements()).isNotEmpty();
    }

    @Test
    void takesListedNamesFromOtherLanguages() {
        var enriched = enrich("Россия и Иран обсудили сделку, сообщил министр, и это было уже не в первый раз.", null);

        assertThat(enriched.language()).isEqualTo("ru");
        assertThat(enriched.actors()).extracting(ActorTag::id).contains("russia", "iran");
    }

    @Test
    void pointsEveryTagAtItsWords() {
        var enriched = enrich(ARTICLE, null);
        var body = enriched.body();

        enriched.actors().forEach(actor -> actor.mentions()
                .forEach(mention -> assertThat(body.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.text())));
        enriched.places().forEach(place -> place.mentions()
                .forEach(mention -> assertThat(body.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.text())));
        enriched.statements().forEach(statement -> assertThat(body.substring(statement.start(), statement.end()))
                .isEqualTo(statement.text()));
    }

    @Test
    void answersTheSameOnManyThreads() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> task = () -> tags(enrich(ARTICLE, null));
            var answers =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> task).toList());
            var first = tags(enrich(ARTICLE, null));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static Stream<Arguments> staysUsableOnHostileText() {
        return Stream.of(
                argumentSet("one token", "A".repeat(1_000_000)),
                argumentSet("nested quotes", "“He said ".repeat(100_000)),
                argumentSet("capitalised words", "Oriel Vane ".repeat(100_000)),
                argumentSet("one endless office", "Ministry of ".repeat(80_000)),
                argumentSet("titles", "the Russian foreign minister ".repeat(35_000)),
                argumentSet("brackets", "(".repeat(1_000_000)),
                argumentSet("tags", "<div>".repeat(200_000)));
    }

    @ParameterizedTest
    @MethodSource
    void staysUsableOnHostileText(String text) {
        Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(enrich(text, null)).isNotNull());
    }

    private static String tags(DocumentEnriched enriched) {
        return new String(
                EventJson.write(new Object[] {
                    enriched.body(), enriched.topics(), enriched.actors(), enriched.places(), enriched.statements()
                }),
                StandardCharsets.UTF_8);
    }

    private static DocumentEnriched enrich(String text, String date) {
        return enricher.enrich(received(text, date));
    }

    private static DocumentReceived received(String text, String date) {
        return new DocumentReceived(
                new DocumentId("t"),
                "r",
                NOW,
                new Source(null, null, "http"),
                "text/plain",
                text,
                null,
                null,
                date,
                null);
    }
}
