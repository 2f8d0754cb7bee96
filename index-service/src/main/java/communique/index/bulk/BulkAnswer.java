package communique.index.bulk;

import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.core.JsonToken;
import communique.events.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** Reads what Elasticsearch answers to a bulk request. */
final class BulkAnswer {

    private static final JsonpMapper MAPPER = new JacksonJsonpMapper(EventJson.mapper());

    private BulkAnswer() {}

    /**
     * One verdict for each of the operations. Mostly all went well, which the answer says first: then its items, one for
     * each operation, are not looked at.
     *
     * @throws IOException if it is no answer of Elasticsearch
     */
    static List<BulkVerdict> verdicts(byte[] answer, int operations) throws IOException {
        if (isWithoutErrors(answer)) {
            return Collections.nCopies(operations, new BulkVerdict.Written());
        }
        try {
            var items = BulkResponse.of(response -> response.withJson(
                            MAPPER.jsonProvider().createParser(new ByteArrayInputStream(answer)), MAPPER))
                    .items();
            return items.stream().map(BulkVerdict::of).toList();
        } catch (RuntimeException e) {
            throw new IOException("not an answer to a bulk request: " + e.getMessage(), e);
        }
    }

    private static boolean isWithoutErrors(byte[] answer) throws IOException {
        try (var json = EventJson.mapper().createParser(answer)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (json.currentName().equals("errors")) {
                    return Boolean.FALSE.equals(json.nextBooleanValue());
                }
                json.nextToken();
                json.skipChildren();
            }
            throw new IOException("not an answer to a bulk request");
        }
    }
}
