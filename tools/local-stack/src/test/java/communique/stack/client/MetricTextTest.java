package communique.stack.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricTextTest {

    private static final String TEXT = """
            # HELP communique_documents_out Documents
            communique_documents_out_total{step="index"} 9.0 # {span_id="f09b5d7b",trace_id="6a351bd9"} 1.0 1796116766.276
            communique_documents_out_total{step="rebuild"} 2.0
            communique_documents_out_total_more 5.0
            communique_feeds_overdue_seconds 1.5
            """;

    @Test
    void takesTheFigureAndNotTheTimeOfItsExample() {
        assertThat(MetricText.sum(TEXT, "communique_documents_out_total")).hasValue(11);
    }

    @Test
    void knowsMetricsWithoutLabels() {
        assertThat(MetricText.sum(TEXT, "communique_feeds_overdue_seconds")).hasValue(1.5);
        assertThat(MetricText.sum(TEXT, "communique_stories_active")).isEmpty();
    }
}
