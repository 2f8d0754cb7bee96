package communique.newsdesk.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.newsdesk.elasticsearch.Cursor;
import communique.newsdesk.elasticsearch.DocumentLookup;
import communique.newsdesk.elasticsearch.DocumentSearch;
import communique.newsdesk.elasticsearch.StatementSearch;
import communique.newsdesk.http.Filters;
import communique.newsdesk.http.McpDoor;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.Paging.Order;
import communique.newsdesk.read.StatementFilter;
import communique.service.http.WrongParameterException;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.WrapBusinessError;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Finds documents and statements. Each comes with the words that prove it and with its permalink. */
@Singleton
@WrapBusinessError({WrongParameterException.class, IOException.class, UncheckedIOException.class})
public class FindTools {

    static final String QUERY =
            "A query of the desk: words, \"a phrase\", AND, OR, NOT, word*, actor:, with:, said-by:, about:,"
                    + " place:, country:, dossier:, topic:, source:, lang:, from:2026-01-31, to:, in:2026, last month";

    private static final String AFTER = "The 'next' of the part before; nothing for the first part";
    private static final String SIZE = "How many, from 1 to 50";
    private static final int MOST = 50;

    private final DocumentSearch documents;
    private final DocumentLookup lookup;
    private final StatementSearch statements;
    private final Filters filters;
    private final McpDoor door;

    public FindTools(
            DocumentSearch documents,
            DocumentLookup lookup,
            StatementSearch statements,
            Filters filters,
            McpDoor door) {
        this.documents = documents;
        this.lookup = lookup;
        this.statements = statements;
        this.filters = filters;
        this.door = door;
    }

    @Tool(
            description = "Finds news documents, the best match first, with the passages that match",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true))
    String search(
            @ToolArg(description = QUERY) String query,
            @ToolArg(description = SIZE, defaultValue = "10") int size,
            @ToolArg(description = AFTER, required = false) String after)
            throws IOException {
        var page = documents.search(filters.of(query), paging(size, Order.RELEVANCE, after));
        var answer = EventJson.mapper().<ObjectNode>valueToTree(page);
        var links = new Permalinks(door.address());
        links.toDocuments(answer.path("documents"));
        return answer.put("permalink", links.search(query)).toString();
    }

    @Tool(
            description =
                    "Finds who said what, the newest first: direct and reported speech with speaker, verb, paragraph and date",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true))
    String statements(
            @ToolArg(description = QUERY) String query,
            @ToolArg(description = SIZE, defaultValue = "10") int size,
            @ToolArg(description = AFTER, required = false) String after)
            throws IOException {
        var wanted = StatementFilter.of(filters.of(query));
        var page = statements.search(wanted, paging(size, Order.NEWEST, after), false);
        var answer = EventJson.mapper().<ObjectNode>valueToTree(page);
        var links = new Permalinks(door.address());
        links.toStatements(answer.path("statements"));
        return answer.put("permalink", links.statements(query)).toString();
    }

    @Tool(
            description =
                    "A document with its text and all tags; each tag has the words that earned it, with their offsets",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true))
    String document(@ToolArg(description = "Its id, as search answers it") String id) throws IOException {
        var found = lookup.find(id).orElseThrow(() -> new ToolCallException("No document of the id " + id + "."));
        return ((ObjectNode) found)
                .put("permalink", new Permalinks(door.address()).document(id))
                .toString();
    }

    private static Paging paging(int size, Order order, String after) {
        if (size < 1 || size > MOST) {
            throw new ToolCallException("'size' must be a number from 1 to " + MOST + ".");
        }
        try {
            return new Paging(size, order, Cursor.read(after == null || after.isBlank() ? null : after));
        } catch (IllegalArgumentException e) {
            throw new ToolCallException("'after' must be the 'next' of the part before.");
        }
    }
}
