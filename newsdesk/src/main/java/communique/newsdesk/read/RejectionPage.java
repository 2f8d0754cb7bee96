package communique.newsdesk.read;

import java.util.List;

/** Documents that a step refused, newest first. */
public record RejectionPage(long total, List<Rejected> rejections, String next) {

    /** A refused document. {@code key} names the rejection, {@code id} the document. */
    public record Rejected(
            String key,
            String id,
            String step,
            String code,
            String detail,
            int attempts,
            String rejectedAt,
            String source,
            String title,
            String excerpt,
            boolean canBeRedriven) {}
}
