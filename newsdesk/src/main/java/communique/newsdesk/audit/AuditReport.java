package communique.newsdesk.audit;

import java.util.List;

/**
 * What a comparison of Kafka with Elasticsearch has found.
 *
 * @param clean whether every document is where it should be, in its newest revision
 * @param received documents that came in and were not deleted since
 * @param found those that can be found in their newest revision
 * @param refused those whose newest revision a step refused, with a reason
 * @param missing neither to be found nor refused
 * @param stale to be found in an older revision
 * @param extra to be found although they were deleted or never came in
 * @param examples ids that need a look
 */
public record AuditReport(
        boolean clean,
        long received,
        long found,
        long refused,
        long missing,
        long stale,
        long extra,
        List<String> examples) {}
