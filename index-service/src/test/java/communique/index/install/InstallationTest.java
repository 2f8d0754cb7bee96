package communique.index.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.index.RealIndex;
import communique.index.view.EntryKind;
import communique.stack.testing.ScriptedElasticsearch;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstallationTest {

    private final RealIndex index = new RealIndex();

    @BeforeEach
    void empty() {
        index.drop();
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void makesAStrictIndexBehindEachAlias(EntryKind kind) throws IOException {
        index.installation().ensure();

        var mapping = index.call("GET", "/" + kind.alias() + "/_mapping", null);
        assertThat(mapping.fieldNames().next()).isEqualTo(kind.alias() + "-000001");
        assertThat(mapping.at("/" + kind.alias() + "-000001/mappings/dynamic").textValue())
                .isEqualTo("strict");
        assertThat(mapping.toString()).doesNotContain("\"nested\"");
        var wanted = EventJson.mapper().createObjectNode();
        for (var component : List.of("communique-part-of-document", kind.alias())) {
            if (Templates.file(kind.alias()).toString().contains(component)) {
                wanted.setAll((ObjectNode) Templates.file(component).at("/template/mappings/properties"));
            }
        }
        assertThat(mapping.at("/" + kind.alias() + "-000001/mappings/properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> wanted.fieldNames());
        var settings =
                index.call("GET", "/" + kind.alias() + "/_settings", null).toString();
        assertThat(settings).contains("\"refresh_interval\":\"" + refresh(kind) + "\"", "\"gc_deletes\":\"1d\"");
    }

    private static String refresh(EntryKind kind) {
        return switch (kind) {
            case DOCUMENT, STORIED, STORY, FEED, REJECTION -> "200ms";
            case MENTION, STATEMENT -> "500ms";
        };
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        var first = index.installation();
        first.ensure();
        var second = index.installation();
        second.ensure();

        assertThat(first.wasEmpty()).isTrue();
        assertThat(second.wasEmpty()).isFalse();
        assertThat(index.call("GET", "/documents-0*/_alias", null)).hasSize(1);
    }

    @Test
    void givesAnIndexItsLostAliasBack() throws IOException {
        index.installation().ensure();
        index.call("DELETE", "/documents-000001/_alias/documents", null);

        var installation = index.installation();
        installation.ensure();

        assertThat(installation.wasEmpty()).isFalse();
        assertThat(index.call("GET", "/_alias/documents", null).fieldNames().next())
                .isEqualTo("documents-000001");
    }

    @Test
    void addsTheFieldsOfALaterMappingToAnIndexInUse() throws IOException {
        make("rejections", """
                {"dynamic":"strict","_meta":{"version":0},"properties":{"id":{"type":"keyword"},
                 "reason":{"properties":{"code":{"type":"keyword"}}}}}""");
        index.call("PUT", "/rejections-000001/_doc/1", EventJson.mapper().readTree("{\"id\":\"a\"}"));

        var installation = index.installation();
        installation.ensure();

        var mappings = index.call("GET", "/rejections/_mapping", null).at("/rejections-000001/mappings");
        assertThat(mappings.at("/properties/attempts/type").textValue()).isEqualTo("integer");
        assertThat(mappings.at("/properties/reason/properties/detail/type").textValue())
                .isEqualTo("text");
        assertThat(mappings.at("/_meta/version").intValue()).isEqualTo(Templates.version(EntryKind.REJECTION));
        assertThat(index.count(EntryKind.REJECTION)).isEqualTo(1);
        assertThat(installation.wasOutdated()).isFalse();
    }

    @Test
    void recognisesAnIndexThatAnEarlierVersionMade() throws IOException {
        make("documents", """
                {"dynamic":"strict","_meta":{"version":2},"properties":{"id":{"type":"keyword"},
                 "revision":{"type":"keyword"}}}""");

        var installation = index.installation();
        installation.ensure();

        assertThat(installation.wasOutdated()).isTrue();
        assertThat(installation.wasOutdated()).isFalse();
        var mappings = index.call("GET", "/documents/_mapping", null).at("/documents-000001/mappings");
        assertThat(mappings.at("/properties/pairs/properties/name/type").textValue())
                .isEqualTo("keyword");
        // Until it is rebuilt, so that the next process recognises it too.
        assertThat(mappings.at("/_meta/version").intValue()).isEqualTo(2);
    }

    @Test
    void dropsWhatEarlierVersionsHadBesideTheDocuments() throws IOException {
        make("links", "{\"properties\":{\"pair\":{\"type\":\"keyword\"}}}");

        new Generations(index.elasticsearch()).dropRetired();

        assertThat(index.call("GET", "/_alias", null).has("links-000001")).isFalse();
    }

    private void make(String alias, String mappings) throws IOException {
        index.call("PUT", "/" + alias + "-000001", EventJson.mapper().readTree("""
                {"aliases":{"%s":{"is_write_index":true}},
                 "settings":{"analysis":{"analyzer":{"news_text":{"type":"standard"}}}},
                 "mappings":%s}""".formatted(alias, mappings)));
    }

    @Test
    void leavesTemplatesOfALaterVersionAlone() throws IOException {
        index.installation().ensure();
        var later = Templates.file("mentions").put("version", 99);
        index.call("PUT", "/_index_template/mentions", later);
        try {
            index.installation().ensure();

            assertThat(index.call("GET", "/_index_template/mentions", null)
                            .at("/index_templates/0/index_template/version")
                            .intValue())
                    .isEqualTo(99);
        } finally {
            index.call("PUT", "/_index_template/mentions", Templates.file("mentions"));
        }
    }

    @Test
    void findsAWordInItsOtherForms() throws IOException {
        index.installation().ensure();
        var request = EventJson.mapper()
                .createObjectNode()
                .put("analyzer", "news_text")
                .put("text", "Reports’ Café");

        var tokens = index.call("POST", "/documents-000001/_analyze", request).path("tokens");

        assertThat(tokens).extracting(token -> token.path("token").textValue()).containsExactly("report", "cafe");
    }

    @Test
    void writesOneWordOneWayThoughItIsSpeltInTwo() throws IOException {
        index.installation().ensure();

        assertThat(tokens("Орёл كتاب علي السيسى می\u200Cرود ســلام ١٤"))
                .isEqualTo(tokens("Орел کتاب علی السيسي میرود سلام 14"));
    }

    private List<String> tokens(String text) throws IOException {
        var request = EventJson.mapper()
                .createObjectNode()
                .put("analyzer", "news_text")
                .put("text", text);
        return index.call("POST", "/documents-000001/_analyze", request)
                .path("tokens")
                .findValuesAsText("token");
    }

    @Test
    void makesDoWithThePlainAnalysisWhereTheClusterHasNoOther() throws IOException {
        try (var poor = new ScriptedElasticsearch().without("/_analyze");
                var connection = RealIndex.connect(poor.url())) {
            RealIndex.installation(connection).ensure();
        } finally {
            index.call("PUT", "/_component_template/communique-analysis", Templates.file("communique-analysis"));
        }

        assertThat(index.call("GET", "/documents/_settings", null).toString())
                .contains("news_text")
                .doesNotContain("english");
    }

    @Test
    void givesOneNodeOneShardAndNoCopies() throws IOException {
        index.installation().ensure();

        var settings = index.call("GET", "/documents/_settings", null).at("/documents-000001/settings/index");
        assertThat(settings.path("number_of_shards").textValue()).isEqualTo("1");
        assertThat(settings.path("number_of_replicas").textValue()).isEqualTo("0");
        assertThat(settings.path("auto_expand_replicas").textValue()).isEqualTo("0-1");
    }

    @Test
    void cutsNewIndicesAsConfigured() throws IOException {
        var config = RealIndex.config(InstallConfig.class, "index.install.shards", "3", "index.install.replicas", "1");
        new Installation(index.elasticsearch(), config).ensure();

        var settings = index.call("GET", "/documents/_settings", null).at("/documents-000001/settings/index");
        assertThat(settings.path("number_of_shards").textValue()).isEqualTo("3");
        assertThat(settings.path("number_of_replicas").textValue()).isEqualTo("1");
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        index.call("PUT", "/documents", EventJson.mapper().createObjectNode());

        assertThatThrownBy(() -> index.installation().ensure())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("documents");
    }

    @Test
    void switchesAllAliasesAtOnceAndDropsTheOldIndices() throws IOException {
        index.installation().ensure();
        var generations = new Generations(index.elasticsearch());
        var building = generations.startBuilding();
        assertThat(building.index()).isEqualTo("documents-000002");
        assertThat(generations.isLive(building)).isFalse();

        generations.switchOver();
        assertThat(generations.isLive(building)).isTrue();
        generations.finishBuilding();

        for (var alias : List.of("documents", "mentions", "statements")) {
            assertThat(index.call("GET", "/" + alias + "-0*/_alias", null).toString())
                    .isEqualTo(
                            "{\"%s-000002\":{\"aliases\":{\"%s\":{\"is_write_index\":true}}}}".formatted(alias, alias));
        }
        assertThat(generations.building()).isEmpty();
    }
}
