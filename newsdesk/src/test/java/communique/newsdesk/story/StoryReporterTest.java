package communique.newsdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import communique.newsdesk.read.StoryReport;
import communique.newsdesk.read.StoryReport.Added;
import communique.newsdesk.read.StoryReport.Edge;
import communique.newsdesk.read.StoryReport.Place;
import communique.newsdesk.read.StoryReport.Side;
import communique.newsdesk.story.StoryReporter.Counted;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryReporterTest {

    private static final String WIRE =
            "A crane fell into the harbour of Lagan on Monday, and at least 12 people were injured. "
                    + "\"Nobody had warned us,\" said Mira Holt, who works on the quay.";

    private static final String UPDATE =
            "The number of people injured when a crane fell into the harbour of Lagan has risen to 15. "
                    + "Engineers of the port examined the rails on Tuesday.";

    private static final String DENIAL = "The port authority denied that the crane was overloaded. Its engineers had "
            + "examined the rails in the spring, and nine people were injured, it said.";

    private static final String CLAIM =
            "Dockers in Lagan were angry. \"The crane was overloaded for weeks,\" said Tove Lind.";

    private static StoryReport report(StoryDocument... documents) {
        return StoryReporter.report(
                "story:a", new Counted(documents.length, documents.length, List.of()), List.of(documents));
    }

    @Test
    void namesTheFirstByItsTimeAndTheOneThatCameInFirst() {
        var report =
                report(Told.by("b", 5, UPDATE).document(), Told.by("a", 0, WIRE).document());

        assertThat(report.first().documentId()).isEqualTo("a");
        assertThat(report.last().documentId()).isEqualTo("b");
        assertThat(report.title()).isEqualTo("Title of a");
        assertThat(report.first().clock()).isEqualTo("published");
    }

    @Test
    void tellsWhatEachDocumentAdded() {
        var report = report(
                Told.by("a", 0, WIRE)
                        .naming("Mira Holt")
                        .saying(null, "Mira Holt", "says", "Nobody had warned us,")
                        .document(),
                Told.by("b", 1, WIRE)
                        .naming("Mira Holt")
                        .copying("a", 1.0)
                        .saying("a|s0", "Mira Holt", "says", "Nobody had warned us,")
                        .document(),
                Told.by("c", 2, UPDATE).document());

        var chapters = report.timeline();
        assertThat(chapters.get(0).added())
                .extracting(Added::label)
                .containsExactly("at least 12 injured", "Nobody had warned us,", "Mira Holt");
        assertThat(chapters.get(1).added()).isEmpty();
        assertThat(chapters.get(1).copyOf()).isEqualTo("a");
        assertThat(chapters.get(2).added()).extracting(Added::label).containsExactly("15 injured");
    }

    @Test
    void showsNumbersThatDiffer() {
        var report = report(
                Told.by("a", 0, WIRE).document(),
                Told.by("b", 1, WIRE).copying("a", 1.0).document(),
                Told.by("c", 2, UPDATE).document());

        assertThat(report.contradictions()).hasSize(1);
        assertThat(report.contradictions().get(0).about()).isEqualTo("injured");
        assertThat(report.contradictions().get(0).sides())
                .extracting(Side::claim)
                .containsExactly("at least 12", "15");
        assertThat(report.contradictions().get(0).sides())
                .extracting(Side::carriers)
                .containsExactly(2, 1);
    }

    @Test
    void numbersThatAgreeAreNoContradiction() {
        var report = report(
                Told.by("a", 0, WIRE).document(),
                Told.by("b", 1, "Twelve people were injured in Lagan, in 2019 there were 40 injured.")
                        .document());

        assertThat(report.contradictions()).isEmpty();
    }

    @Test
    void differentThingsThatAreCountedInTheSameWordAreNoContradiction() {
        var report = report(
                Told.by("a", 0, "Twelve ships waited outside the harbour of Lagan.")
                        .document(),
                Told.by("b", 1, "In the spring three ships were sold to Varenna by their owners.")
                        .document());

        assertThat(report.contradictions()).isEmpty();
    }

    @Test
    void showsADenialBesideWhatItDenies() {
        var report = report(
                Told.by("a", 0, CLAIM)
                        .saying(null, "Tove Lind", "says", "The crane was overloaded for weeks,")
                        .document(),
                Told.by("b", 1, DENIAL)
                        .saying(null, null, "denies", "the crane was overloaded")
                        .document());

        assertThat(report.contradictions()).hasSize(1);
        var sides = report.contradictions().get(0).sides();
        assertThat(sides).extracting(Side::claim).containsExactly("Tove Lind", null);
        assertThat(sides)
                .extracting(side -> side.place().text())
                .containsExactly("The crane was overloaded for weeks,", "the crane was overloaded");
    }

    @Test
    void summarisesInSentencesThatStandInTheDocuments() {
        var documents = Told.story(
                Told.by("a", 0, WIRE), Told.by("b", 1, CLAIM), Told.by("c", 2, UPDATE), Told.by("d", 3, DENIAL));

        var summary = StoryReporter.report("story:a", new Counted(4, 4, List.of()), documents)
                .summary();

        assertThat(summary).hasSizeBetween(1, 3);
        assertThat(summary).extracting(Place::text).contains(WIRE.substring(0, WIRE.indexOf(" \"")));
        assertThat(summary).allSatisfy(place -> {
            var body = documents.stream()
                    .filter(each -> each.id().equals(place.documentId()))
                    .findFirst()
                    .orElseThrow()
                    .body();
            assertThat(body.substring(place.start(), place.end())).isEqualTo(place.text());
        });
    }

    @Test
    void doesNotSayTheSameTwice() {
        var report = report(
                Told.by("a", 0, WIRE).document(),
                Told.by("b", 1, WIRE).document(),
                Told.by("c", 2, WIRE).document());

        assertThat(report.summary()).hasSize(1);
    }

    @Test
    void summarisesInTheLanguageOfMostDocuments() {
        var report = report(
                Told.by("a", 0, "В порту Лагана упал кран, пострадали не менее 12 человек.")
                        .in("ru")
                        .document(),
                Told.by("b", 1, WIRE).document(),
                Told.by("c", 2, UPDATE).document());

        assertThat(report.summary()).extracting(Place::language).containsOnly("en");
        assertThat(report.languages()).containsExactly("en", "ru");
    }

    @Test
    void showsAnUtteranceOnceWithItsFirstCarrier() {
        var words = "Nobody had warned us,";
        var report = report(
                Told.by("b", 5, WIRE)
                        .copying("a", 1.0)
                        .saying("u", "Mira Holt", "says", words)
                        .document(),
                Told.by("a", 0, WIRE).saying("u", "Mira Holt", "says", words).document(),
                Told.by("c", 9, WIRE).saying("u", null, "says", words).document(),
                Told.by("d", 9, CLAIM)
                        .saying(null, "Tove Lind", "says", "The crane was overloaded for weeks,")
                        .document());

        assertThat(report.statements()).hasSize(2);
        var first = report.statements().get(0);
        assertThat(first.speaker().name()).isEqualTo("Mira Holt");
        assertThat(first.outlets()).isEqualTo(3);
        assertThat(first.carriers())
                .extracting(carrier -> carrier.telling().documentId())
                .containsExactly("a", "b", "c");
        assertThat(first.carriers().get(1).copied()).isTrue();
    }

    @Test
    void joinsCopiesAndCommonSources() {
        var report = report(
                Told.by("a", 0, WIRE).document(),
                Told.by("b", 1, WIRE).copying("a", .9).sharing("a", "excerpt").document(),
                Told.by("c", 2, UPDATE).sharing("a", "common-source").document());

        assertThat(report.graph().edges())
                .containsExactly(new Edge("a", "b", "copy", .9), new Edge("a", "c", "common-source", null));
        assertThat(report.graph().leftOut()).isZero();
    }

    @Test
    void aStoryOfManyIsBoundedAndSaysWhatItLeftOut() {
        var documents = IntStream.range(0, 300)
                .mapToObj(i -> Told.by("d" + i, i, UPDATE).document())
                .toList();

        var report = StoryReporter.report("story:d0", new Counted(1_000, 900, List.of()), documents);

        assertThat(report.leftOut()).isEqualTo(700);
        assertThat(report.timeline()).hasSize(300);
        assertThat(report.graph().nodes()).hasSize(12);
        assertThat(report.graph().leftOut()).isEqualTo(288);
    }

    @Test
    void documentsWithoutAnythingMakeAReport() {
        var report = report(
                Told.by("a", 0, "").document(), Told.by("b", 0, "?\n\n!!!\n").document());

        assertThat(report.summary()).isEmpty();
        assertThat(report.contradictions()).isEmpty();
        assertThat(report.timeline()).hasSize(2);
    }

    @Test
    void theOrderInWhichDocumentsAreReadChangesNothing() {
        var a = Told.by("a", 0, WIRE).document();
        var b = Told.by("b", 0, DENIAL).document();
        var c = Told.by("c", 0, UPDATE).document();

        assertThat(report(a, b, c)).isEqualTo(report(c, b, a));
    }
}
