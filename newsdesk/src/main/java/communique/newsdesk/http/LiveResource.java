package communique.newsdesk.http;

import communique.newsdesk.live.LiveEvent;
import communique.newsdesk.live.LiveFeed;
import communique.newsdesk.live.LiveListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Tells open pages what happens, as it happens. */
@Path("/api/live")
public class LiveResource {

    private static final long RECONNECT_MILLIS = 2_000;

    private final LiveFeed feed;

    public LiveResource(LiveFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Server-sent events: document, rejection, deletion, skipped, heartbeat")
    public Multi<OutboundSseEvent> live(@Context Sse sse, @HeaderParam("Last-Event-ID") String lastEventId) {
        return Multi.createFrom()
                .emitter(emitter -> listen(emitter, sse, lastSeen(lastEventId)), BackPressureStrategy.ERROR);
    }

    /** Hands events over only when the connection asks for them; what it has no time for waits, or is skipped. */
    private void listen(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, long lastSeen) {
        var joined = new AtomicReference<LiveListener>();
        Runnable drain = () -> drain(emitter, sse, joined.get());
        var listener = feed.join(lastSeen, drain);
        if (listener == null) {
            emitter.complete();
            return;
        }
        joined.set(listener);
        emitter.onTermination(() -> feed.leave(listener));
        emitter.onRequest(wanted -> drain.run());
        drain.run();
    }

    private static void drain(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, LiveListener listener) {
        if (listener == null) {
            return;
        }
        synchronized (emitter) {
            while (emitter.requested() > 0 && !emitter.isCancelled()) {
                var event = listener.poll();
                if (event == null) {
                    return;
                }
                emitter.emit(message(sse, event));
            }
        }
    }

    private static OutboundSseEvent message(Sse sse, LiveEvent event) {
        return sse.newEventBuilder()
                .id(Long.toString(event.id()))
                .name(event.type())
                .reconnectDelay(RECONNECT_MILLIS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.data())
                .build();
    }

    private static long lastSeen(String lastEventId) {
        try {
            return lastEventId == null ? 0 : Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
