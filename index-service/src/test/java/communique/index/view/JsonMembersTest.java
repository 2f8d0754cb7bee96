package communique.index.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.UnreadableEventException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMembersTest {

    static Stream<Arguments> keepsMembersAsTheyStand() {
        return Stream.of(
                argumentSet(
                        "a list and an object",
                        "{\"a\":[1,{\"b\":2}],\"c\":{\"d\":[]}}",
                        "{\"a\":[1,{\"b\":2}],\"c\":{\"d\":[]}}"),
                argumentSet(
                        "others between", "{\"x\":[9],\"a\":[1],\"y\":{\"a\":[2]},\"c\":{}}", "{\"a\":[1],\"c\":{}}"),
                argumentSet("neither null nor words nor numbers", "{\"a\":null,\"c\":1e5,\"x\":true}", "{}"),
                argumentSet(
                        "brackets in texts",
                        "{\"x\":\"}],\\\"\",\"a\":[\"]}\\\\\"],\"c\":{\"k\":\"{[\"}}",
                        "{\"a\":[\"]}\\\\\"],\"c\":{\"k\":\"{[\"}}"),
                argumentSet("white space", " {\n \"a\" : [ 1 ]\n,\t\"x\" : 2 }\n", "{\"a\" : [ 1 ]\n}"),
                argumentSet("a number at the end", "{\"a\":[1],\"x\":-0.5}", "{\"a\":[1]}"),
                argumentSet("other scripts", "{\"x\":\"Тегеран\",\"a\":[\"تهران\"]}", "{\"a\":[\"تهران\"]}"),
                argumentSet("nothing", "{}", "{}"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsMembersAsTheyStand(String json, String expected) {
        var kept = new JsonMembers(json.getBytes(StandardCharsets.UTF_8)).only(List.of("a", "c"));

        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void refusesWhatIsNotInUtf8(String charset) {
        var json = "{\"a\":[]}".getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> new JsonMembers(json)).isInstanceOf(UnreadableEventException.class);
    }
}
