package communique.benchmarks.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Locations of the quality set, its floor and its page. */
public final class QualityFiles {

    private final Path home;

    /** Finds them below the root of the project. */
    public QualityFiles(Path home) {
        this.home = home;
    }

    public Path set() {
        return home.resolve("tools/benchmarks/quality-set");
    }

    public Path floor() {
        return set().resolve("floor.yaml");
    }

    /** The figures as a table for people. */
    public String table(QualityByLanguage quality) {
        return QualityPage.table(quality);
    }

    /** Writes these figures into the floor, the quality page and the README. */
    public void write(QualityByLanguage quality) {
        var page = home.resolve("docs/quality.md");
        var front = home.resolve("README.md");
        try {
            Files.writeString(floor(), Floor.yaml(quality));
            var today = LocalDate.now(ZoneOffset.UTC);
            Files.writeString(page, QualityPage.renewed(Files.readString(page), quality, today));
            Files.writeString(front, QualityPage.renewedFront(Files.readString(front), quality, today));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report", e);
        }
    }
}
