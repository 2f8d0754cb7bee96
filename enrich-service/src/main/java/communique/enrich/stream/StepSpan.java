package communique.enrich.stream;

import communique.events.kafka.EventHeaders;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** The part of a document's trace that this step adds: read from the record, passed on with the outcome. */
final class StepSpan implements AutoCloseable {

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

    private StepSpan(Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
    }

    static StepSpan start(ConsumerRecord<String, byte[]> record) {
        var parent = GlobalOpenTelemetry.getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), record.headers(), GETTER);
        return new StepSpan(GlobalOpenTelemetry.getTracer("communique")
                .spanBuilder("enrich document")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("communique.document.id", String.valueOf(record.key()))
                .startSpan());
    }

    void inject(Headers headers) {
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
