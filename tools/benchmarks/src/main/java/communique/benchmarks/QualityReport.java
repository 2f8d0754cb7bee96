package communique.benchmarks;

import communique.benchmarks.quality.Floor;
import communique.benchmarks.quality.QualityByLanguage;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * Measures the enrichment on the quality set and prints all figures and errors.
 *
 * <p>{@code --write} puts them into {@code docs/quality.md} and {@code README.md} and makes them the floor of the test.
 */
public final class QualityReport {

    private static final PrintStream TERMINAL = System.out;

    private QualityReport() {}

    public static void main(String[] arguments) {
        var files = new QualityFiles(ShippedRecipe.home());
        var quality = QualityByLanguage.measure(QualitySet.load(files.set()), ShippedRecipe.load(ShippedRecipe.home()));
        TERMINAL.println(files.table(quality));
        quality.errors().forEach(error -> TERMINAL.println(error.line()));
        if (Arrays.asList(arguments).contains("--write")) {
            files.write(quality);
        } else {
            var floor = Floor.load(files.floor());
            floor.drops(quality.figures()).forEach(drop -> TERMINAL.println("WORSE: " + drop));
        }
    }
}
