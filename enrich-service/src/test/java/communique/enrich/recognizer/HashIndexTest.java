package communique.enrich.recognizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashIndexTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 1000, 20_000})
    void givesEachTextANumberOfItsOwn(int size) throws IOException {
        var texts = IntStream.range(0, size).mapToObj(i -> "oriel-" + i).toList();

        var index = reread(HashIndex.of(texts));

        assertThat(texts.stream().map(text -> number(index, text)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, size).boxed().toList());
        assertThat(number(index, "varenna")).isEqualTo(-1);
        assertThat(number(index, "")).isEqualTo(-1);
    }

    @Test
    void takesNoTextTwice() {
        assertThatThrownBy(() -> HashIndex.of(List.of("oriel", "oriel"))).hasMessageContaining("two texts");
    }

    private static int number(HashIndex index, String text) {
        return index.of(FeatureHash.of(text).hash());
    }

    private static HashIndex reread(HashIndex index) throws IOException {
        var file = new ByteArrayOutputStream();
        index.write(new DataOutputStream(file));
        return HashIndex.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));
    }
}
