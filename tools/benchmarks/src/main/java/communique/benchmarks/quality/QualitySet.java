package communique.benchmarks.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The labelled documents that quality is measured on. */
public final class QualitySet {

    private static final String ENDING = ".txt";

    private QualitySet() {}

    /** Reads every {@code .txt} file of a folder, in the order of their names. */
    public static List<LabelledDocument> load(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(QualitySet::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the quality set " + folder, e);
        }
    }

    private static LabelledDocument read(Path file) {
        try {
            var name = file.getFileName().toString().replace(ENDING, "");
            return new LabelReader(name, Files.readString(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
