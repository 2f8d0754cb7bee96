package communique.pipeline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The page of what was broken and what came of it: {@code docs/reliability.md}. */
final class ReliabilityPage {

    private static final Path PAGE = Path.of("..", "docs", "reliability.md");

    private ReliabilityPage() {}

    /**
     * Puts figures between the two marks of a section, with the day and the command that made them.
     *
     * @param section name in the marks
     * @param command what was run
     */
    static void write(String section, String command, String figures) throws IOException {
        var begin = "<!-- " + section + ": begin -->\n";
        var end = "<!-- " + section + ": end -->";
        var text = Files.readString(PAGE);
        Files.writeString(
                PAGE,
                text.substring(0, text.indexOf(begin))
                        + begin
                        + "Run on " + LocalDate.now() + " by `" + command + "`, on "
                        + Runtime.getRuntime().availableProcessors() + " cores.\n\n"
                        + figures
                        + text.substring(text.indexOf(end)));
    }
}
