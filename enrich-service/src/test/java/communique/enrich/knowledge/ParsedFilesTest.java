package communique.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParsedFilesTest {

    private static final Path KNOWLEDGE =
            Path.of(System.getProperty("communique.home", "..")).resolve("knowledge");

    static Stream<String> shipped() {
        return KnowledgeFolder.load(KNOWLEDGE).texts().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theCacheHoldsWhatYamlSays(String name) throws IOException {
        var text = Files.readString(KNOWLEDGE.resolve(name));

        assertThat(ParsedFiles.find(text)).hasValueSatisfying(cached -> assertThat(cached)
                .isEqualTo(YamlFile.parseYaml(name, text).entries().stream()
                        .map(entry -> new ParsedFiles.Entry(entry.line(), entry.json()))
                        .toList()));
    }

    @Test
    void anEditedFileIsNotInTheCache() throws IOException {
        var text = Files.readString(KNOWLEDGE.resolve("offices.yaml"));

        assertThat(ParsedFiles.find(text)).isPresent();
        assertThat(ParsedFiles.find(text + "\n")).isEmpty();
    }

    @Test
    void aMistakeInACachedFileStillNamesTheLineOfTheValue() throws IOException {
        var text = Files.readString(KNOWLEDGE.resolve("offices.yaml"));
        var first = YamlFile.parse("offices.yaml", text).entries().get(0);

        assertThat(first.problem("titles/0", "no"))
                .isEqualTo(YamlFile.parseYaml("offices.yaml", text)
                        .entries()
                        .get(0)
                        .problem("titles/0", "no"));
        assertThat(first.problem("titles/0", "no").line()).isGreaterThan(first.line());
    }

    @Test
    void theCacheLosesWhatIsNoLongerShipped(@TempDir Path folder) throws IOException {
        var knowledge =
                Files.createDirectories(folder.resolve("knowledge/actors")).getParent();
        var classes = folder.resolve("classes");
        var file = knowledge.resolve("actors/a.yaml");
        Files.writeString(file, "- {id: varenna, name: Varenna, type: country}\n");
        ParsedFiles.main(knowledge.toString(), classes.toString());
        var before = cached(classes);

        Files.writeString(file, "- {id: varenna, name: New Varenna, type: country}\n");
        ParsedFiles.main(knowledge.toString(), classes.toString());

        assertThat(before).hasSize(1);
        assertThat(cached(classes)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    private static List<Path> cached(Path classes) throws IOException {
        try (var files = Files.list(classes.resolve("knowledge"))) {
            return files.toList();
        }
    }
}
