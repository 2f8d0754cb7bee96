package communique.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    private static final String ADDRESS = "https://news.example/a?id=7";

    static Stream<Arguments> oneAddressHasOneIdInEverySpelling() {
        return Stream.of(
                argumentSet("scheme", "http://news.example/a?id=7"),
                argumentSet("capitals in the host", "https://News.Example/a?id=7"),
                argumentSet("default port", "https://news.example:443/a?id=7"),
                argumentSet("fragment", "https://news.example/a?id=7#top"),
                argumentSet("letters that need no encoding", "https://news.example/%61?id=7"),
                argumentSet("closing slash", "https://news.example/a/?id=7"),
                argumentSet("tracking", "https://news.example/a?utm_source=x&id=7&fbclid=1"));
    }

    @ParameterizedTest
    @MethodSource
    void oneAddressHasOneIdInEverySpelling(String spelling) {
        assertThat(DocumentId.ofUrl(URI.create(spelling))).isEqualTo(DocumentId.ofUrl(URI.create(ADDRESS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/b?id=7",
                "https://news.example/A?id=7",
                "https://news.example/a?id=8",
                "https://other.example/a?id=7",
                "https://news.example/a%3Fid=7",
                "https://news.example:8443/a?id=7"
            })
    void otherAddressHasAnotherId(String other) {
        assertThat(DocumentId.ofUrl(URI.create(other))).isNotEqualTo(DocumentId.ofUrl(URI.create(ADDRESS)));
    }

    @Test
    void parametersInAnotherOrderAreTheSameAddress() {
        assertThat(DocumentId.ofUrl(URI.create("https://n.example/?b=2&a=1")))
                .isEqualTo(DocumentId.ofUrl(URI.create("https://n.example/?a=1&b=2")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://n.example/новости?q=é, https://n.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%C3%A9
            https://n.example/%d0%bd,      https://n.example/%D0%BD
            http://a_B.example:80/x,       https://a_b.example/x
            http://[2001:DB8::1]:80/x,     https://[2001:db8::1]/x
            """)
    void lettersEncodedOrNotAreTheSameAddress(String one, String other) {
        assertThat(DocumentId.ofUrl(URI.create(one))).isEqualTo(DocumentId.ofUrl(URI.create(other)));
    }

    @Test
    void idIsTheSameOnEveryMachineAndEveryDay() {
        assertThat(DocumentId.ofUrl(URI.create(ADDRESS)).value()).isEqualTo("url:" + Sha256.hex(ADDRESS));
        assertThat(DocumentId.ofFile("Herald", "a.txt").value()).isEqualTo("file:1a8716e727e0ebd15c97f96f50bedacb");
        assertThat(DocumentId.ofText("x").value()).isEqualTo("text:2d711642b726b04401627ca9fbac32f5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é", "a/b", "a\nb"})
    void refusesAnIdWithOtherCharacters(String id) {
        assertThatThrownBy(() -> new DocumentId(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("128");
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertThat(new DocumentId("a".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> new DocumentId("a".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void revisionChangesWithEverythingAReaderSeesAndNotWithTheWayIn() {
        var herald = new Source("Herald", null, "http");
        var revision = DocumentReceived.revisionOf(herald, Arrays.asList("text/plain", "Hello", null));

        assertThat(DocumentReceived.revisionOf(
                        new Source("Herald", null, "folder"), Arrays.asList("text/plain", "Hello", null)))
                .isEqualTo(revision);
        assertThat(DocumentReceived.revisionOf(herald, Arrays.asList("text/plain", "Hello!", null)))
                .isNotEqualTo(revision);
        assertThat(DocumentReceived.revisionOf(herald, Arrays.asList("text/plain", null, "Hello")))
                .isNotEqualTo(revision);
        assertThat(DocumentReceived.revisionOf(new Source("Post", null, "http"), Arrays.asList("text/plain", "Hello")))
                .isNotEqualTo(revision);
    }

    @Test
    void revisionIsTheHashOfAllPartsEachBehindItsLength() {
        var revision = DocumentReceived.revisionOf(
                new Source("Herald", URI.create("https://a.example/1"), "http"),
                Arrays.asList("text/plain", "Été 😀", null));

        assertThat(revision).isEqualTo(Sha256.hex("6:Herald19:https://a.example/110:text/plain6:Été 😀-1:"));
    }
}
