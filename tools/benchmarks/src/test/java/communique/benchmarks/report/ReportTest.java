package communique.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import communique.benchmarks.report.Bar.Side;
import communique.benchmarks.speed.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheMiddleOfTheLapsAndNotTheirMean() {
        var measure = new Measure("us", "speed", "1/s", List.of(100.0, 1.0, 3.0));
        assertThat(measure.spread()).isEqualTo(new Spread(3, 1, 100));
        assertThat(new Measure("us", "speed", "1/s", List.of(4.0, 2.0)).spread().median())
                .isEqualTo(3);
    }

    @Test
    void refusesAFigureThatNobodyHasMeasured() {
        assertThatThrownBy(() -> new Measure("us", "speed", "1/s", List.of())).hasMessageContaining("no lap of us");
    }

    @Test
    void judgesABarByTheMedianOnTheSideThatCounts() {
        var spread = Spread.of(List.of(50.0, 60.0, 90.0));
        assertThat(new Bar("speed", Side.AT_LEAST, 60, "%", spread).isMet()).isTrue();
        assertThat(new Bar("speed", Side.AT_LEAST, 61, "%", spread).isMet()).isFalse();
        assertThat(new Bar("time", Side.AT_MOST, 60, "ms", spread).isMet()).isTrue();
        assertThat(new Bar("time", Side.AT_MOST, 59, "ms", spread).isMet()).isFalse();
        assertThat(Report.bars(List.of(report().bar(new Bar("time", Side.AT_MOST, 59, "ms", spread)))))
                .contains("| time | at most 59 ms | 60 ms | 50 to 90 | **missed** |");
    }

    @Test
    void writesFiguresAndAWellFormedPlotWhateverTheNames() throws Exception {
        var report = report();
        report.plot("speed & <time>", List.of(report.add(new Measure("a < b & c", "speed", "1/s", List.of(0.0, 2.5)))));
        new ReportFiles(folder).write(report);
        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("part.svg").toFile());
        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(picture.getDocumentElement().getTextContent()).contains("a < b & c", "speed & <time>, 1/s");
        assertThat(widths(picture)).allMatch(width -> width >= 0 && width <= 760);
        var figures = new ObjectMapper().readTree(folder.resolve("part.json").toFile());
        assertThat(figures.at("/figures/0/median").asDouble()).isEqualTo(1.25);
        assertThat(figures.at("/conditions/weather").asText()).isEqualTo("fine");
    }

    @Test
    void drawsNothingOfNothing() throws IOException {
        var report = report();
        report.plot("nothing", List.of(new Measure("us", "speed", "1/s", List.of(0.0))));
        assertThat(report.plot().svg()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static Report report() {
        return new Report("part", "A part").condition("weather", "fine");
    }

    private static List<Double> widths(Document picture) {
        var bars = picture.getElementsByTagName("rect");
        return IntStream.range(1, bars.getLength())
                .mapToObj(bars::item)
                .map(bar ->
                        Double.valueOf(bar.getAttributes().getNamedItem("width").getNodeValue()))
                .toList();
    }
}
