package communique.ingest.file;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** What may be spent on turning a file into a document. */
@ConfigMapping(prefix = "ingest.files")
public interface FileConfig {

    /** Longest file in bytes. NDJSON files are read line by line and may be longer. */
    @WithDefault("20971520")
    @Positive
    @Max(104_857_600)
    int longestBytes();

    /** Longest time for reading one PDF, Word or similar file; a reader that takes longer is killed. */
    @WithDefault("20s")
    Duration longestTime();

    /** Most memory, in megabytes, that the process which reads such files may use. */
    @WithDefault("192")
    @Positive
    int readerMegabytes();

    /** How many such processes there may be at the same time. */
    @WithDefault("1")
    @Positive
    @Max(8)
    int readers();

    /** After this long without work such a process is ended, to free its memory. */
    @WithDefault("2m")
    Duration readerIdle();
}
