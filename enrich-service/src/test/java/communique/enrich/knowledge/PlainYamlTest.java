package communique.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {

    private static final Path KNOWLEDGE =
            Path.of(System.getProperty("communique.home", "..")).resolve("knowledge");

    /** What means something in YAML, and what does not. */
    private static final String SIGNS = " \n:#-,[]{}\"'?&*!|>%@`~\\\t\r.0aé\u2028\u0085\ud83d";

    private static final int EDITS = 300;

    static Stream<String> shipped() throws IOException {
        try (var files = Files.walk(KNOWLEDGE)) {
            return files
                    .map(file -> KNOWLEDGE.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsWhatWeShipAsSnakeYamlDoes(String name) throws IOException {
        var text = Files.readString(KNOWLEDGE.resolve(name));

        assertThat(PlainYaml.read(text)).hasValue(carefully(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing yet\n",
                "- id: a",
                "- id: a # remark\n  name: A#B\n",
                "- id: a\n\n  # remark\n  aliases:\n  - B\n  - C:D\n  name: A\n",
                "- id: a\n  offices:\n    - office: o\n      of: b\n    - {office: p, of: c}\n- id: b\n",
                "- {id: a, aliases: [ B c ,\n   'D''s', \"E \\\"F\\\" \\\\\"\n ], empty: [], none: {} }\n",
                "- id: a\n  aliases: [B\n     C  D   \n   , -1.5, .5, $2, (E), «F»]\n",
                "- id: a\n  actors: {\"actor:b\": 0.7, c-d: 1}\n"
            })
    void readsWhatAnAnalystWrites(String text) {
        assertThat(PlainYaml.read(text)).hasValue(carefully(text));
    }

    static Stream<Arguments> leavesToSnakeYaml() {
        return Stream.of(
                argumentSet("a mistake in the brackets", "- {id: a, name: [\n"),
                argumentSet("no list", "id: a\n"),
                argumentSet("an item that is no entry", "- varenna\n"),
                argumentSet("a key twice", "- id: a\n  id: b\n"),
                argumentSet("a key without a value", "- id: a\n  name:\n  type: person\n"),
                argumentSet("nothing by name", "- id: a\n  name: null\n"),
                argumentSet("words on several lines", "- id: a\n  name: A\n    B\n"),
                argumentSet("an empty line in words", "- {id: a\n\n  b}\n"),
                argumentSet("a block of text", "- id: a\n  name: |\n    A\n"),
                argumentSet("an alias", "- id: &a b\n  name: *a\n"),
                argumentSet("a tag", "- id: !!str a\n"),
                argumentSet("an escape", "- id: \"\\u0041\"\n"),
                argumentSet("a tab", "- id:\ta\n"),
                argumentSet("line feeds of Windows", "- id: a\r\n"),
                argumentSet("two documents", "- id: a\n---\n- id: b\n"),
                argumentSet("deep brackets", "- id: " + "[".repeat(5000) + "]".repeat(5000) + "\n"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesToSnakeYaml(String text) {
        assertThat(PlainYaml.read(text)).isEmpty();
    }

    /** Edits files that we ship in many places, as a hurried analyst might: what is still read is read rightly. */
    @Test
    void neverReadsAnEditOtherwiseThanSnakeYaml() throws IOException {
        var random = new Random(7);
        var read = 0;
        for (var entry :
                List.of("offices.yaml", "places/cities.yaml", "actors/leaders-iran.yaml", "topics/dossiers.yaml")) {
            var text = Files.readString(KNOWLEDGE.resolve(entry));
            for (var i = 0; i < EDITS; i++) {
                var edited = edit(excerpt(text, random), random);
                var plain = PlainYaml.read(edited);
                if (plain.isPresent()) {
                    assertThat(plain).as(edited).hasValue(carefully(edited));
                    read++;
                }
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void tellsTheLinesOfValuesAfterwards() {
        var file = YamlFile.parse("actors/a.yaml", "- id: a\n- id: b\n  aliases:\n    - C\n    - D\n");

        assertThat(file.entries().get(1).problem("aliases/1", "no").line()).isEqualTo(5);
        assertThat(file.entries().get(1).problem("name", "no").line()).isEqualTo(2);
        assertThat(file.entries().get(0).problem("id", "no")).isEqualTo(new Problem("actors/a.yaml", 1, "no"));
    }

    private static List<PlainYaml.Entry> carefully(String text) {
        return YamlFile.parseCarefully("a.yaml", text).entries().stream()
                .map(entry -> new PlainYaml.Entry(entry.line(), entry.json()))
                .toList();
    }

    /** A few entries of a file. */
    private static String excerpt(String text, Random random) {
        var entries = text.split("(?m)^(?=- )");
        var first = random.nextInt(entries.length);
        return String.join("", List.of(entries).subList(first, Math.min(entries.length, first + 3)));
    }

    private static String edit(String text, Random random) {
        var edited = new StringBuilder(text);
        for (var edits = 1 + random.nextInt(3); edits > 0; edits--) {
            var at = random.nextInt(edited.length());
            var sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(3)) {
                case 0 -> edited.insert(at, sign);
                case 1 -> edited.setCharAt(at, sign);
                default -> edited.deleteCharAt(at);
            }
        }
        return edited.toString();
    }
}
