package communique.benchmarks.pipeline;

import communique.events.EventJson;
import communique.stack.client.HttpJson;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Polls Elasticsearch for the documents in progress. */
final class Watcher {

    /** Bounds the cost of a poll, which would otherwise grow with the number of late documents and delay them further. */
    static final int MOST_ASKED = 100;

    private final HttpJson http = new HttpJson();
    private final URI search;

    Watcher(String elasticsearch) {
        this.search = URI.create(elasticsearch + "/documents/_search?filter_path=hits.hits._id");
    }

    /** The ids that a search finds, of the first {@link #MOST_ASKED}. */
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
