package communique.newsdesk.read;

import java.util.List;

/**
 * What the index tells about the pipeline.
 *
 * @param perMinute documents that came in, by minute of the last hour
 * @param latencies how long documents of the last hour took, by way
 * @param slowest when documents took longest: the newest of the last hour
 */
public record PipelineFigures(
        long documents,
        long rejections,
        List<Timeline.Span> perMinute,
        List<Latency> latencies,
        List<FacetValue> reasons,
        List<FacetValue> warnings,
        List<Quiet> sources) {

    /** A way through the pipeline and how many milliseconds it took. */
    public record Latency(String way, Double p50, Double p95, Double p99) {}

    /** A source and when it last delivered. */
    public record Quiet(String source, long documents, String lastReceivedAt) {}
}
