package communique.events.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionJsonTest {

    @Test
    void readsWhatASenderMaySay() throws RefusedException {
        var submission = SubmissionJson.one(bytes("""
                {"text": "t", "title": "T", "url": "https://a.example/1", "source": {"name": "WANA", "url": "https://b.example"},
                 "author": null, "publishedAt": "2025-02-25", "language": "en", "id": "x:1"}"""));

        assertThat(submission.text()).isEqualTo("t");
        assertThat(submission.sourceName()).isEqualTo("WANA");
        assertThat(submission.sourceUrl()).isEqualTo("https://b.example");
        assertThat(submission.author()).isNull();
        assertThat(submission.id()).isEqualTo("x:1");
    }

    @Test
    void takesASourceThatIsJustAName() throws RefusedException {
        assertThat(SubmissionJson.one(bytes("{\"text\":\"t\",\"source\":\"WANA\"}"))
                        .sourceName())
                .isEqualTo("WANA");
    }

    @Test
    void namesFieldsThatItDoesNotKnow() throws RefusedException {
        var submission = SubmissionJson.one(bytes("{\"text\":\"t\",\"publshedAt\":{\"a\":[1,2]},\"x\\ny\":1}"));

        assertThat(submission.ignored()).containsExactly("publshedAt", "x y");
    }

    static Stream<Arguments> refusesWhatIsNoDocument() {
        return Stream.of(
                argumentSet("nothing", "", "a document is a JSON object"),
                argumentSet("a list", "[1]", "a document is a JSON object"),
                argumentSet("cut off", "{\"text\":\"t", "this is not JSON"),
                argumentSet("a field twice", "{\"text\":\"a\",\"text\":\"b\"}", "the field text stands twice"),
                argumentSet("an unknown field twice", "{\"x\":{\"y\":1,\"y\":2}}", "the field y stands twice"),
                argumentSet("two documents", "{\"text\":\"a\"} {\"text\":\"b\"}", "behind the end"),
                argumentSet("garbage behind", "{\"text\":\"a\"}]", "this is not JSON"),
                argumentSet("a number for a text", "{\"text\":1}", "text must be a string"),
                argumentSet("an object for a text", "{\"title\":{\"a\":1}}", "title must be a string"),
                argumentSet("a number for the source's name", "{\"source\":{\"name\":1}}", "source.name must be"),
                argumentSet("NaN", "{\"x\":NaN}", "this is not JSON"),
                argumentSet("a comment", "{/* */\"text\":\"a\"}", "this is not JSON"),
                argumentSet("a broken escape", "{\"text\":\"\\ud8\"}", "this is not JSON"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoDocument(String json, String expected) {
        assertThatThrownBy(() -> SubmissionJson.one(bytes(json)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":"a","id":NaN}      | this is not JSON: NaN is no value (line 1, column 21)
            {"text":"a","text":"b"}    | this is not JSON: the field text stands twice (line 1, column 19)
            {"text":"a",               | this is not JSON: it ends before the document does (line 1, column 13)
            {"text":oops}              | this is not JSON: oops is no value (line 1, column 9)
            {"text":"a";}              | this is not JSON: what stands here is not expected (line 1, column 12)
            """)
    void saysWhatIsWrongInItsOwnWords(String json, String expected) {
        assertThatThrownBy(() -> SubmissionJson.one(bytes(json)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(expected);
    }

    @Test
    void refusesEndlessNesting() {
        var json = "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"text\":\"t\"}";

        assertThatThrownBy(() -> SubmissionJson.one(bytes(json)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nested deeper than 32");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var json = "{\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SubmissionJson.one(json))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void takesOneHugeToken() throws RefusedException {
        var submission = SubmissionJson.one(bytes("{\"text\":\"" + "a".repeat(1_000_000) + "\"}"));

        assertThat(submission.text()).hasSize(1_000_000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
