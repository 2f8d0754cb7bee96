package communique.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communique.kibana.description.Descriptions;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SavedObjectsTest {

    @Test
    void theCommittedFileIsWhatTheDescriptionsMake() throws IOException {
        var generated = Project.generated();
        if (Project.isWriting()) {
            Files.writeString(Project.SAVED_OBJECTS, generated);
        }

        assertThat(Project.read(Project.SAVED_OBJECTS))
                .as("made anew by: mvn -q -Dquick -pl tools/kibana-dashboards -am test -Dtest=SavedObjectsTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Dkibana.write")
                .isEqualTo(generated);
    }

    @Test
    void theSameDescriptionsMakeTheSameBytes() {
        assertThat(Project.generated()).isEqualTo(Project.generated());
    }

    @Test
    void aDescriptionWithAMisspeltKeyIsRefusedByName() throws IOException {
        var folder = Files.createTempDirectory("kibana");
        try (var files = Files.list(Project.HOME.resolve("kibana/dashboards"))) {
            for (var file : files.toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        Files.readString(file).replace("color:", "colour:"));
            }
        }

        assertThatThrownBy(() -> Descriptions.read(folder))
                .hasMessageContaining("overview.yaml")
                .hasMessageContaining("colour");
    }
}
