package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.TopicNames;
import communique.kafka.EventHeaders;
import communique.kafka.KafkaClients;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The view for those who run it. */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class PipelineViewTest extends BrowserTest {

    @ConfigProperty(name = "kafka.bootstrap-servers")
    String bootstrapServers;

    @Test
    void tellsWhetherEveryReceivedDocumentIsInItsPlace() {
        var page = open("#/pipeline");

        assertThat(page.getByText("Nothing lost, nothing twice.")).isVisible();
        assertThat(page.locator("[aria-label=Audit] dl")).containsText("found, newest revision");
    }

    @Test
    void sendsARefusedDocumentAgain() {
        var page = open("#/pipeline");
        var row = page.locator("tr").filter(named("unreadable-event"));

        row.getByText("Send again").click();

        assertThat(page.locator("[aria-label='Rejected documents'] [role=status]"))
                .hasText("1 event sent again");
        await().untilAsserted(() -> assertThat(received(DeskResource.REFUSED)).anySatisfy(record -> {
            assertThat(record.value()).asString().contains("Cut off in the middle");
            assertThat(EventHeaders.get(record.headers(), EventHeaders.ATTEMPTS))
                    .isEqualTo("1");
        }));
    }

    private List<ConsumerRecord<String, byte[]>> received(String id) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = KafkaClients.consumer(Map.of("bootstrap.servers", bootstrapServers), "test", null)) {
            var partitions = consumer.partitionsFor(TopicNames.RECEIVED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (id.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }
}
