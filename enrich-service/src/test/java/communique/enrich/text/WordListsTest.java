package communique.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListsTest {

    private final WordLists words = WordLists.of(WordListsTest.class, "harbour-words.txt");

    @Test
    void aListRunsOverSeveralLinesAndLeavesCommentsOut() {
        assertThat(words.words("boats")).containsExactlyInAnyOrder("ferry", "tug", "barge");
    }

    @Test
    void anEntryOfSeveralWordsStandsOnALineOfItsOwn() {
        assertThat(words.lines("places")).containsExactly("Port Oriel", "Cape Vane");
    }

    @Test
    void aMissingListIsNamedTogetherWithItsFile() {
        assertThatThrownBy(() -> words.words("rivers")).hasMessage("harbour-words.txt has no list [rivers]");
    }
}
