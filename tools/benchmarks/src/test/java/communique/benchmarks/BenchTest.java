package communique.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {

    @ParameterizedTest
    @CsvSource({
        "flight, there is no part flight; choose from ingest",
        "--laps=0, --laps must be 1 or more",
        "--documents=5, --documents must be 1000 or more",
        "--laps=many, Invalid value for option '--laps'"
    })
    void saysWhatIsWrongAndMeasuresNothing(String argument, String message) {
        var said = new ByteArrayOutputStream();
        var code = Bench.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintWriter(said, true, StandardCharsets.UTF_8),
                argument);
        assertThat(code).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(message).doesNotContain("starting");
    }
}
