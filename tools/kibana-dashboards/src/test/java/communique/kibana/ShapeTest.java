package communique.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import communique.kibana.checks.EnvelopeCheck;
import communique.kibana.checks.GridCheck;
import communique.kibana.checks.LensCheck;
import communique.kibana.checks.ReferenceCheck;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeTest {

    private static final List<Function<Exported, List<String>>> CHECKS =
            List.of(EnvelopeCheck::of, ReferenceCheck::of, GridCheck::of, LensCheck::of);

    @Test
    void everythingIsAsKibanaReadsIt() {
        assertThat(findings(Project.read(Project.SAVED_OBJECTS))).isEmpty();
    }

    /** Links of readers lead to these ids, and a new id would leave the old object behind at the next import. */
    @Test
    void idsStayTheSame() {
        assertThat(Project.exported().objects())
                .extracting(object ->
                        object.path("type").asText() + " " + object.path("id").asText())
                .containsExactly(
                        "tag communique-communique",
                        "tag communique-operations",
                        "index-pattern communique-documents",
                        "index-pattern communique-received",
                        "index-pattern communique-enriched",
                        "index-pattern communique-indexed",
                        "index-pattern communique-mentions",
                        "index-pattern communique-statements",
                        "index-pattern communique-rejections",
                        "index-pattern communique-feeds",
                        "index-pattern communique-stories",
                        "search communique-documents",
                        "search communique-arrivals",
                        "search communique-stories",
                        "search communique-statements",
                        "search communique-rejections",
                        "search communique-feeds",
                        "dashboard communique-overview",
                        "dashboard communique-stories",
                        "dashboard communique-actors",
                        "dashboard communique-statements",
                        "dashboard communique-topics",
                        "dashboard communique-sources",
                        "dashboard communique-feeds",
                        "dashboard communique-pipeline");
    }

    static Stream<Arguments> findsAPlantedFault() {
        return Stream.of(
                Arguments.of("a version that 8.12 does not know", "\"8.9.0\"", "\"10.2.0\""),
                Arguments.of("no version", "\"typeMigrationVersion\":\"8.0.0\",", ""),
                Arguments.of("an unknown attribute", "\"hideChart\":false", "\"hideCharts\":false"),
                Arguments.of("objects where text should be", "\"optionsJSON\":\"", "\"optionsJSON\":\"x"),
                Arguments.of(
                        "two objects of one id", "\"id\":\"communique-statements\"", "\"id\":\"communique-mentions\""),
                Arguments.of(
                        "a reference to nothing", "\"id\":\"communique-statements\"", "\"id\":\"communique-said\""),
                Arguments.of(
                        "a layer without its reference",
                        "\"name\":\"overview-documents:indexpattern-datasource-layer-overview-documents\"",
                        "\"name\":\"indexpattern-datasource-layer-overview-documents\""),
                Arguments.of("a control without its reference", "controlGroup_actor:", "controlGroup_actors:"),
                Arguments.of(
                        "a drill-down without its reference", "over-time-topics:dashboardId", "over-time:dashboardId"),
                Arguments.of(
                        "a link without its reference",
                        "overview-links:link_overview-links-topics",
                        "link_overview-links"),
                Arguments.of("a panel under the id of another dashboard's", "topics-map", "overview-map"),
                Arguments.of("panels on top of each other", "\\\"x\\\":8,\\\"y\\\":8", "\\\"x\\\":7,\\\"y\\\":8"),
                Arguments.of("a panel beyond the grid", "\\\"w\\\":18", "\\\"w\\\":19"),
                Arguments.of("a panel with another's index", "\\\"i\\\":\\\"overview-map\\\"", "\\\"i\\\":\\\"map\\\""),
                Arguments.of(
                        "an order by no column",
                        "\\\"columnId\\\":\\\"overview-top-actors-value-0\\\"},\\\"orderD",
                        "\\\"columnId\\\":\\\"count\\\"},\\\"orderD"),
                Arguments.of(
                        "an axis that is no column",
                        "\\\"xAccessor\\\":\\\"overview-top-actors-x\\\"",
                        "\\\"xAccessor\\\":\\\"x\\\""),
                Arguments.of("two layers with one column", "throughput-2-x", "throughput-1-x"),
                Arguments.of(
                        "an unknown operation",
                        "\\\"operationType\\\":\\\"median\\\"",
                        "\\\"operationType\\\":\\\"mean\\\""),
                Arguments.of(
                        "an unknown series", "\\\"seriesType\\\":\\\"area\\\"", "\\\"seriesType\\\":\\\"areas\\\""),
                Arguments.of("the old name of the columns", "formBased", "indexpattern"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findsAPlantedFault(String name, String sound, String broken) {
        var file = Project.read(Project.SAVED_OBJECTS);
        assertThat(file).contains(sound);

        assertThat(findings(file.replace(sound, broken))).isNotEmpty();
    }

    private static List<String> findings(String ndjson) {
        var exported = Exported.parse(ndjson);
        return CHECKS.stream().flatMap(check -> check.apply(exported).stream()).toList();
    }
}
