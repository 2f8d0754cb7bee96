package communique.kibana.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the dashboards share: views of the indices, saved searches, controls and tags. */
public record Views(List<View> views, List<Search> searches, LinkedHashMap<String, Control> controls, List<Tag> tags) {

    public Views {
        var described = views;
        views = described.stream().map(view -> view.completed(described)).toList();
    }

    /**
     * An index as Kibana sees it.
     *
     * @param like another view, whose labels and formats this one has too; null for none
     * @param time the field that the time picker filters on
     * @param labels names of fields for readers
     * @param formats how fields are shown
     */
    public record View(
            String id,
            String name,
            String index,
            String time,
            String like,
            LinkedHashMap<String, String> labels,
            LinkedHashMap<String, Format> formats) {

        private View completed(List<View> all) {
            if (like == null) {
                return this;
            }
            var other = find(all, like);
            return new View(id, name, index, time, null, other.labels, other.formats);
        }
    }

    /** A table of documents, for Discover and for dashboards. */
    public record Search(
            String id,
            String title,
            String description,
            String of,
            List<String> columns,
            Map<String, Integer> widths) {}

    /** A choice at the top of a dashboard. */
    public record Control(String title, String of, String field) {}

    /** A label on dashboards and searches. */
    public record Tag(String id, String name, String description, String color) {}

    public View view(String id) {
        return find(views, id);
    }

    private static View find(List<View> views, String id) {
        return views.stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view " + id));
    }
}
