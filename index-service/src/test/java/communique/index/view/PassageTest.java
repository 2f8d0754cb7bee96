package communique.index.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PassageTest {

    static Stream<Arguments> quotesTheParagraph() {
        return Stream.of(
                argumentSet("between others", "one.\n\nHe said *this*.\n\nthree.", "He said *this*."),
                argumentSet("first", "He said *this*.\n\nthree.", "He said *this*."),
                argumentSet("last", "one.\n\nHe said *this*", "He said *this*"),
                argumentSet("reaching over two", "one.\n\nHe *said.\n\nAnd* went.\n\nend", "He *said.\n\nAnd* went."));
    }

    @ParameterizedTest
    @MethodSource
    void quotesTheParagraph(String marked, String expected) {
        var start = marked.indexOf('*');
        var end = marked.lastIndexOf('*') + 1;

        assertThat(Passage.around(marked, start, end)).isEqualTo(expected);
    }

    @Test
    void cutsALongParagraphBetweenWords() {
        var body = "word ".repeat(300) + "*this* " + "word ".repeat(300);
        var start = body.indexOf('*');

        var passage = Passage.around(body, start, start + 6);

        assertThat(passage)
                .hasSizeLessThan(820)
                .startsWith("word ")
                .endsWith(" word")
                .contains("*this*");
    }

    @Test
    void quotesNothingWhereTheOffsetsAreWrong() {
        assertThat(Passage.around("short", 3, 90)).isNull();
        assertThat(Passage.around("short", -1, 2)).isNull();
        assertThat(Passage.around("short", 2, 2)).isNull();
    }
}
