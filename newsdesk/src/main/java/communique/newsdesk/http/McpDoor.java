package communique.newsdesk.http;

import communique.newsdesk.NewsdeskKeys;
import communique.service.http.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Stands before the MCP server, whose addresses exist in every build: unless it is switched on, they answer as any address
 * that does not exist. The guard of the service comes first, so that a configured key is needed here, too.
 */
@Singleton
public class McpDoor {

    private static final String ROOT = "/mcp";
    private static final int BEHIND_THE_GUARD = 900;

    private final boolean isOpen;
    private final CurrentVertxRequest current;

    public McpDoor(NewsdeskKeys keys, CurrentVertxRequest current) {
        this.isOpen = keys.mcp();
        this.current = current;
    }

    void register(@Observes Filters filters) {
        if (!isOpen) {
            filters.register(McpDoor::refuse, BEHIND_THE_GUARD);
        }
    }

    private static void refuse(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.equals(ROOT) || path.startsWith(ROOT + "/")) {
            Problem.notFound("The MCP server is off. NEWSDESK_MCP=true switches it on.")
                    .send(request);
        } else {
            request.next();
        }
    }

    /** Where the caller reaches the newsdesk, with a slash at its end. */
    public String address() {
        var request = current.getCurrent().request();
        return request.scheme() + "://" + request.authority() + "/";
    }
}
