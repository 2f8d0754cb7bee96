package communique.newsdesk.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.newsdesk.elasticsearch.CompareSearch;
import communique.newsdesk.elasticsearch.CompareSearch.Wanted;
import communique.newsdesk.http.Filters;
import communique.newsdesk.http.McpDoor;
import communique.service.http.WrongParameterException;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.WrapBusinessError;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts two searches side by side. */
@Singleton
@WrapBusinessError({WrongParameterException.class, IOException.class, UncheckedIOException.class})
public class CompareTool {

    private final CompareSearch search;
    private final Filters filters;
    private final McpDoor door;

    public CompareTool(CompareSearch search, Filters filters, McpDoor door) {
        this.search = search;
        this.filters = filters;
        this.door = door;
    }

    @Tool(
            description =
                    "Two periods, outlets, actors or any two queries side by side: volume, dossiers, actors, speakers as counts and"
                            + " shares, and what only one of them has",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true))
    String compare(@ToolArg(description = FindTools.QUERY) String a, @ToolArg(description = "The other query") String b)
            throws IOException {
        var compared = search.compare(new Wanted(a, filters.of(a)), new Wanted(b, filters.of(b)));
        var links = new Permalinks(door.address());
        var answer = EventJson.mapper().<ObjectNode>valueToTree(compared);
        for (var side : new String[] {"a", "b"}) {
            var query = answer.path(side).path("q").asText();
            ((ObjectNode) answer.path(side))
                    .put("permalinkOfDocuments", links.search(query))
                    .put("permalinkOfStatements", links.statements(query));
        }
        return answer.put("permalink", links.comparison(a, b)).toString();
    }
}
