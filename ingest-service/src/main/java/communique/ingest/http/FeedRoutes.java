package communique.ingest.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import communique.events.EventJson;
import communique.events.UnreadableEventException;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.feed.FeedChanges;
import communique.ingest.feed.FeedReport;
import communique.ingest.feed.Feeds;
import communique.ingest.feed.WantedFeed;
import communique.service.http.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Feeds over HTTP: what is asked for at which address. */
@Singleton
public class FeedRoutes {

    private static final int LONGEST_OPML = 4 * 1024 * 1024;
    private static final String JSON = "application/json";
    private static final String OPML = "text/x-opml";

    private final Vertx vertx;
    private final Feeds feeds;
    private final WholeBody bodies;

    /** What a sender of JSON says. */
    record Asked(String url, String name, String group, String language, Boolean check) {}

    /** What it is told. */
    record Told(@JsonUnwrapped FeedReport feed, String status, List<URI> others) {}

    private interface Work {
        void run() throws RefusedException;
    }

    public FeedRoutes(Vertx vertx, HttpConfig config, Feeds feeds) {
        this.vertx = vertx;
        this.feeds = feeds;
        this.bodies = new WholeBody(vertx, config, LONGEST_OPML);
    }

    void register(@Observes Router router) {
        router.get("/feeds").handler(this::list);
        router.post("/feeds").handler(this::post);
        router.get("/feeds/:id").handler(this::find);
        router.post("/feeds/:id").handler(this::change);
        router.delete("/feeds/:id").handler(this::delete);
        router.route("/feeds*").handler(request -> Problem.of(
                        405, "wrong-method", "Not that way", "use GET or POST /feeds, GET, POST or DELETE /feeds/{id}")
                .send(request));
    }

    private void list(RoutingContext request) {
        onWorker(request, () -> {
            if ("opml".equals(request.request().getParam("format"))) {
                request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, OPML + "; charset=utf-8")
                        .end(feeds.exportOpml());
            } else {
                answer(request, 200, Map.of("feeds", feeds.list(), "counts", feeds.counts()));
            }
        });
    }

    private void find(RoutingContext request) {
        onWorker(request, () -> answerIfKnown(request, feeds.find(request.pathParam("id"))));
    }

    private void post(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var isJson = type != null && type.startsWith(JSON);
        var isXml = type != null && (type.contains("xml") || type.contains("opml"));
        if (!isJson && !isXml) {
            Problem.of(415, Refusal.UNSUPPORTED_TYPE.code(), "Not in that form", "send " + JSON + " or " + OPML)
                    .send(request);
            return;
        }
        bodies.read(
                request,
                body -> onWorker(request, () -> {
                    var bytes = body.bytes();
                    body.release();
                    if (isJson) {
                        add(request, bytes);
                    } else {
                        answer(request, 200, feeds.importOpml(bytes));
                    }
                }));
    }

    private void add(RoutingContext request, byte[] body) throws RefusedException {
        var asked = read(body, Asked.class);
        var added = feeds.add(new WantedFeed(
                Feeds.address(asked.url()),
                asked.name(),
                asked.group(),
                asked.language(),
                Boolean.FALSE.equals(asked.check())));
        answer(
                request,
                added.isNew() ? 201 : 200,
                new Told(added.feed(), added.isNew() ? "added" : "known", added.others()));
    }

    private void change(RoutingContext request) {
        bodies.read(
                request,
                body -> onWorker(request, () -> {
                    var changes = read(body.bytes(), FeedChanges.class);
                    body.release();
                    answerIfKnown(request, feeds.change(request.pathParam("id"), changes));
                }));
    }

    private void delete(RoutingContext request) {
        onWorker(request, () -> {
            if (feeds.remove(request.pathParam("id"))) {
                request.response().setStatusCode(204).end();
            } else {
                unknown().send(request);
            }
        });
    }

    private static <T> T read(byte[] body, Class<T> type) throws RefusedException {
        try {
            return EventJson.read(body, type);
        } catch (UnreadableEventException e) {
            throw new RefusedException(
                    Refusal.NOT_JSON, "send JSON such as {\"url\": \"https://…\"}: " + e.getMessage(), e);
        }
    }

    private void onWorker(RoutingContext request, Work work) {
        vertx.executeBlocking(
                        () -> {
                            work.run();
                            return null;
                        },
                        false)
                .onFailure(failure -> problem(failure).send(request));
    }

    private static Problem problem(Throwable failure) {
        var problem = Problems.of(failure);
        return failure instanceof RefusedException
                ? Problem.of(problem.status(), problem.code(), "Feed not added", problem.detail())
                : problem;
    }

    private static void answerIfKnown(RoutingContext request, FeedReport feed) {
        if (feed == null) {
            unknown().send(request);
        } else {
            answer(request, 200, feed);
        }
    }

    private static Problem unknown() {
        return Problem.of(404, "unknown-id", "No such feed", "no feed of this id is registered; GET /feeds lists them");
    }

    private static void answer(RoutingContext request, int status, Object what) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end(Buffer.buffer(EventJson.write(what)));
    }
}
