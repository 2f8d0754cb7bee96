package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Format;
import communique.kibana.description.Views.View;
import communique.kibana.objects.SavedObject.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A data view. */
final class DataViewObject {

    /** Characters of a name beside a bar. */
    private static final int LONGEST_NAME = 34;

    /** Where the newsdesk is for a browser on the same machine; the import puts the configured address in its place. */
    static final String NEWSDESK = "http://localhost:8080";

    private final Map<Format, Map<String, String>> lookups;

    /** @param lookups names for the values of a format */
    DataViewObject(Map<Format, Map<String, String>> lookups) {
        this.lookups = lookups;
    }

    SavedObject of(View view) {
        var labels = Json.object();
        view.labels().forEach((field, label) -> labels.putObject(field).put("customLabel", label));
        var formats = Json.object();
        view.formats().forEach((field, format) -> formats.set(field, format(format)));
        var attributes = Json.object()
                .put("title", view.index())
                .put("name", "Communiqué: " + view.name().toLowerCase(Locale.ROOT))
                .put("timeFieldName", view.time())
                .put("allowHidden", false)
                .put("fields", "[]")
                .put("fieldAttrs", Json.text(labels))
                .put("fieldFormatMap", Json.text(formats))
                .put("runtimeFieldMap", "{}")
                .put("sourceFilters", "[]");
        return new SavedObject(Type.DATA_VIEW, SavedObject.id(view.id()), attributes, List.of());
    }

    private ObjectNode format(Format format) {
        return switch (format) {
            case DOCUMENT_LINK -> link(NEWSDESK + "/#/document/{{value}}");
            case STORY_LINK -> link(NEWSDESK + "/#/story/{{value}}");
            case WEB_ADDRESS -> link("");
            case SHORT_NAME -> format("truncate", Json.object().put("fieldLength", LONGEST_NAME));
            case PERCENT -> format("percent", Json.object().put("pattern", "0%"));
            case MILLISECONDS ->
                format(
                        "duration",
                        Json.object()
                                .put("inputFormat", "milliseconds")
                                .put("outputFormat", "humanizePrecise")
                                .put("outputPrecision", 1)
                                .put("useShortSuffix", true)
                                .put("includeSpaceWithSuffix", true));
            case WHOLE_NUMBER -> format("number", Json.object().put("pattern", "0,0"));
            default -> lookup(lookups.get(format));
        };
    }

    private static ObjectNode link(String template) {
        return format(
                "url",
                Json.object()
                        .put("type", "a")
                        .put("urlTemplate", template)
                        .put("labelTemplate", template.isEmpty() ? "" : "{{value}}")
                        .put("openLinkInCurrentTab", false));
    }

    private static ObjectNode lookup(Map<String, String> names) {
        var params = Json.object();
        var entries = params.putArray("lookupEntries");
        names.forEach((key, value) -> entries.addObject().put("key", key).put("value", value));
        return format("static_lookup", params);
    }

    private static ObjectNode format(String id, ObjectNode params) {
        var format = Json.object().put("id", id);
        format.set("params", params);
        return format;
    }
}
