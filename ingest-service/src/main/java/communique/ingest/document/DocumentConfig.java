package communique.ingest.document;

import communique.events.submission.SubmissionLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What a document may be. */
@ConfigMapping(prefix = "ingest.documents")
public interface DocumentConfig {

    /** Longest content in UTF-16 characters. A longer one is refused; what fits must also fit one Kafka record. */
    @WithDefault("1000000")
    @Min(1)
    @Max(1_300_000)
    int longestContent();

    /** How far in the future a publication date may lie: time zones and embargoes, not typing errors. */
    @WithDefault("2d")
    Duration publishedAhead();

    /** Both, for those who check documents. */
    default SubmissionLimits limits() {
        return new SubmissionLimits(longestContent(), publishedAhead());
    }
}
