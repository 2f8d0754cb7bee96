package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** One saved object named by another. */
record Reference(String type, String id, String name) {

    static final String DATA_VIEW = "index-pattern";

    /** To a data view. */
    static Reference view(String view, String name) {
        return new Reference(DATA_VIEW, SavedObject.id(view), name);
    }

    static Reference tag(String tag) {
        return new Reference("tag", SavedObject.id(tag), "tag-ref-" + SavedObject.id(tag));
    }

    /** As the dashboard that holds the panel must repeat it. */
    Reference of(String panel) {
        return new Reference(type, id, panel + ":" + name);
    }

    static ArrayNode json(List<Reference> references) {
        var array = Json.array();
        references.forEach(each ->
                array.addObject().put("type", each.type).put("id", each.id).put("name", each.name));
        return array;
    }
}
