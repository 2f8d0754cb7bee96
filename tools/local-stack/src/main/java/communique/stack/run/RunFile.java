package communique.stack.run;

import com.fasterxml.jackson.core.type.TypeReference;
import communique.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stores where the running system is, for the other commands.
 *
 * @param pid of {@code ./communique up}
 * @param kafka bootstrap servers
 * @param elasticsearch URL, or several of one cluster, comma-separated
 * @param services URL of each service by its short name
 * @param processes process id of each child by its name
 */
public record RunFile(
        long pid, String kafka, String elasticsearch, Map<String, String> services, Map<String, Long> processes) {

    private static final String NAME = "run.json";

    public RunFile {
        services = new LinkedHashMap<>(services);
        processes = new TreeMap<>(processes);
    }

    /** The system that runs on that data folder; empty if none does. */
    public static Optional<RunFile> find(Path data) throws IOException {
        try {
            var run = EventJson.mapper()
                    .readValue(Files.readAllBytes(data.resolve(NAME)), new TypeReference<RunFile>() {});
            return ProcessHandle.of(run.pid()).filter(ProcessHandle::isAlive).map(process -> run);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(Path data) throws IOException {
        var whole = data.resolve(NAME + ".new");
        Files.write(whole, EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(whole, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }
}
