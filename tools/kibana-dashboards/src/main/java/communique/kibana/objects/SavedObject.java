package communique.kibana.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One object of Kibana, in the envelope that an import takes. */
record SavedObject(Type type, String id, ObjectNode attributes, List<Reference> references) {

    /** What every kind of object has been since 8.8; newer Kibanas lift it themselves. */
    private static final String CORE_VERSION = "8.8.0";

    /**
     * The kinds that are made here, each with the oldest version that has the shape written: an older Kibana refuses a
     * file that names a newer one, and a newer Kibana migrates what names an older one.
     */
    enum Type {
        TAG("tag", "8.0.0"),
        DATA_VIEW(Reference.DATA_VIEW, "8.0.0"),
        SEARCH("search", "7.9.3"),
        DASHBOARD("dashboard", "8.9.0");

        private final String kibana;
        private final String version;

        Type(String kibana, String version) {
            this.kibana = kibana;
            this.version = version;
        }
    }

    /** The fixed id of what a description calls {@code name}. */
    static String id(String name) {
        return "communique-" + name;
    }

    /** One line of the file. */
    String line() {
        var json = Json.object();
        json.put("type", type.kibana).put("id", id);
        json.set("attributes", attributes);
        json.set("references", Reference.json(references));
        json.put("typeMigrationVersion", type.version)
                .put("coreMigrationVersion", CORE_VERSION)
                .put("managed", false);
        return Json.text(json);
    }
}
