package communique.ingest.http;

import communique.events.DocumentId;
import communique.events.EventJson;
import communique.events.submission.Drafts;
import communique.events.submission.Origin;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.SubmissionJson;
import communique.events.submission.SubmissionLines;
import communique.ingest.intake.FileIntake;
import communique.ingest.intake.Intake;
import communique.ingest.intake.IntakeMeters;
import communique.ingest.intake.Outcome;
import communique.ingest.web.WebPages;
import communique.service.http.Problem;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** The HTTP door: what is asked for at which address. */
@Singleton
public class DocumentRoutes {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String FILES = "multipart/form-data";

    private final Vertx vertx;
    private final Door door;
    private final WholeBody bodies;
    private final Streams streams;
    private final DocumentStream stream;
    private final FileUploads uploads;

    /** What lies behind the door. */
    public record Door(
            Drafts drafts, Intake intake, IntakeMeters meters, FileIntake files, WebPages web, Spool spool) {}

    public DocumentRoutes(Vertx vertx, HttpConfig config, Door door) {
        this.vertx = vertx;
        this.door = door;
        this.bodies = new WholeBody(
                vertx, config, SubmissionLines.longestJson(door.drafts().longestContent()));
        this.streams = new Streams(vertx, config);
        this.stream = new DocumentStream(door.drafts(), door.intake(), door.meters(), door.spool());
        this.uploads = new FileUploads(config, door.files(), door.drafts(), door.intake(), door.spool());
    }

    void register(@Observes Router router) {
        router.post("/documents").handler(this::post);
        router.post("/documents/fetch").handler(this::fetch);
        router.delete("/documents/:id").handler(this::delete);
        router.route("/documents*").handler(request -> Problem.of(
                        405,
                        "wrong-method",
                        "Not that way",
                        "use POST /documents, POST /documents/fetch or DELETE /documents/{id}")
                .send(request));
    }

    /**
     * Ends the streams beside the orderly stop, which waits for open requests: an endless stream would use up all its
     * time. What they have sent so far is still answered.
     */
    void endStreamsAtShutdown(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(new Thread(streams::stop, "streams-end"));
    }

    private void post(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            unsupported("send the body as it is, not packed").send(request);
            return;
        }
        switch (mediaType(request)) {
            case JSON -> bodies.read(request, body -> onWorker(request, body, () -> accept(request, body)));
            case LINES -> {
                var eventLoop = vertx.getOrCreateContext();
                streams.open(request, true, body -> {
                    request.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, LINES);
                    stream.take(body, request.response(), eventLoop);
                });
            }
            case FILES -> streams.open(request, false, body -> uploads.take(request, body));
            default ->
                unsupported("send " + JSON + ", " + LINES + " or " + FILES).send(request);
        }
    }

    private void fetch(RoutingContext request) {
        if (!mediaType(request).equals(JSON)) {
            unsupported("send " + JSON + ": {\"url\": \"https://…\"}").send(request);
            return;
        }
        streams.read(request, bodies, body -> {
            try {
                var asked = SubmissionJson.one(body);
                var draft = door.drafts().draft(door.web().fetch(asked), WebPages.origin());
                answer(request, door.intake().accept(draft), asked.ignored());
            } catch (RefusedException e) {
                refuse(request, e);
            }
        });
    }

    private void accept(RoutingContext request, WholeBody.Held body) {
        try {
            var submission = SubmissionJson.one(body.bytes());
            var draft = door.drafts().draft(submission, Origin.of("http"));
            answer(request, door.intake().accept(draft), submission.ignored());
        } catch (RefusedException e) {
            refuse(request, e);
        }
    }

    private void delete(RoutingContext request) {
        vertx.executeBlocking(
                () -> {
                    var id = request.pathParam("id");
                    try {
                        var deletion = door.intake().delete(new DocumentId(id));
                        if (deletion.isPresent()) {
                            answer(request, deletion.get(), List.of());
                        } else {
                            Problem.of(404, "unknown-id", "No such document", "no document of this id was received")
                                    .send(request);
                        }
                    } catch (IllegalArgumentException e) {
                        Problems.of(new RefusedException(Refusal.WRONG_FIELD, e.getMessage(), e))
                                .send(request);
                    }
                    return null;
                },
                false);
    }

    private void onWorker(RoutingContext request, WholeBody.Held body, Runnable work) {
        vertx.executeBlocking(
                        () -> {
                            try {
                                work.run();
                            } finally {
                                body.release();
                            }
                            return null;
                        },
                        false)
                .onFailure(failure -> Problems.of(failure).send(request));
    }

    private void refuse(RoutingContext request, RefusedException why) {
        door.meters().rejected(why.refusal());
        Problems.of(why).send(request);
    }

    private static void answer(RoutingContext request, CompletableFuture<Outcome> outcome, List<String> ignored) {
        outcome.whenComplete((known, failure) -> {
            if (failure != null) {
                Problems.of(Failures.cause(failure)).send(request);
            } else {
                request.response()
                        .setStatusCode(202)
                        .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                        .end(Buffer.buffer(EventJson.write(Results.of(known, ignored))));
            }
        });
    }

    private static Problem unsupported(String what) {
        return Problem.of(415, Refusal.UNSUPPORTED_TYPE.code(), "Not in that form", what);
    }

    private static String mediaType(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
