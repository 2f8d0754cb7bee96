package communique.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communique.benchmarks.quality.Finding.Verdict;
import communique.benchmarks.quality.LabelledDocument.Wanted;
import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentId;
import communique.events.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The judge is judged here: each kind of error must be seen, or a figure could never drop. */
class ScoringTest {

    private static final LabelledDocument DOCUMENT = new LabelReader("example", """
                    date: 2026-03-10
                    ---
                    %% Home | News
                    == Ferry talks
                    [[Ada Brink|person ada-brink]] met [[=the [[Varennan|?country varenna]] premier|person nils-aker]].
                    {{"We agree,"|direct ada-brink}} [[Brink|ada-brink]] said in [[Port Oriel|place port-oriel]].
                    """).read();

    private static final String BODY = """
            Ada Brink met the Varennan premier.
            "We agree," Brink said in Port Oriel.""";

    @Test
    void readsTextAndLabels() {
        assertThat(DOCUMENT.content())
                .startsWith("Home | News\nFerry talks\nAda Brink met the Varennan premier.\n\"We");
        assertThat(DOCUMENT.headline()).isEqualTo("Ferry talks");
        assertThat(DOCUMENT.labels())
                .extracting(label -> label.wanted() + " " + label.text())
                .containsExactlyInAnyOrder(
                        "NAME Ada Brink",
                        "OPTIONAL Varennan",
                        "TITLE the Varennan premier",
                        "NAME Brink",
                        "NAME Port Oriel");
        assertThat(DOCUMENT.labels())
                .filteredOn(label -> label.wanted() == Wanted.TITLE)
                .hasSize(1);
        assertThat(DOCUMENT.statements())
                .extracting(statement -> statement.speaker())
                .containsExactly("ada-brink");
    }

    @Test
    void refusesALabelThatSaysNowhereWhatItIs() {
        var reader = new LabelReader("example", "date: none\n---\n[[Brink|ada-brink]] said nothing.");

        assertThatThrownBy(reader::read).hasMessageContaining("example: says nowhere whether ada-brink");
    }

    @Test
    void oneActorUnderTwoIdsIsASplit() {
        var actors = List.of(actor("x:ada-brink", false, "Ada Brink"), actor("x:brink", false, "Brink said"));

        assertThat(judge(actors)).contains("WRONG one actor split in two", "MISSED title not resolved");
    }

    @Test
    void anActorOfTheRegistryIsNoUnknownPerson() {
        assertThat(judge(List.of(actor("ada-lovelace", true, "Ada Brink"))))
                .contains("WRONG taken for another", "MISSED taken for another");
    }

    @Test
    void oneActorUnderOneIdIsRight() {
        assertThat(judge(List.of(actor("x:ada-brink", false, "Ada Brink", "Brink said"))))
                .containsExactlyInAnyOrder("RIGHT null", "MISSED title not resolved");
    }

    @Test
    void aStatementWithAnotherSpeakerIsFoundButNotAttributed() {
        var actors = List.of(actor("x:ada-brink", false, "Ada Brink"), actor("x:port", false, "Port Oriel"));

        var findings = StatementScore.judge(reading(BODY, actors, "x:port"));

        assertThat(findings)
                .extracting(finding -> finding.measure() + " " + finding.verdict())
                .containsExactlyInAnyOrder("STATEMENTS RIGHT", "ATTRIBUTION WRONG", "QUOTES MISSED");
    }

    @Test
    void wordsThatAreGoneAndLinesThatAreLeftAreCounted() {
        var findings = PageScore.judge(reading("Home | News\nAda Brink met the Varennan premier.", List.of(), null));

        assertThat(findings)
                .filteredOn(finding -> finding.verdict() == Verdict.MISSED)
                .extracting(Finding::what)
                .containsExactly("we", "agree", "brink", "said", "in", "port", "oriel");
        assertThat(findings)
                .filteredOn(finding -> finding.measure() == Measure.BOILERPLATE)
                .extracting(Finding::verdict)
                .containsExactly(Verdict.WRONG);
    }

    @Test
    void anErrorInAnotherLanguageLeavesTheFiguresOfEnglishAlone() {
        var right = new Quality(1, List.of(Finding.right(Measure.PLACES, DOCUMENT, "Port Oriel")));
        var missed = new Quality(1, List.of(Finding.missed(Measure.PLACES, "not found", DOCUMENT, "Port Oriel")));

        var figures = new QualityByLanguage(new TreeMap<>(Map.of("en", right, "ru", missed))).figures();

        assertThat(figures.get("places recall").value()).isEqualTo(1);
        assertThat(figures.get("ru places recall").value()).isZero();
        assertThat(figures).doesNotContainKey("ru actors recall");
    }

    @Test
    void aFigureBelowItsFloorIsADrop() {
        var floor = new Floor(Map.of("places F1", 0.9, "text lost", 0.1), List.of());
        var measured = Map.of(
                "places F1", new Quality.Figure(0.899, true, false),
                "text lost", new Quality.Figure(0.1, false, false));

        assertThat(floor.drops(measured)).containsExactly("places F1 is 0.899, the floor is 0.9");
    }

    private static List<String> judge(List<ActorTag> actors) {
        return new ActorScore(Set.of("ada-lovelace"))
                .judge(reading(BODY, actors, null)).stream()
                        .map(finding -> finding.verdict() + " " + finding.kind())
                        .toList();
    }

    private static ActorTag actor(String id, boolean known, String... words) {
        var mentions = List.of(words).stream()
                .map(text -> {
                    var name = text.replace(" said", "");
                    var start = BODY.indexOf(text);
                    return new ActorMention(start, start + name.length(), name, "name");
                })
                .toList();
        return new ActorTag(id, words[0], "person", null, null, null, null, known, 1, mentions);
    }

    private static Reading reading(String body, List<ActorTag> actors, String speaker) {
        var start = body.indexOf('"');
        var end = body.lastIndexOf('"') + 1;
        var statements = speaker == null
                ? List.<Statement>of()
                : List.of(new Statement(
                        body.substring(start, end),
                        start,
                        end,
                        "direct",
                        "said",
                        "says",
                        "positive",
                        null,
                        new Speaker(speaker, speaker),
                        "name",
                        List.of(),
                        List.of()));
        return Reading.of(
                DOCUMENT,
                new DocumentEnriched(
                        new DocumentId("example"),
                        "1",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        new Source(null, null, "test"),
                        null,
                        "none",
                        null,
                        null,
                        "none",
                        "en",
                        body,
                        0,
                        List.of(),
                        actors,
                        List.of(),
                        statements,
                        List.of(),
                        null));
    }
}
