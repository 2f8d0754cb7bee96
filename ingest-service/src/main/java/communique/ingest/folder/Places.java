package communique.ingest.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where files go when they have been looked at: {@code .done}, or {@code .rejected} with the reason beside them. */
final class Places {

    private static final String REASON = ".reason.txt";

    private final Path done;
    private final Path rejected;

    Places(Path folder) {
        this.done = folder.resolve(".done");
        this.rejected = folder.resolve(".rejected");
    }

    void toDone(Claims.Claim claim) throws IOException {
        move(claim, done);
    }

    /** Moves a file aside. The reason is written first, so no file ever lies there without one. */
    void toRejected(Claims.Claim claim, List<Taken.Refused> refused) throws IOException {
        var place = place(rejected, claim.name());
        var text = new StringBuilder();
        for (var one : refused) {
            text.append(one.sentence())
                    .append(" [")
                    .append(one.why().refusal().code())
                    .append("]\n");
        }
        text.append("\nCorrect the file and put it into the folder again; what was taken of it is not taken twice.\n");
        Files.write(
                place.resolveSibling(place.getFileName() + REASON),
                text.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(claim.file(), place, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void move(Claims.Claim claim, Path folder) throws IOException {
        Files.move(claim.file(), place(folder, claim.name()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path place(Path folder, Path name) throws IOException {
        var place = folder.resolve(name);
        try {
            Files.createDirectories(place.getParent());
            if (!Files.isDirectory(place)) {
                return place;
            }
        } catch (FileSystemException e) {
            Files.createDirectories(folder);
        }
        // A file lies there under the name of this one's folder, or the other way round.
        return folder.resolve(name.toString().replace('/', '~'));
    }
}
