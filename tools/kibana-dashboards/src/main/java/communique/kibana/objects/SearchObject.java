package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Views.Search;
import communique.kibana.description.Views.View;
import communique.kibana.objects.SavedObject.Type;
import java.util.List;

/** A saved search, newest entries first by the time of its data view. */
final class SearchObject {

    static final String INDEX_REFERENCE = "kibanaSavedObjectMeta.searchSourceJSON.index";
    static final String COMMON_TAG = "communique";

    /** Discover would open with the last 15 minutes, in which nothing was published. */
    private static final String EVERYTHING = "now-3y";

    private SearchObject() {}

    static SavedObject of(Search search, View view) {
        var source = Json.object().put("highlightAll", true).put("version", true);
        source.set("query", Json.kuery(null));
        source.putArray("filter");
        source.put("indexRefName", INDEX_REFERENCE);
        var attributes = Json.object().put("title", search.title()).put("description", search.description());
        attributes.set("columns", Json.array(search.columns()));
        attributes.putArray("sort").addArray().add(view.time()).add("desc");
        attributes.set("grid", grid(search));
        attributes.putObject("timeRange").put("from", EVERYTHING).put("to", "now");
        attributes
                .put("hideChart", false)
                .put("isTextBasedQuery", false)
                .put("timeRestore", true)
                .set("kibanaSavedObjectMeta", Json.searchSource(source));
        return new SavedObject(
                Type.SEARCH,
                SavedObject.id(search.id()),
                attributes,
                List.of(Reference.view(search.of(), INDEX_REFERENCE), Reference.tag(COMMON_TAG)));
    }

    private static ObjectNode grid(Search search) {
        var grid = Json.object();
        var columns = grid.putObject("columns");
        search.columns().stream().filter(search.widths()::containsKey).forEach(column -> columns.putObject(column)
                .put("width", search.widths().get(column)));
        return grid;
    }
}
