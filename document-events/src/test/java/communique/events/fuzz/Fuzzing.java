package communique.events.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Feeds a door with bytes that are nearly right, and finds those that it does not answer as it should. */
public final class Fuzzing {

    /** Slower than this is a finding, too: one document must not hold a partition. */
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private static final int LONGEST = 64 * 1024;

    private Fuzzing() {}

    /**
     * Changes examples by the numbers 1 to {@code seeds}; the same numbers give the same bytes on every machine.
     *
     * @param door returns normally for what it refuses in good order; throws for a finding
     * @param words bytes that mean something to the door
     */
    public static void seeded(int seeds, List<String> examples, List<String> words, Consumer<byte[]> door) {
        for (int seed = 1; seed <= seeds; seed++) {
            var input = Mutation.of(examples, words, new SplittableRandom(seed), LONGEST);
            var begin = System.nanoTime();
            try {
                door.accept(input);
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed " + seed + " brings " + e + " by " + HexFormat.of().formatHex(input), e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("seed " + seed)
                    .isLessThan(SLOWEST);
        }
    }

    /**
     * Lets Jazzer look for inputs by what they make the door do, in a process of its own.
     *
     * @param door class with {@code fuzzerTestOneInput(byte[])}
     * @param length how long to look
     */
    public static void guided(Class<?> door, List<String> examples, Duration length) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "fuzz", door.getSimpleName()));
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < examples.size(); i++) {
            Files.writeString(corpus.resolve("example-" + i), examples.get(i));
        }
        var log = folder.resolve("log").toFile();
        var ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + door.getName(),
                        "--instrumentation_includes=communique.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_total_time=" + length.toSeconds(),
                        "-timeout=" + SLOWEST.toSeconds(),
                        "-max_len=" + LONGEST,
                        "-rss_limit_mb=3000",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        assertThat(ended).as(() -> lastOf(log.toPath())).isZero();
    }

    private static String lastOf(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
