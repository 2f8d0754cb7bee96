package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.kibana.description.Format;
import communique.kibana.description.Views.View;
import communique.kibana.objects.SavedObject.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A data view. */
final class DataViewObject {

    /** Where the newsdesk is for a browser on the same machine; the import puts the configured address in its place. */
    static final String NEWSDESK = "http://localhost:8080";

    private static final Map<String, String> LANGUAGES = ordered(
            "ar",
            "Arabic",
            "de",
            "German",
            "en",
            "English",
            "es",
            "Spanish",
            "fa",
            "Persian",
            "fr",
            "French",
            "he",
            "Hebrew",
            "it",
            "Italian",
            "ru",
            "Russian",
            "tr",
            "Turkish",
            "uk",
            "Ukrainian",
            "zh",
            "Chinese",
            "und",
            "not told");

    private static final Map<String, String> DATE_ORIGINS = ordered(
            "stated",
            "stated",
            "dateline",
            "from the dateline",
            "url",
            "from the address",
            "inferred",
            "inferred",
            "none",
            "no date");

    private static final Map<String, String> SPEAKER_KNOWN = ordered("true", "known", "false", "not known");
    private static final Map<String, String> SPEAKER_BY = ordered(
            "name",
            "a name",
            "title",
            "a title",
            "pronoun",
            "a pronoun",
            "previous",
            "the words before",
            "none",
            "nothing");
    private static final Map<String, String> IN_REGISTRY = ordered("true", "in the registry", "false", "not listed");

    private DataViewObject() {}

    static SavedObject of(View view) {
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

    private static ObjectNode format(Format format) {
        return switch (format) {
            case DOCUMENT_LINK -> link(NEWSDESK + "/#/documents/{{value}}");
            case WEB_ADDRESS -> link("");
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
            case LANGUAGE -> lookup(LANGUAGES);
            case DATE_ORIGIN -> lookup(DATE_ORIGINS);
            case SPEAKER_KNOWN -> lookup(SPEAKER_KNOWN);
            case SPEAKER_BY -> lookup(SPEAKER_BY);
            case IN_REGISTRY -> lookup(IN_REGISTRY);
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

    private static Map<String, String> ordered(String... keysAndValues) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
