package communique.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import communique.benchmarks.load.EnrichedDocuments;
import communique.events.DocumentEnriched;
import communique.events.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The entries that index-service has written, read back as bodies of bulk requests. Sending them again shows how fast
 * Elasticsearch takes them from a client that does nothing else.
 */
final class PrebuiltBodies {

    private static final int DOCUMENTS_A_BODY = 100;
    private static final int AT_ONCE = 2;

    private final Indices indices;
    private final List<Path> bodies;

    private PrebuiltBodies(Indices indices, List<Path> bodies) {
        this.indices = indices;
        this.bodies = bodies;
    }

    /** Reads back the entries of the first documents. */
    static PrebuiltBodies readBack(Indices indices, EnrichedDocuments documents, int count, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        var bodies = new ArrayList<Path>();
        for (var from = 0; from < count; from += DOCUMENTS_A_BODY) {
            var request = EventJson.mapper().createObjectNode();
            var wanted = request.putArray("docs");
            for (var number = from; number < Math.min(count, from + DOCUMENTS_A_BODY); number++) {
                ids(documents.event(number)).forEach(id -> {
                    var one = wanted.addObject();
                    one.put("_index", id.kind()).put("_id", id.id());
                });
            }
            var found = indices.post("/_mget", EventJson.write(request)).json().path("docs");
            bodies.add(Files.write(folder.resolve("body-" + from), body(found)));
        }
        return new PrebuiltBodies(indices, bodies);
    }

    /** Sends all bodies, a few requests at a time. */
    void send() {
        var next = new AtomicInteger();
        var senders = new ArrayList<CompletableFuture<Void>>();
        for (var sender = 0; sender < AT_ONCE; sender++) {
            senders.add(CompletableFuture.runAsync(() -> sendFrom(next)));
        }
        senders.forEach(CompletableFuture::join);
    }

    private void sendFrom(AtomicInteger next) {
        try {
            for (var number = next.getAndIncrement(); number < bodies.size(); number = next.getAndIncrement()) {
                var answer = indices.post("/_bulk", Files.readAllBytes(bodies.get(number)));
                if (!answer.text().contains("\"errors\":false")) {
                    throw new IOException("not all was taken: " + answer.text());
                }
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private record Id(String kind, String id) {}

    private static List<Id> ids(DocumentEnriched event) {
        var ids = new ArrayList<Id>();
        ids.add(new Id("documents", event.id().value()));
        add(ids, event, "mentions", event.actors().size());
        add(ids, event, "statements", event.statements().size());
        return ids;
    }

    private static void add(List<Id> ids, DocumentEnriched event, String kind, int count) {
        for (var i = 0; i < count; i++) {
            ids.add(new Id(kind, event.id().value() + "|" + kind.charAt(0) + i));
        }
    }

    private static byte[] body(JsonNode found) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var entry : found) {
            if (!entry.path("found").asBoolean()) {
                throw new IOException("not in the index: " + entry);
            }
            var index = entry.path("_index").textValue();
            var action = EventJson.mapper().createObjectNode();
            action.putObject("index")
                    .put("_index", index.substring(0, index.indexOf('-')))
                    .put("_id", entry.path("_id").textValue())
                    .put("version", entry.path("_version").longValue())
                    .put("version_type", "external");
            body.writeBytes(EventJson.write(action));
            body.write('\n');
            body.writeBytes(EventJson.write(entry.path("_source")));
            body.write('\n');
        }
        return body.toByteArray();
    }
}
