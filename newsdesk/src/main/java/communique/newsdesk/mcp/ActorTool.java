package communique.newsdesk.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import communique.newsdesk.elasticsearch.ActorSearch;
import communique.newsdesk.elasticsearch.StatementSearch;
import communique.newsdesk.http.KnownNames;
import communique.newsdesk.http.McpDoor;
import communique.newsdesk.query.KnownActor;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.Paging.Order;
import communique.newsdesk.read.StatementFilter;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.WrapBusinessError;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Tells about an actor, with what it said last. */
@Singleton
@WrapBusinessError(IOException.class)
public class ActorTool {

    private static final int STATEMENTS = 10;

    private final ActorSearch actors;
    private final StatementSearch statements;
    private final KnownNames names;
    private final McpDoor door;

    public ActorTool(ActorSearch actors, StatementSearch statements, KnownNames names, McpDoor door) {
        this.actors = actors;
        this.statements = statements;
        this.names = names;
        this.door = door;
    }

    @Tool(
            description =
                    "A person, state, body or group: names, offices in the texts, company, dossiers, and its newest statements",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true))
    String actor(@ToolArg(description = "Its name in any spelling or script, or its id") String name)
            throws IOException {
        var known = names.current();
        var id =
                known.byId(name).or(() -> known.named(name)).map(KnownActor::id).orElse(name);
        var profile = actors.profile(id)
                .orElseThrow(() -> new ToolCallException("No document names an actor '" + name + "'."));
        var said = new StatementFilter(Filter.none(), id, null, null, null, null, null);
        var newest = statements.search(said, new Paging(STATEMENTS, Order.NEWEST, List.of()), false);
        var links = new Permalinks(door.address());
        var answer = EventJson.mapper().<ObjectNode>valueToTree(profile);
        answer.set("newestStatements", EventJson.mapper().valueToTree(newest.statements()));
        links.toStatements(answer.path("newestStatements"));
        return answer.put("permalink", links.actor(id)).toString();
    }
}
