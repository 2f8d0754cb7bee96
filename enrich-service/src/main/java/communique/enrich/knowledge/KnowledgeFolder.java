package communique.enrich.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The YAML files of the knowledge folder as they were at one moment, so that every part of the knowledge is read from
 * the same state.
 */
public final class KnowledgeFolder {

    private static final int VERSION_DIGITS = 12;

    private final Map<String, String> texts;
    private final String version;

    private KnowledgeFolder(Map<String, String> texts) {
        this.texts = texts;
        this.version = version(texts);
    }

    /**
     * Loads all {@code .yaml} files below a folder.
     *
     * @throws BrokenKnowledgeException if a file is not UTF-8
     */
    public static KnowledgeFolder load(Path folder) {
        var texts = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(KnowledgeFolder::isKnowledge).sorted().toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                texts.put(name, read(name, path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the knowledge folder " + folder, e);
        }
        return new KnowledgeFolder(texts);
    }

    /** A folder that exists in memory only: names, such as {@code actors/a.yaml}, with their texts. */
    public static KnowledgeFolder of(Map<String, String> texts) {
        return new KnowledgeFolder(new TreeMap<>(texts));
    }

    /**
     * The parsed files of one folder, or the one file of that name, in the order of their names.
     *
     * @param part {@code actors}, {@code places}, {@code topics}, {@code offices.yaml} or a file such as {@code phrases/ru.yaml}
     */
    public List<YamlFile> files(String part) {
        var files = new ArrayList<YamlFile>();
        var problems = new ArrayList<KnowledgeProblem>();
        texts.forEach((name, text) -> {
            if (name.equals(part) || name.startsWith(part + "/")) {
                try {
                    files.add(YamlFile.parse(name, text));
                } catch (BrokenKnowledgeException e) {
                    problems.addAll(e.problems());
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new BrokenKnowledgeException(problems);
        }
        return files;
    }

    /** The names of the files that start with these letters, in order. */
    public List<String> names(String start) {
        return texts.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    /** Those of them that the build has not parsed, because they are new or were edited since. */
    public List<String> edited(String start) {
        return names(start).stream()
                .filter(name -> !ParsedFiles.has(texts.get(name)))
                .toList();
    }

    /** The texts of the files by their names, in the order of the names. */
    Map<String, String> texts() {
        return texts;
    }

    /** Changes when any file changes: a hash of all names and texts. */
    public String version() {
        return version;
    }

    private static String version(Map<String, String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                digest.update((name + '\0' + text.length() + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read(String name, Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (MalformedInputException e) {
            throw new BrokenKnowledgeException(
                    List.of(new KnowledgeProblem(name, 1, "not UTF-8: save the file as UTF-8")));
        }
    }

    private static boolean isKnowledge(Path path) {
        var name = path.getFileName().toString();
        return name.endsWith(".yaml") && !name.startsWith(".") && Files.isRegularFile(path);
    }
}
