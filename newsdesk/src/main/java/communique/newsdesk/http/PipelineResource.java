package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.PipelineSearch;
import communique.newsdesk.http.Services.ServiceHealth;
import communique.newsdesk.live.LiveFeed;
import communique.newsdesk.read.Paging.Order;
import communique.newsdesk.read.PipelineFigures;
import communique.newsdesk.read.RejectionPage;
import communique.newsdesk.stream.TopicState;
import communique.newsdesk.stream.TopicWatch;
import communique.service.http.Guard;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows how the pipeline does. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class PipelineResource {

    private final Services services;
    private final PipelineSearch search;
    private final TopicWatch topics;
    private final LiveFeed feed;
    private final Guard guard;

    public PipelineResource(Services services, PipelineSearch search, TopicWatch topics, LiveFeed feed, Guard guard) {
        this.services = services;
        this.search = search;
        this.topics = topics;
        this.feed = feed;
        this.guard = guard;
    }

    /**
     * How the pipeline does.
     *
     * @param kafka why Kafka cannot be seen; null if it can
     * @param pages how many pages listen to live events
     */
    public record Pipeline(
            List<ServiceHealth> services, String kafka, List<TopicState> topics, PipelineFigures figures, int pages) {}

    /** What a page needs to know before it can be used. */
    public record Desk(boolean needsKey) {}

    @GET
    @Path("pipeline")
    @Operation(summary = "Health, rates, lag and latency, as of now")
    public Pipeline pipeline() throws IOException {
        return new Pipeline(
                services.health(), topics.trouble().orElse(null), topics.states(), search.figures(), feed.listeners());
    }

    @GET
    @Path("rejections")
    @Operation(summary = "Documents that a step refused, newest first")
    public RejectionPage rejections(@RestQuery String size, @RestQuery String after) throws IOException {
        return search.rejections(PageParameters.paging(size, null, after, Order.NEWEST));
    }

    @GET
    @Path("desk")
    @Operation(summary = "Whether writing needs a key")
    public Desk desk() {
        return new Desk(guard.key().isPresent());
    }
}
