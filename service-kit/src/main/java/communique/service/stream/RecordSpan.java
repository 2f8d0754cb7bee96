package communique.service.stream;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** The part of a document's trace that a step adds: read from the record, passed on with the outcome. */
public final class RecordSpan implements AutoCloseable {

    private final Span span;
    private final Scope scope;

    private RecordSpan(Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
    }

    /** @param name what the step does, such as {@code enrich document} */
    public static RecordSpan start(String name, ConsumerRecord<String, byte[]> record) {
        return new RecordSpan(GlobalOpenTelemetry.getTracer("communique")
                .spanBuilder(name)
                .setParent(TraceHeaders.read(record.headers()))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("communique.document.id", String.valueOf(record.key()))
                .startSpan());
    }

    /** Puts this span into the headers of what the step sends on. */
    public void inject(Headers headers) {
        TraceHeaders.write(Context.current(), headers);
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
