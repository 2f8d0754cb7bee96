package communique.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.seed.SeededElasticsearch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the links of the dashboards lead, and what a reader sees in place of a value. */
class LinksTest {

    private static final Exported EXPORTED = Project.exported();
    private static final Pattern VIEW_OF_THE_NEWSDESK = Pattern.compile("(?m)^ +\"?(\\w*)\"?: \\(\\) => import");
    private static final Pattern LINK_TO_THE_NEWSDESK = Pattern.compile("http://localhost:8080/(#/(\\w+))?");

    /** The newsdesk states its views itself; a link to any other shows "No such page". */
    @Test
    void everyLinkToTheNewsdeskNamesAViewOfIt() {
        var main = Project.read(Project.HOME.resolve("newsdesk/src/main/resources/META-INF/resources/js/main.js"));
        var views = new ArrayList<String>();
        VIEW_OF_THE_NEWSDESK.matcher(main).results().forEach(view -> views.add(view.group(1)));
        var linked = new HashSet<String>();
        LINK_TO_THE_NEWSDESK
                .matcher(Project.read(Project.SAVED_OBJECTS))
                .results()
                .forEach(link -> linked.add(link.group(2) == null ? "" : link.group(2)));

        assertThat(views).contains("", "document", "statements");
        assertThat(linked).contains("document").isSubsetOf(views);
    }

    @Test
    void everyWayToAnotherDashboardKeepsTimeAndFilters() {
        var options = new ArrayList<JsonNode>();
        EXPORTED.panels().forEach(panel -> {
            panel.config().at("/attributes/links").forEach(link -> options.add(link.path("options")));
            for (var event : panel.config().at("/enhancements/dynamicActions/events")) {
                if (event.at("/action/factoryId").asText().startsWith("DASHBOARD_TO")) {
                    options.add(event.at("/action/config"));
                }
            }
        });

        assertThat(options).hasSizeGreaterThan(45).allSatisfy(each -> {
            assertThat(each.path("useCurrentFilters").asBoolean()).isTrue();
            assertThat(each.path("useCurrentDateRange").asBoolean()).isTrue();
        });
    }

    @Test
    void everyDashboardLinksToAllOthers() {
        var dashboards = EXPORTED.ofType("dashboard").toList();
        for (var dashboard : dashboards) {
            var links = EXPORTED.panels(dashboard).stream()
                    .filter(panel -> panel.type().equals("links"))
                    .findFirst()
                    .orElseThrow();

            assertThat(links.config().at("/attributes/links")).hasSameSizeAs(dashboards);
        }
    }

    /** Lens hands booleans over as 1 and 0. */
    @ParameterizedTest
    @CsvSource({
        "communique-statements, resolved, true false 1 0",
        "communique-mentions, actor.known, true false 1 0",
        "communique-documents, language, en ru fa ja sw und",
        "communique-documents, actors.country, IR RU US XK EU",
        "communique-mentions, actor.country, IR RU US XK EU",
        "communique-statements, speaker.country, IR RU US XK EU"
    })
    void everyValueOfAClosedListHasAName(String view, String field, String values) {
        var formats =
                Exported.json(EXPORTED.dataView(view).path("fieldFormatMap").asText());
        var names = formats.path(field).at("/params/lookupEntries");

        assertThat(StreamSupport.stream(names.spliterator(), false)
                        .map(name -> name.path("key").asText()))
                .contains(values.split(" "));
    }

    /** Kibana's own list of top values inside each row gives each row other columns: a staircase, and holes that are no zero. */
    @Test
    void aMatrixHasTheSameExactColumnsInEveryRow() {
        var elasticsearch = SeededElasticsearch.shared();
        var matrices = matrices().toList();

        assertThat(matrices).hasSize(7);
        for (var url : matrices) {
            var body = (ObjectNode) url.path("body");
            var index = url.path("index").asText();
            var answer = elasticsearch.search(index, body).path("aggregations");
            var row = answer.at("/rows/buckets/1");
            var field = body.at("/aggs/rows/terms/field").asText();
            for (var column : answer.at("/cols/buckets")) {
                var both = Exported.json(
                        "{\"size\":0,\"track_total_hits\":true,\"query\":{\"bool\":{\"filter\":[{\"term\":{\"" + field
                                + "\":\"" + row.path("key").asText() + "\"}},{\"term\":{\""
                                + body.at("/aggs/cols/terms/field").asText() + "\":\""
                                + column.path("key").asText() + "\"}}]}}}");
                var exact = elasticsearch
                        .search(index, both)
                        .at("/hits/total/value")
                        .asInt();

                assertThat(count(row, column.path("key").asText())).isEqualTo(exact);
            }
        }
    }

    private static int count(JsonNode row, String column) {
        for (var cell : row.at("/cells/buckets")) {
            if (cell.path("key").asText().equals(column)) {
                return cell.path("doc_count").asInt();
            }
        }
        return 0;
    }

    private static Stream<JsonNode> matrices() {
        return EXPORTED.panels()
                .map(panel -> panel.config().at("/savedVis/params/spec").asText())
                .filter(spec -> spec.contains("\"cols\""))
                .map(spec -> Exported.json(spec).at("/data/0/url"));
    }
}
