package communique.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.kibana.Exported.Panel;
import communique.kibana.checks.FieldCheck;
import communique.kibana.searches.LensSearch;
import communique.kibana.searches.OtherSearches;
import communique.kibana.seed.SeededElasticsearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on a real Elasticsearch what every part of every dashboard asks for: nothing may come out empty. */
class SearchesTest {

    private static Exported exported;
    private static SeededElasticsearch elasticsearch;
    private static OtherSearches others;

    @BeforeAll
    static void seed() {
        exported = Project.exported();
        elasticsearch = SeededElasticsearch.shared();
        others = new OtherSearches(exported, elasticsearch);
    }

    @Test
    void everyFieldIsInTheMappingAndOfAFittingType() {
        var check = check(exported);

        assertThat(check.findings()).isEmpty();
        assertThat(check.fields()).isGreaterThan(400);
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherTypeIsFound() {
        var file = Project.read(Project.SAVED_OBJECTS);

        assertThat(check(Exported.parse(file.replace("topics.dossier", "topics.dossiers")))
                        .findings())
                .isNotEmpty();
        assertThat(check(Exported.parse(file.replace(
                                "\\\"sourceField\\\":\\\"words\\\"", "\\\"sourceField\\\":\\\"language\\\"")))
                        .findings())
                .isNotEmpty();
        assertThat(check(Exported.parse(file.replace("places.location", "places.name")))
                        .findings())
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyLensLayerFindsSomething() {
        return exported.panels()
                .filter(panel -> panel.type().equals("lens"))
                .flatMap(panel -> LensSearch.of(exported, panel).stream())
                .map(search -> DynamicTest.dynamicTest(search.toString(), () -> findsSomething(search)));
    }

    @TestFactory
    Stream<DynamicTest> everyControlOffersSomething() {
        var tests = new ArrayList<DynamicTest>();
        exported.ofType("dashboard").forEach(dashboard -> Exported.controls(dashboard)
                .forEach(control -> tests.add(DynamicTest.dynamicTest(
                        dashboard.path("id").asText() + " "
                                + control.at("/explicitInput/title").asText(),
                        () -> assertThat(others.control(dashboard, control)).hasSizeGreaterThan(2)))));
        assertThat(tests).hasSize(27);
        return tests.stream();
    }

    @ParameterizedTest
    @CsvSource({"actors.name, Ilena Oriel", "actors.country, XA", "source.name, Marov Post", "language, ar"})
    void aChoiceNarrowsEveryIndexAndEmptiesNone(String field, String value) {
        for (var index : List.of("documents", "mentions", "statements")) {
            var all = hits(index, "{\"match_all\":{}}");
            var chosen = hits(index, "{\"term\":{\"" + field + "\":\"" + value + "\"}}");

            assertThat(chosen).as(index).isPositive().isLessThan(all);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMapLayerDrawsSomething() {
        var tests = new ArrayList<DynamicTest>();
        exported.panels().filter(panel -> panel.type().equals("map")).forEach(panel -> {
            for (var layer :
                    Exported.json(panel.config().at("/attributes/layerListJSON").asText())) {
                if (layer.path("sourceDescriptor").has("geoField")) {
                    tests.add(DynamicTest.dynamicTest(
                            panel + " " + layer.path("label").asText(),
                            () -> assertThat(others.layer(panel, layer)).hasSizeGreaterThan(5)));
                }
            }
        });
        assertThat(tests).hasSize(4);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everySavedSearchFillsItsColumns() {
        return exported.panels()
                .filter(panel -> panel.type().equals("search"))
                .map(panel -> DynamicTest.dynamicTest(panel.toString(), () -> fillsItsColumns(panel)));
    }

    @Test
    void everyDashboardShowsOnlyPanelsThatAreTested() {
        assertThat(exported.panels().map(Panel::type).distinct())
                .containsExactlyInAnyOrder("lens", "links", "map", "search", "visualization");
        assertThat(exported.panels().count()).isGreaterThan(60);
    }

    private static int hits(String index, String query) {
        var body = Exported.json("{\"size\":0,\"track_total_hits\":true,\"query\":" + query + "}");
        return elasticsearch.search(index, body).at("/hits/total/value").asInt();
    }

    /** Kibana writes "Searchable [1]" where a value has the name of an axis or of another value. */
    @Test
    void noValueOfAChartSharesItsName() {
        exported.panels().forEach(panel -> {
            var values = new ArrayList<String>();
            var axes = new ArrayList<String>();
            for (var layer : panel.json().at("/embeddableConfig/attributes/state/datasourceStates/formBased/layers")) {
                for (var column : layer.path("columns")) {
                    (column.path("isBucketed").asBoolean() ? axes : values)
                            .add(column.path("label").asText());
                }
            }
            assertThat(values).as(panel.id()).doesNotHaveDuplicates().noneMatch(axes::contains);
        });
    }

    private static void findsSomething(LensSearch search) {
        var rows = search.rows(elasticsearch);

        assertThat(rows).isNotEmpty();
        for (var metric : search.metrics()) {
            assertThat(values(rows, metric)).as(metric).anyMatch(value -> value.asDouble() > 0);
        }
        for (var bucket : search.buckets()) {
            assertThat(values(rows, bucket).map(JsonNode::asText).distinct())
                    .as(bucket)
                    .hasSizeGreaterThan(1);
        }
    }

    private static void fillsItsColumns(Panel panel) {
        var search = exported.find(
                "search", panel.target(panel.json().path("panelRefName").asText()));

        var hits = others.savedSearch(panel.dashboard(), search);

        assertThat(hits).isNotEmpty();
        for (var column : search.at("/attributes/columns")) {
            assertThat(hits.findValues("fields")).as(column.asText()).anyMatch(fields -> !fields.path(column.asText())
                    .isEmpty());
        }
    }

    private static Stream<JsonNode> values(Iterable<JsonNode> rows, String column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(column))
                .filter(value -> !value.isNull());
    }

    private static FieldCheck check(Exported of) {
        var mappings = new HashMap<String, JsonNode>();
        for (var alias : SeededElasticsearch.ALIASES) {
            mappings.put(alias, elasticsearch.mapping(alias));
        }
        return new FieldCheck(of, mappings);
    }
}
