package communique.service.stream;

import communique.events.kafka.EventHeaders;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** The part of a document's trace that a step adds: read from the record, passed on with the outcome. */
public final class RecordSpan implements AutoCloseable {

    private static final TextMapGetter<Headers> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return EventHeaders.asMap(headers).keySet();
        }

        @Override
        public String get(Headers headers, String key) {
            return headers == null ? null : EventHeaders.get(headers, key);
        }
    };

    private final Span span;
    private final Scope scope;

    private RecordSpan(Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
    }

    /** @param name what the step does, such as {@code enrich document} */
    public static RecordSpan start(String name, ConsumerRecord<String, byte[]> record) {
        var parent = GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), record.headers(), GETTER);
        return new RecordSpan(GlobalOpenTelemetry.getTracer("communique")
                .spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("communique.document.id", String.valueOf(record.key()))
                .startSpan());
    }

    /** Puts this span into the headers of what the step sends on. */
    public void inject(Headers headers) {
        GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), headers, EventHeaders::set);
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
