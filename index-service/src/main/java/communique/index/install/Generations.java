package communique.index.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.index.view.Entry.Kind;
import communique.service.elasticsearch.Elasticsearch;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indices behind the aliases. Each alias has one index in use, such as {@code documents-000001}; while a rebuild
 * runs, the index that is to follow it stands behind a second alias, {@code documents-building}.
 */
public final class Generations {

    private static final String BUILDING = "-building";
    private static final Pattern NUMBERED = Pattern.compile(".*-(\\d{6})");
    private static final int BAD_REQUEST = 400;

    private final Elasticsearch elasticsearch;

    public Generations(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The alias that a rebuild writes through. */
    public static String buildingAlias(Kind kind) {
        return kind.alias() + BUILDING;
    }

    /**
     * Makes sure that an alias leads to an index.
     *
     * @return whether an empty index had to be made
     */
    boolean ensureLive(Kind kind) throws IOException {
        if (!behind(kind.alias()).isEmpty()) {
            return false;
        }
        var orphans = all(kind);
        orphans.removeAll(behind(buildingAlias(kind)));
        if (!orphans.isEmpty()) {
            var actions = EventJson.mapper().createObjectNode();
            addAlias(actions.putArray("actions"), orphans.get(orphans.size() - 1), kind.alias());
            elasticsearch.call("POST", "/_aliases", actions);
            return false;
        }
        create(name(kind, next(kind)), kind.alias());
        return true;
    }

    /**
     * Makes empty indices for a rebuild to fill, dropping what an earlier one has left. Those of documents come last: when
     * they are there, all are.
     */
    public Building startBuilding() throws IOException {
        finishBuilding();
        var number = 0;
        for (var kind : Templates.ofDocuments()) {
            number = Math.max(number, next(kind));
        }
        for (var kind : Templates.ofDocuments()) {
            create(name(kind, number), buildingAlias(kind));
        }
        return building().orElseThrow(() -> new IOException("the indices of the rebuild have vanished"));
    }

    /** The rebuild that is under way in the cluster, whoever began it. */
    public Optional<Building> building() throws IOException {
        var indices = behind(buildingAlias(Kind.DOCUMENT));
        if (indices.isEmpty()) {
            return Optional.empty();
        }
        var index = indices.get(0);
        var uuid = elasticsearch
                .call("GET", "/" + index + "/_settings/index.uuid", null)
                .at("/" + index + "/settings/index/uuid")
                .textValue();
        return Optional.of(new Building(index, uuid));
    }

    /**
     * A rebuild under way.
     *
     * @param index that takes the documents
     * @param uuid of that index: no other rebuild, before or after, has the same
     */
    public record Building(String index, String uuid) {}

    /** Whether readers and writers use what a rebuild has built. */
    public boolean isLive(Building building) throws IOException {
        return behind(Kind.DOCUMENT.alias()).contains(building.index());
    }

    /** Lets all readers and writers change over to the built indices at once. The old ones stay for the moment. */
    public void switchOver() throws IOException {
        var request = EventJson.mapper().createObjectNode();
        var actions = request.putArray("actions");
        for (var kind : Templates.ofDocuments()) {
            var built = behind(buildingAlias(kind));
            addAlias(actions, built.get(0), kind.alias());
            for (var old : behind(kind.alias())) {
                if (!built.contains(old)) {
                    removeAlias(actions, old, kind.alias());
                }
            }
        }
        elasticsearch.call("POST", "/_aliases", request);
    }

    /** Ends a rebuild that has been switched over to: drops every index that nobody uses any more. */
    public void finishBuilding() throws IOException {
        for (var kind : Templates.ofDocuments()) {
            var unused = all(kind);
            unused.removeAll(behind(kind.alias()));
            for (var index : unused) {
                elasticsearch.call("DELETE", "/" + index, null);
            }
        }
        var request = EventJson.mapper().createObjectNode();
        var actions = request.putArray("actions");
        for (var kind : Templates.ofDocuments()) {
            behind(buildingAlias(kind)).forEach(index -> removeAlias(actions, index, buildingAlias(kind)));
        }
        if (!actions.isEmpty()) {
            elasticsearch.call("POST", "/_aliases", request);
        }
    }

    private void create(String index, String alias) throws IOException {
        var body = EventJson.mapper().createObjectNode();
        body.putObject("aliases").putObject(alias).put("is_write_index", true);
        try {
            elasticsearch.call("PUT", "/" + index, body);
        } catch (ElasticsearchRefusedException e) {
            // Another instance may have been a moment earlier.
            if (e.status() != BAD_REQUEST || behind(alias).isEmpty()) {
                throw e;
            }
        }
    }

    private static void addAlias(ArrayNode actions, String index, String alias) {
        ObjectNode action = actions.addObject().putObject("add");
        action.put("index", index).put("alias", alias).put("is_write_index", true);
    }

    private static void removeAlias(ArrayNode actions, String index, String alias) {
        actions.addObject().putObject("remove").put("index", index).put("alias", alias);
    }

    private List<String> behind(String alias) throws IOException {
        return names(elasticsearch.find("/_alias/" + alias));
    }

    private List<String> all(Kind kind) throws IOException {
        return names(elasticsearch.find("/" + kind.alias() + "-0*/_alias"));
    }

    private static List<String> names(JsonNode indices) {
        var names = new ArrayList<String>();
        indices.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }

    private int next(Kind kind) throws IOException {
        return all(kind).stream()
                        .map(NUMBERED::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(match -> Integer.parseInt(match.group(1)))
                        .max()
                        .orElse(0)
                + 1;
    }

    private static String name(Kind kind, int number) {
        return String.format("%s-%06d", kind.alias(), number);
    }
}
