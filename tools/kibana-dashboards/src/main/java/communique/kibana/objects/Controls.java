package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Dashboard;
import communique.kibana.description.Views;
import java.util.ArrayList;
import java.util.List;

/** The choices at the top of a dashboard. */
final class Controls {

    private final ObjectNode panels = Json.object();
    private final List<Reference> references = new ArrayList<>();

    Controls(Dashboard dashboard, Views views) {
        for (var name : dashboard.controls()) {
            var control = views.controls().get(name);
            var input = Json.object()
                    .put("id", name)
                    .put("dataViewId", SavedObject.id(control.of()))
                    .put("fieldName", control.field())
                    .put("title", control.title())
                    .put("searchTechnique", "wildcard")
                    .put("singleSelect", name.equals(dashboard.single()));
            input.putArray("selectedOptions");
            input.putObject("sort").put("by", "_count").put("direction", "desc");
            panels.putObject(name)
                    .put("order", references.size())
                    .put("width", "small")
                    .put("grow", true)
                    .put("type", "optionsListControl")
                    .set("explicitInput", input);
            references.add(Reference.view(control.of(), "controlGroup_" + name + ":optionsListDataView"));
        }
    }

    ObjectNode json() {
        var ignored = Json.object()
                .put("ignoreFilters", false)
                .put("ignoreQuery", false)
                .put("ignoreTimerange", false)
                .put("ignoreValidations", false);
        return Json.object()
                .put("controlStyle", "oneLine")
                .put("chainingSystem", "HIERARCHICAL")
                .put("panelsJSON", Json.text(panels))
                .put("ignoreParentSettingsJSON", Json.text(ignored));
    }

    List<Reference> references() {
        return references;
    }
}
