package communique.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "help",
                "add --help",
                "up -h",
                "redrive --help",
                "rebuild -h",
                "status --help",
                "bench -h"
            })
    void everyCommandTakesHelp(String line) {
        assertThat(output(line)).contains("Usage: communique");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "add --version"})
    void everyCommandTellsTheVersion(String line) {
        assertThat(output(line)).startsWith("communique ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-01,                2026-11-01T00:00:00Z
            2026-11-01T06:00,          2026-11-01T06:00:00Z
            2026-11-01T06:00:00Z,      2026-11-01T06:00:00Z
            2026-11-01T06:00:00+01:00, 2026-11-01T05:00:00Z
            today,                     2026-11-22T00:00:00Z
            yesterday,                 2026-11-21T00:00:00Z
            """)
    void readsAPointInTimeAsPeopleWriteIt(String value, Instant expected) {
        assertThat(new MomentConverter(CLOCK).convert(value)).isEqualTo(expected);
    }

    @Test
    void saysHowAPointInTimeIsWritten() {
        assertThatThrownBy(() -> new MomentConverter(CLOCK).convert("last week"))
                .hasMessageStartingWith("'last week' is no point in time; give a date such as 2026-11-01");
    }

    static Stream<Arguments> saysWhatBrokeWithoutTheNameOfAClass() {
        var unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        return Stream.of(
                Arguments.argumentSet("no host", unresolved, "no such host"),
                Arguments.argumentSet("nobody there", new ConnectException(), "nobody answers there"),
                Arguments.argumentSet("a status", new IOException("https://a.example answered 404"), "answered 404"),
                Arguments.argumentSet("no word", new IOException(), "the connection broke"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatBrokeWithoutTheNameOfAClass(IOException failure, String words) {
        assertThat(PlainWords.of(failure)).contains(words).doesNotContain("Exception", "java.");
    }

    private static String output(String line) {
        var bytes = new ByteArrayOutputStream();
        var code = Commands.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), line.split(" "));
        assertThat(code).isZero();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
