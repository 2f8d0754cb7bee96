package communique.events.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final List<String> SUBMISSIONS = List.of(
            "{\"id\":\"a-1\",\"title\":\"T\",\"text\":\"Delegates met.\",\"url\":\"https://a.example/1?b=c#d\","
                    + "\"source\":{\"name\":\"WANA\",\"url\":\"https://a.example\"},\"publishedAt\":\"2025-02-25T14:30:00+03:30\","
                    + "\"language\":\"en-GB\",\"author\":\"A. B.\"}",
            "[{\"html\":\"<p>x</p>\",\"source\":\"S\"},{\"content\":\"c\",\"publishedAt\":\"2025-02-25\"}]",
            "{\"text\":\"a\"}\n{\"text\":\"b\",\"url\":\"http://[::1]:80/x\"}\r\n\n{\"html\":\"<b>c\"}\n");

    private static final List<String> WORDS = List.of(
            "\"id\":",
            "\"text\":",
            "\"html\":",
            "\"content\":",
            "\"url\":",
            "\"source\":",
            "\"publishedAt\":",
            "\"language\":",
            "2016-12-31T23:59:60Z",
            "+25:00",
            "https://",
            "xn--",
            "%zz",
            "[[[[[[[[",
            "{\"a\":",
            "\"\\ud83d\"",
            "und-x-");

    @Test
    void everySubmissionIsTakenOrRefusedWithAdvice() {
        Fuzzing.seeded(20_000, SUBMISSIONS, WORDS, SubmissionDoor::fuzzerTestOneInput);
    }

    @Test
    void everyEventIsReadOrRefused() {
        Fuzzing.seeded(12_000, events(), WORDS, EventDoor::fuzzerTestOneInput);
    }

    @Tag("fuzz")
    @Test
    void submissionsForLong() throws Exception {
        Fuzzing.guided(SubmissionDoor.class, SUBMISSIONS, length());
    }

    @Tag("fuzz")
    @Test
    void eventsForLong() throws Exception {
        Fuzzing.guided(EventDoor.class, events(), length());
    }

    private static Duration length() {
        return Duration.ofSeconds(Long.getLong("fuzz.seconds", 600));
    }

    private static List<String> events() {
        return Stream.of("document-received", "document-enriched", "document-rejected", "document-enriched.next")
                .map(name -> "/golden/" + name + ".json")
                .map(FuzzTest::resource)
                .toList();
    }

    private static String resource(String name) {
        try (var stream = FuzzTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
