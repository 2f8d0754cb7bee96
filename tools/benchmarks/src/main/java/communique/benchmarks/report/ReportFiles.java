package communique.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with the figures and plots of a part. */
public final class ReportFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    public ReportFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Writes {@code part.json} and {@code part.svg}, replacing those of an earlier run. */
    public void write(Report report) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve(report.name() + ".json").toFile(), report.everything());
        Files.writeString(folder.resolve(report.name() + ".svg"), report.plot().svg());
    }
}
