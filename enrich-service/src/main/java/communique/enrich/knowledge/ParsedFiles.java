package communique.enrich.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The cache of parsed knowledge files: the build parses the files that we ship and stores their entries as JSON under a hash
 * of the text. A cold JVM reads that in a tenth of the time that YAML takes. A file that was edited since has another hash
 * and is parsed as YAML.
 */
public final class ParsedFiles {

    private static final String FOLDER = "knowledge";
    private static final JsonMapper MAPPER = new JsonMapper();

    private ParsedFiles() {}

    /**
     * Parses the knowledge files for the cache; run by the build.
     *
     * @param folders the knowledge folder, and the folder of the classes that the cache goes to
     * @throws BrokenKnowledgeException if a file is broken, naming file and line
     */
    public static void main(String... folders) throws IOException {
        var cache = Files.createDirectories(Path.of(folders[1]).resolve(FOLDER));
        var current = new HashSet<Path>();
        for (var file : KnowledgeFolder.load(Path.of(folders[0])).texts().entrySet()) {
            var parsed = cache.resolve(fileName(file.getValue()));
            current.add(parsed);
            if (Files.notExists(parsed)) {
                write(YamlFile.parse(file.getKey(), file.getValue()), parsed);
            }
        }
        try (var files = Files.newDirectoryStream(cache)) {
            for (var file : files) {
                if (!current.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Whether the build has seen this text. */
    static boolean has(String text) {
        return ParsedFiles.class.getResource("/" + FOLDER + "/" + fileName(text)) != null;
    }

    /** The entries of a file; empty when the build has not seen this text. */
    static Optional<List<Entry>> find(String text) {
        try (var file = ParsedFiles.class.getResourceAsStream("/" + FOLDER + "/" + fileName(text))) {
            if (file == null) {
                return Optional.empty();
            }
            var entries = new ArrayList<Entry>();
            for (var entry : MAPPER.readTree(file)) {
                entries.add(new Entry(entry.get("line").intValue(), (ObjectNode) entry.get("entry")));
            }
            return Optional.of(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a parsed knowledge file", e);
        }
    }

    /** One entry of a file and the line on which it starts, from 1. */
    record Entry(int line, ObjectNode json) {}

    private static void write(YamlFile file, Path to) throws IOException {
        var entries = MAPPER.createArrayNode();
        for (var entry : file.entries()) {
            entries.addObject().put("line", entry.line()).<JsonNode>set("entry", entry.json());
        }
        MAPPER.writeValue(to.toFile(), entries);
    }

    private static String fileName(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest) + ".json";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
