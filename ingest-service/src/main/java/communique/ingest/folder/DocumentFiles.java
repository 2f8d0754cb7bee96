package communique.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The files of a folder and its subfolders that are meant as documents. */
final class DocumentFiles {

    private static final int DEEPEST = 8;
    private static final int MOST_AT_A_LOOK = 10_000;

    /** Endings that say: not finished yet, or not meant for us. */
    private static final Set<String> UNFINISHED =
            Set.of("tmp", "part", "partial", "crdownload", "download", "swp", "lock", "filepart");

    private DocumentFiles() {}

    /** The files in alphabetical order, links and other odd things among them; links to folders are not entered. */
    static List<Path> in(Path folder) throws IOException {
        try (var files =
                Files.find(folder, DEEPEST, (path, attributes) -> !attributes.isDirectory(), new FileVisitOption[0])) {
            return files.filter(file -> isMeant(folder.relativize(file)))
                    .limit(MOST_AT_A_LOOK)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMeant(Path relative) {
        for (var part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        var name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.endsWith("~") && !UNFINISHED.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
