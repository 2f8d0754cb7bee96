package communique.service.stream;

import communique.kafka.EventHeaders;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.apache.kafka.common.header.Headers;

/** The trace that a Kafka record belongs to, in its headers. */
final class TraceHeaders {

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

    private TraceHeaders() {}

    static Context read(Headers headers) {
        return GlobalOpenTelemetry.getPropagators().getTextMapPropagator().extract(Context.root(), headers, GETTER);
    }

    static void write(Context context, Headers headers) {
        GlobalOpenTelemetry.getPropagators().getTextMapPropagator().inject(context, headers, EventHeaders::set);
    }
}
