package communique.kibana.objects;

import communique.kibana.description.Descriptions;
import communique.kibana.objects.SavedObject.Type;
import java.util.List;
import java.util.stream.Stream;

/** Everything that Kibana imports, made from the descriptions; the same descriptions give the same text. */
public final class SavedObjects {

    private final Descriptions descriptions;

    public SavedObjects(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** NDJSON, one object per line. */
    public String ndjson() {
        var text = new StringBuilder();
        objects().map(SavedObject::line).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private Stream<SavedObject> objects() {
        var views = descriptions.views();
        var tags = views.tags().stream()
                .map(tag -> new SavedObject(
                        Type.TAG,
                        SavedObject.id(tag.id()),
                        Json.object()
                                .put("name", tag.name())
                                .put("description", tag.description())
                                .put("color", tag.color()),
                        List.of()));
        var dataViews = new DataViewObject(descriptions.lookups());
        var dashboards = new DashboardObject(descriptions);
        return Stream.of(
                        tags,
                        views.views().stream().map(dataViews::of),
                        views.searches().stream().map(search -> SearchObject.of(search, views.view(search.of()))),
                        descriptions.dashboards().stream().map(dashboards::of))
                .flatMap(objects -> objects);
    }
}
