package communique.benchmarks.road;

import communique.events.EventJson;
import communique.stack.client.HttpJson;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks Elasticsearch again and again which of the documents under way a search finds by now. */
final class Watcher {

    /** More would make a look the dearer the more documents are late, and so make them later. */
    static final int MOST_ASKED = 100;

    private final HttpJson http = new HttpJson();
    private final URI search;

    Watcher(String elasticsearch) {
        this.search = URI.create(elasticsearch + "/documents/_search?filter_path=hits.hits._id");
    }

    /** Those of the ids that are found; only the first {@link #MOST_ASKED} are looked for. */
    List<String> found(Collection<String> ids) throws IOException {
        var query = EventJson.mapper().createObjectNode();
        query.put("size", MOST_ASKED)
                .put("_source", false)
                .put("track_total_hits", false)
                .putArray("sort")
                .add("_doc");
        var wanted = query.putObject("query").putObject("ids").putArray("values");
        ids.stream().limit(MOST_ASKED).forEach(wanted::add);
        var answer = http.post(search, query.toString());
        if (!answer.isGood()) {
            throw new IOException("Elasticsearch answered " + answer.status() + ": " + answer.text());
        }
        var found = new ArrayList<String>();
        answer.json().at("/hits/hits").forEach(hit -> found.add(hit.path("_id").textValue()));
        return found;
    }
}
