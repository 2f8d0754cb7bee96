package communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.events.StoryChanged;
import communique.story.StoryEngine.Recollection;
import communique.story.cluster.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryEngineTest {

    private static final Memory MEMORY = new Memory(10_000, Duration.ofHours(72), Duration.ofDays(14));

    private final StoryEngine engine = new StoryEngine(MEMORY, 0);

    /** What a reader of the topics knows: the latest decision about each document, and the latest state of each story. */
    private static final class Readers {
        private final Map<DocumentId, DocumentStoried> documents = new LinkedHashMap<>();
        private final Map<String, StoryChanged> stories = new LinkedHashMap<>();

        void take(Decisions decisions) {
            decisions.documents().forEach(document -> documents.put(document.id(), document));
            decisions.stories().forEach(story -> stories.put(story.id(), story));
            decisions.deletedDocuments().forEach(documents::remove);
            decisions.deletedStories().forEach(stories::remove);
        }

        Map<String, String> storyByDocument() {
            return documents.values().stream()
                    .collect(Collectors.toMap(document -> document.id().value(), DocumentStoried::storyId));
        }

        String storyOf(String id) {
            return documents.get(new DocumentId(id)).storyId();
        }
    }

    private final Readers readers = new Readers();

    private DocumentStoried decide(DocumentEnriched document) {
        readers.take(engine.decide(document));
        return readers.documents.get(document.id());
    }

    @Test
    void tellsOneEventInManyWordsAsOneStoryAndAnotherEventAsAnother() {
        for (int i = 0; i < 4; i++) {
            decide(Wire.document("a" + i, 1, Wire.text(1, i, 12), i * 60));
            decide(Wire.document("b" + i, 2, Wire.text(2, i, 12), i * 60 + 30));
        }

        assertThat(List.of("a1", "a2", "a3")).extracting(readers::storyOf).containsOnly(readers.storyOf("a0"));
        assertThat(List.of("b1", "b2", "b3")).extracting(readers::storyOf).containsOnly(readers.storyOf("b0"));
        assertThat(readers.storyOf("a0")).isNotEqualTo(readers.storyOf("b0"));
        assertThat(readers.stories.get(readers.storyOf("a0")))
                .satisfies(story -> assertThat(story.documents()).isEqualTo(4))
                .satisfies(story -> assertThat(story.origins()).isEqualTo(4))
                .satisfies(story -> assertThat(story.first()).isEqualTo("a0"));
    }

    @Test
    void textsOfASentenceAreNoStoryBecauseTheyNameTheSame() {
        decide(Wire.brief("t0", "Envoys meet", "The envoys met at noon and said little.", 0));
        decide(Wire.brief("t1", "Canal bridge closed", "A bridge over the northern canal was closed.", 60));
        decide(Wire.brief("t2", "Prices down", "Grain prices fell for the third week.", 120));

        assertThat(readers.storyOf("t1")).isNotEqualTo(readers.storyOf("t0"));
        assertThat(readers.storyOf("t2")).isNotIn(readers.storyOf("t0"), readers.storyOf("t1"));
    }

    @Test
    void tellsHowManyOriginsCameInLately() {
        decide(Wire.document("a0", 1, Wire.text(1, 0, 12), 0));
        decide(Wire.document("a1", 1, Wire.text(1, 1, 12), 4 * 3600));
        decide(Wire.document("a2", 1, Wire.text(1, 2, 12), 5 * 3600));
        decide(Wire.document("a3", 1, Wire.text(1, 2, 12), 6 * 3600));

        var story = readers.stories.get(readers.storyOf("a0"));
        assertThat(story.origins()).isEqualTo(3);
        assertThat(story.recentOrigins()).isEqualTo(2);
    }

    @Test
    void saysWhatADocumentHasInCommonWithItsStory() {
        decide(Wire.document("a0", 1, Wire.text(1, 0, 12), 0));

        var second = decide(Wire.document("a1", 1, Wire.text(1, 1, 12), 60));

        assertThat(second.evidence().with()).isEqualTo("a0");
        assertThat(second.evidence().numbers()).contains("1001");
        assertThat(second.evidence().listed()).hasSize(1);
        assertThat(second.copy()).isNull();
    }

    @Test
    void knowsACutAndRetitledTextForACopyAndShowsThePassagesInBoth() {
        var original = Wire.text(1, 0, 20);
        var body = "CAPITAL (Wire) - By our staff\n\n" + original.substring(0, original.length() / 2);
        decide(Wire.document("a0", 1, original, 0));

        var copy = decide(Wire.document("a1", 1, body, 60));

        assertThat(copy.origin()).isEqualTo("a0");
        assertThat(copy.agency()).isEqualTo("Wire");
        assertThat(copy.copy().share()).isGreaterThan(0.8);
        assertThat(copy.copy().passages()).isNotEmpty().allSatisfy(passage -> assertThat(
                        body.substring(passage.start(), passage.end()))
                .isEqualTo(original.substring(passage.sourceStart(), passage.sourceEnd())));
        assertThat(readers.stories.get(copy.storyId()).origins()).isEqualTo(1);
    }

    @Test
    void aCopyOfACopyHasTheSameOrigin() {
        var original = Wire.text(1, 0, 20);
        decide(Wire.document("a0", 1, original, 0));
        decide(Wire.document("a1", 1, original.substring(100), 60));

        var copy = decide(Wire.document("a2", 1, original.substring(100, 1500), 120));

        assertThat(copy.origin()).isEqualTo("a0");
    }

    @Test
    void aNewRevisionReplacesTheFormerOne() {
        decide(Wire.document("a0", 1, Wire.text(1, 0, 12), 0));
        decide(Wire.document("a1", 1, Wire.text(1, 1, 12), 60));
        var before = readers.storyOf("a1");

        decide(Wire.document("a1", 2, Wire.text(2, 1, 12), 120));

        assertThat(readers.storyOf("a1")).isNotEqualTo(before);
        assertThat(engine.documents()).isEqualTo(2);
    }

    @Test
    void aDeletedDocumentLeavesItsStory() {
        for (int i = 0; i < 3; i++) {
            decide(Wire.document("a" + i, 1, Wire.text(1, i, 12), i * 60));
        }

        readers.take(engine.delete(new DocumentId("a0")));

        assertThat(readers.documents).hasSize(2);
        assertThat(readers.stories.get(readers.storyOf("a1")).documents()).isEqualTo(2);
        assertThat(readers.stories.get(readers.storyOf("a1")).first()).isEqualTo("a1");
    }

    @Test
    void whatIsTooOldIsForgotten() {
        var alone = Wire.document("alone", 3, Wire.text(3, 0, 12), 0);
        var told = Wire.document("a0", 1, Wire.text(1, 0, 12), 0);
        decide(alone);
        decide(told);
        decide(Wire.document("a1", 1, Wire.text(1, 1, 12), 60));

        ninth("b", Duration.ofHours(73));
        assertThat(engine.hasDecided(alone)).isFalse();
        assertThat(engine.hasDecided(told)).isTrue();

        ninth("c", Duration.ofDays(15));
        assertThat(engine.hasDecided(told)).isFalse();
    }

    /** Nine documents, each of an event of its own. */
    private void ninth(String name, Duration after) {
        for (int i = 0; i < 9; i++) {
            int event = name.hashCode() * 100 + i;
            decide(Wire.document(name + i, event, Wire.text(event, 0, 12), after.toSeconds()));
        }
    }

    @Test
    void aClockThatLiesMakesNothingOld() {
        decide(Wire.document(
                "liar", 5, Wire.text(5, 0, 12), Duration.ofDays(30_000).toSeconds()));
        ninth("before", Duration.ofMinutes(1));
        decide(Wire.document("a0", 1, Wire.text(1, 0, 12), 120));
        decide(Wire.document(
                "liar-too", 6, Wire.text(6, 0, 12), Duration.ofDays(30_000).toSeconds()));

        var next = Wire.document("a1", 1, Wire.text(1, 1, 12), 180);
        assertThat(engine.isBeyondMemory(next)).isFalse();
        assertThat(decide(next).storyId()).isEqualTo(readers.storyOf("a0"));
    }

    @Test
    void aThousandCopiesAreOneStoryOfOneOriginAndNothingGrowsWithoutEnd() {
        var body = Wire.text(1, 0, 12);
        for (int i = 0; i < 3_000; i++) {
            decide(Wire.document("copy" + i, 1, i % 2 == 0 ? body : "By our staff. " + body, i / 20));
        }

        assertThat(readers.stories.get(readers.storyOf("copy0")))
                .satisfies(story -> assertThat(story.documents()).isEqualTo(3_000))
                .satisfies(story -> assertThat(story.origins()).isEqualTo(1))
                .satisfies(story -> assertThat(story.first()).isEqualTo("copy0"));
        assertThat(engine.documents()).isEqualTo(2_000);
        assertThat(engine.decide(Wire.document("one-more", 1, body, 200)).leftOut())
                .containsExactly(new LeftOut("members", 1));
    }

    @Test
    void anHourOfALiveBlogIsOneDocumentThatIsDecidedAgain() {
        var text = new StringBuilder();
        for (int minute = 0; minute < 60; minute++) {
            text.append(Wire.text(1, minute, 3));
            decide(Wire.document("blog", 1, text.toString(), minute * 60));
        }

        assertThat(engine.documents()).isEqualTo(1);
        assertThat(readers.documents).hasSize(1);
    }

    @Test
    void anHourOfALiveBlogWithAnAddressForEveryMinuteIsOneStory() {
        var text = new StringBuilder();
        for (int minute = 0; minute < 60; minute++) {
            text.append(Wire.text(1, minute, 3));
            decide(Wire.document("blog" + minute, 1, text.toString(), minute * 60));
        }

        assertThat(readers.storyByDocument().values()).containsOnly(readers.storyOf("blog0"));
    }

    @Test
    void saysWhatItLeftOutOfAnEnormousText() {
        var decisions = engine.decide(Wire.document("a", 1, Wire.text(1, 0, 3_000), 0));

        assertThat(decisions.leftOut()).containsExactly(new LeftOut("words", 1));
        assertThat(engine.decide(Wire.document("b", 1, Wire.text(1, 0, 12), 0)).leftOut())
                .isEmpty();
    }

    @Test
    void remembersNoMoreThanAllowed() {
        var small = new StoryEngine(new Memory(50, Duration.ofHours(72), Duration.ofDays(14)), 0);

        for (int i = 0; i < 400; i++) {
            small.decide(Wire.document("d" + i, i, Wire.text(i, 0, 3), i));
        }
        for (int i = 0; i < 400; i++) {
            small.decide(Wire.document("same" + i, 1, Wire.text(1, 0, 3), 400 + i));
        }

        assertThat(small.documents()).isLessThanOrEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "…", "two words", "\uD800", "1 2 3", "北京", "\n\n\n"})
    void takesTinyAndStrangeTexts(String body) {
        var first = decide(Wire.document("a", 1, body, 0));
        var second = decide(Wire.document("b", 1, body + body, 1));

        assertThat(first.storyId()).isNotEmpty();
        assertThat(second.storyId()).isNotEmpty();
    }

    @Test
    void takesAnEnormousText() {
        var original = decide(Wire.document("a", 1, Wire.text(1, 0, 30_000), 0));
        var copy = decide(Wire.document("b", 1, Wire.text(1, 0, 30_000), 60));

        assertThat(copy.origin()).isEqualTo(original.id().value());
        assertThat(copy.features().length()).isLessThan(3_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void decidesTheSameHoweverOftenItIsStartedAgain(int seed) {
        var documents = stream(seed);
        var straight = new StoryEngine(MEMORY, 0);
        var expected = new Readers();
        documents.forEach(document -> expected.take(straight.decide(document)));

        var random = new Random(seed);
        var restarted = new StoryEngine(MEMORY, 0);
        for (var document : documents) {
            if (random.nextInt(20) == 0) {
                var after = new StoryEngine(MEMORY, 0);
                after.restore(readers.documents.values().stream()
                        .map(Recollection::of)
                        .toList());
                after.continueAfter(restarted.decisions());
                restarted = after;
            }
            readers.take(restarted.decide(document));
        }

        assertThat(readers.storyByDocument()).isEqualTo(expected.storyByDocument());
        assertThat(readers.documents.equals(expected.documents))
                .as("all that was decided")
                .isTrue();
        assertThat(readers.stories).isEqualTo(expected.stories);
        assertThat(readers.storyByDocument().values().stream().distinct().count())
                .isBetween(5L, 60L);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void decidesTheSameAfterFollowingAnotherEngine(int seed) {
        var documents = stream(seed);
        var straight = new StoryEngine(MEMORY, 0);
        var expected = new Readers();
        documents.forEach(document -> expected.take(straight.decide(document)));

        var random = new Random(seed);
        var leading = new StoryEngine(MEMORY, 0);
        var following = new StoryEngine(MEMORY, 0);
        for (var document : documents) {
            var decisions = leading.decide(document);
            readers.take(decisions);
            decisions.documents().stream()
                    .sorted(Comparator.comparingLong(DocumentStoried::decision))
                    .map(Recollection::of)
                    .forEach(following::recall);
            following.continueAfter(leading.decisions());
            if (random.nextInt(10) == 0) {
                var before = leading;
                leading = following;
                following = before;
            }
        }

        assertThat(readers.storyByDocument()).isEqualTo(expected.storyByDocument());
        assertThat(readers.stories).isEqualTo(expected.stories);
    }

    /** Twelve events told by independent texts, copies, cut copies, revisions and merged texts in a random order. */
    private static List<DocumentEnriched> stream(int seed) {
        var random = new Random(seed);
        var documents = new ArrayList<DocumentEnriched>();
        for (int i = 0; i < 160; i++) {
            int event = random.nextInt(12);
            var body = Wire.text(event, random.nextInt(6), 4 + random.nextInt(8));
            if (random.nextInt(4) == 0) {
                body = body.substring(body.length() / 3);
            }
            if (random.nextInt(10) == 0) {
                body += Wire.text(random.nextInt(12), 1, 6);
            }
            documents.add(
                    Wire.document("d" + (random.nextInt(8) == 0 ? random.nextInt(i + 1) : i), event, body, i * 600L));
        }
        return documents;
    }
}
