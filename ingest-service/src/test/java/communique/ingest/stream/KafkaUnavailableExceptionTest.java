package communique.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class KafkaUnavailableExceptionTest {

    @Test
    void saysWhatAnExpiredRecordMeans() {
        var expired = new TimeoutException("Expiring 1 record(s) for documents.received-1:8002 ms has passed");

        assertThat(KafkaUnavailableException.unconfirmed("the document", expired))
                .hasMessage("Kafka has not confirmed the document: too few brokers answered in time")
                .hasCause(expired);
    }

    @Test
    void passesOnWhatABrokerSays() {
        var refused = new NotEnoughReplicasException("fewer in-sync replicas than required");

        assertThat(KafkaUnavailableException.unconfirmed("the feed", refused))
                .hasMessage("Kafka has not confirmed the feed: fewer in-sync replicas than required");
    }
}
