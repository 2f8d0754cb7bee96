package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word, one thing: whoever reads a class name anywhere in the services knows which class it is. */
class UniqueNamesTest {

    private static final Path PROJECT = Path.of(System.getProperty("communique.home"));
    private static final List<String> NO_SERVICES =
            List.of("tools", "pipeline-tests", "deploy", "docs", "knowledge", "kibana", "seeds", "build");

    @Test
    void noSimpleNameIsDeclaredTwiceInMainCodeOfTheServices() throws IOException {
        try (var modules = Files.list(PROJECT)) {
            var names = modules.filter(
                            module -> !NO_SERVICES.contains(module.getFileName().toString()))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(UniqueNamesTest::classes)
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString(),
                            Collectors.mapping(file -> PROJECT.relativize(file).toString(), Collectors.toList())));
            names.remove("package-info.java");
            names.values().removeIf(files -> files.size() == 1);

            assertThat(names).isEmpty();
        }
    }

    private static Stream<Path> classes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
