package communique.service.stream;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The span of a batch. It is linked to the trace of every document in it; a batch of one document, or of one trace,
 * goes on with that trace.
 */
public final class BatchSpan {

    private BatchSpan() {}

    /** Does the work within the span. */
    public static void within(String name, List<ConsumerRecord<String, byte[]>> records, Runnable work) {
        var span = start(name, records);
        try {
            Context.root().with(span).wrap(work).run();
        } finally {
            span.end();
        }
    }

    private static Span start(String name, List<ConsumerRecord<String, byte[]>> records) {
        var origins = records.stream()
                .map(BatchSpan::originOf)
                .filter(Objects::nonNull)
                .toList();
        var builder = GlobalOpenTelemetry.getTracer("communique")
                .spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.batch.message_count", records.size());
        if (origins.stream().map(SpanContext::getTraceId).distinct().count() == 1) {
            builder.setParent(Context.root().with(Span.wrap(origins.get(0))));
        } else {
            builder.setNoParent();
        }
        origins.forEach(builder::addLink);
        return builder.startSpan();
    }

    private static SpanContext originOf(ConsumerRecord<String, byte[]> record) {
        var origin = Span.fromContext(TraceHeaders.read(record.headers())).getSpanContext();
        return origin.isValid() ? origin : null;
    }
}
