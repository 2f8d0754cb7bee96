package communique.events.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CleanTextTest {

    static Stream<Arguments> takesOutWhatNobodyCanSee() {
        return Stream.of(
                argumentSet("NUL", "a\0b", "ab"),
                argumentSet("escape sequence of a terminal", "a\u001b[31mb", "a[31mb"),
                argumentSet("control character of Latin-1", "a\u009Fb\u00A0c", "ab\u00A0c"),
                argumentSet("bidi override", "say \u202Eevil\u202C now", "say evil now"),
                argumentSet("bidi isolate", "\u2066x\u2069", "x"),
                argumentSet("high surrogate alone", "a\uD83Db", "ab"),
                argumentSet("low surrogate alone", "a\uDE00b", "ab"),
                argumentSet("whole emoji stays", "a\uD83D\uDE00b", "a\uD83D\uDE00b"),
                argumentSet("space without width inside a name", "Ira\u200Bn", "Iran"),
                argumentSet("byte order mark", "\uFEFFIran", "Iran"),
                argumentSet("invisible tag letters", "x\uDB40\uDC41y", "xy"),
                argumentSet("Persian joiner stays", "می\u200Cخواهم", "می\u200Cخواهم"),
                argumentSet("Windows line ends", "a\r\nb\rc", "a\nb\nc"),
                argumentSet("form feed and line separator", "a\fb\u2028c", "a\nb\nc"),
                argumentSet("tab stays", "a\tb", "a\tb"));
    }

    @ParameterizedTest
    @MethodSource
    void takesOutWhatNobodyCanSee(String text, String expected) {
        assertThat(CleanText.of(text)).isEqualTo(expected);
    }

    @Test
    void putsATitleOnOneLine() {
        assertThat(CleanText.oneLine("  Forged\r\n2026-01-01 INFO all is well\u00a0 ", 100))
                .isEqualTo("Forged 2026-01-01 INFO all is well");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(CleanText.oneLine("ab\uD83D\uDE00cd", 4)).isEqualTo("ab…");
    }
}
