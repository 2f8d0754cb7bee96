package communique.kibana.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.Exported;
import communique.kibana.Project;
import communique.kibana.searches.OtherSearches;
import communique.kibana.seed.SeededElasticsearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Draws what the dashboards find: Vega panels with Vega itself, whole dashboards with a page of our own that takes the
 * grid, the drawings and the answers from the exported objects. The pictures of the documentation are not these: they were
 * taken in a real Kibana.
 */
class PicturesTest {

    private static final Path FOLDER = Project.HOME.resolve("tools/kibana-dashboards/target/pictures");
    private static final Pattern REPORT = Pattern.compile("<pre id=\"report\">([^<]*)</pre>");
    private static final int WIDTH = 1440;
    private static final int GRID_UNIT = 23;
    private static final int TOP = 64;

    private static Chromium chromium;
    private static Exported exported;
    private static SeededElasticsearch elasticsearch;

    @BeforeAll
    static void start() {
        chromium = Chromium.find();
        exported = Project.exported();
        elasticsearch = SeededElasticsearch.shared();
    }

    @TestFactory
    Stream<DynamicTest> everyVegaPanelDrawsMarks() {
        return exported.panels()
                .filter(panel -> panel.config().at("/savedVis/type").asText().equals("vega"))
                .map(panel -> DynamicTest.dynamicTest(panel.toString(), () -> {
                    var name = panel.id();
                    var specification = new OtherSearches(exported, elasticsearch).vega(panel);
                    var page = Page.write(
                            FOLDER.resolve(name + ".html"), List.of(Page.VEGA, "/pictures/vega.js"), specification);

                    var report = report(chromium.dom(page, 800, 600));

                    assertThat(report.path("errors")).isEmpty();
                    assertThat(report.path("warnings")).isEmpty();
                    assertThat(report.path("marks").asInt()).isGreaterThan(20);
                    Files.write(
                            FOLDER.resolve(name + ".png"),
                            Base64.getDecoder().decode(report.path("png").asText()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPanelOfADashboardIsDrawn() {
        return exported.ofType("dashboard")
                .map(dashboard -> DynamicTest.dynamicTest(dashboard.path("id").asText(), () -> draw(dashboard)));
    }

    private static void draw(ObjectNode dashboard) throws IOException {
        var name = dashboard.path("id").asText().replace("communique-", "");
        var data = new DashboardData(exported, elasticsearch).of(dashboard);
        var page = Page.write(
                FOLDER.resolve(name + ".html"),
                List.of(Page.D3, Page.VEGA, "/pictures/charts.js", "/pictures/dashboard.js"),
                data);
        var rows = exported.panels(dashboard).stream()
                .mapToInt(panel -> panel.json().at("/gridData/y").asInt()
                        + panel.json().at("/gridData/h").asInt())
                .max()
                .orElseThrow();
        var height = TOP + rows * GRID_UNIT;

        var report = report(chromium.dom(page, WIDTH, height));

        assertThat(report.path("errors")).isEmpty();
        assertThat(report.path("marks")).hasSize(exported.panels(dashboard).size());
        report.path("marks")
                .properties()
                .forEach(panel ->
                        assertThat(panel.getValue().asInt()).as(panel.getKey()).isPositive());
        var picture = FOLDER.resolve("kibana-" + name + ".png");
        chromium.screenshot(page, WIDTH, height, picture);
        keep("kibana-" + name + ".png", SmallPng.of(picture));
    }

    private static ObjectNode report(String dom) {
        var report = REPORT.matcher(dom);
        assertThat(report.find())
                .as("the page reports: " + dom.substring(Math.max(0, dom.length() - 2_000)))
                .isTrue();
        return (ObjectNode) Exported.json(
                report.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private static void keep(String name, byte[] picture) throws IOException {
        assertThat(picture.length)
                .as(name + " is small enough for the documentation")
                .isBetween(2_000, 300_000);
        Files.write(FOLDER.resolve(name), picture);
    }
}
