package communique.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import communique.enrich.topic.TopicLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeVersionTest {

    @TempDir
    private Path classes;

    @BeforeEach
    void writeSomeCode() throws IOException {
        write("topic/TopicTagger.class", "1");
        write("name/cues.txt", "river");
        write("stream/EnrichmentStream.class", "1");
    }

    @Test
    void staysWhenNothingChanges() throws IOException {
        var before = version();

        write("topic/TopicTagger.class", "1");

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void changesWithAClass() throws IOException {
        var before = version();

        write("topic/TopicTagger.class", "2");

        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void changesWithAWordList() throws IOException {
        var before = version();

        write("name/cues.txt", "river lake");

        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void staysWhenOnlyTheShellChanges() throws IOException {
        var before = version();

        write("stream/EnrichmentStream.class", "2");

        assertThat(version()).isEqualTo(before);
    }

    @Test
    void changesWithTheLimits() {
        var other = new TopicLimits(TopicLimits.DEFAULT.minimumScore() + 0.01, 5, 5);

        assertThat(RecipeVersion.of(other)).isNotEqualTo(RecipeVersion.of(TopicLimits.DEFAULT));
    }

    @Test
    void knowsThisCode() throws IOException {
        var running = Path.of(System.getProperty("communique.home", "..")).resolve("enrich-service/target/classes");

        assertThat(RecipeVersion.sums(running).keySet())
                .contains(
                        "communique/enrich/Enricher.class",
                        "communique/enrich/actor/ActorTagger.class",
                        "communique/enrich/statement/speech-verbs.txt")
                .noneMatch(name -> name.contains("/http/"));
    }

    private String version() throws IOException {
        return RecipeVersion.of(RecipeVersion.sums(classes));
    }

    private void write(String name, String content) throws IOException {
        var file = classes.resolve("communique/enrich").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
