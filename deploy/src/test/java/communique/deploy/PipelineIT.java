package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import communique.events.TopicNames;
import communique.kafka.KafkaClients;
import communique.stack.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services start with every variable of their manifests and do all their work with the rights that the manifests
 * give their users, on a Kafka and an Elasticsearch made of the manifests: a wrong value or a missing right would stop one of them.
 */
@Tag("slow")
class PipelineIT {

    private static final String PASSWORD = "s3cret-of-the-test";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, ServiceProcess> SERVICES = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    private static ManifestKafka kafka;
    private static SecuredElasticsearch elasticsearch;

    @BeforeAll
    static void start() throws Exception {
        kafka = new ManifestKafka(folder);
        kafka.start();
        elasticsearch = new SecuredElasticsearch(PASSWORD);
        elasticsearch.makeUsers(Map.of(
                "ELASTIC_PASSWORD", PASSWORD,
                "KIBANA_PASSWORD", PASSWORD,
                "INDEX_PASSWORD", PASSWORD,
                "NEWSDESK_PASSWORD", PASSWORD));
        Manifests.services().forEach(manifest -> SERVICES.put(manifest.name(), ManifestService.process(manifest)));
        Manifests.services().forEach(manifest -> service(manifest.name())
                .start(ManifestService.environment(manifest, cluster(manifest.name())), folder));
        SERVICES.forEach((name, service) -> await(name)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(service::isReady));
    }

    @AfterAll
    static void stop() {
        SERVICES.values().forEach(ServiceProcess::close);
        kafka.close();
        elasticsearch.close();
    }

    private static Map<String, String> cluster(String service) {
        var values = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.address(),
                "KAFKA_CLIENT__SASL_JAAS_CONFIG_", ManifestKafka.jaas(service),
                "KAFKA_CLIENT__SSL_TRUSTSTORE_LOCATION_", kafka.authority().toString(),
                "KAFKA_INSTANCE_ID", service + "-0",
                "COMMUNIQUE_API_KEY", ServiceProcess.API_KEY,
                "INGEST_DATA_DIRECTORY", folder.resolve("data").toString(),
                "ELASTICSEARCH_URL", elasticsearch.url(),
                "ELASTICSEARCH_CA_CERTIFICATE", kafka.authority().toString(),
                "ELASTICSEARCH_USERNAME", service,
                "ELASTICSEARCH_PASSWORD", PASSWORD));
        // Nobody is there: that keeps no document from being indexed.
        values.put("KIBANA_URL", "http://127.0.0.1:" + Ports.free());
        values.put("KIBANA_USERNAME", service);
        values.put("KIBANA_PASSWORD", "unused");
        for (var other : SERVICES.entrySet()) {
            values.put(
                    "NEWSDESK_" + other.getKey().replace("-service", "").toUpperCase(Locale.ROOT) + "_URL",
                    other.getValue().url().toString());
        }
        return values;
    }

    @Test
    void takesADocumentToTheReaderAndAgainAfterARebuild() throws IOException {
        var answer =
                service("ingest-service").post("/documents", "{\"id\": \"harbour\", \"text\": \"Delegates met.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        service("ingest-service").post("/documents", "{\"id\": \"empty\", \"text\": \"\"}");

        awaitFound("/api/documents/harbour");
        awaitFound("/api/documents/harbour/original");
        follow("enrich-service", "/admin/re-enrich");
        follow("story-service", "/admin/decide-anew");
        follow("index-service", "/admin/rebuild");
        awaitFound("/api/documents/harbour");
    }

    private static void awaitFound(String path) {
        await(path).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        service("newsdesk").get(path).statusCode())
                .isEqualTo(200));
    }

    private static void follow(String service, String path) throws IOException {
        var started = service(service).post(path, "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        await(path).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        service(service).json(path).path("state").asText())
                .as(service(service).lastLines())
                .isEqualTo("done"));
    }

    @Test
    void letsTheScalerSeeHowFarTheGroupsHaveCome() throws Exception {
        try (var admin = KafkaClients.admin(kafka.client("keda"))) {
            for (var scale : Manifests.ofKind("ScaledObject")) {
                var trigger = scale.json().at("/spec/triggers/0/metadata");
                var partition = new TopicPartition(trigger.path("topic").asText(), 0);

                var end = ManifestKafka.await(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .all());
                var group = ManifestKafka.await(admin.listConsumerGroupOffsets(
                                trigger.path("consumerGroup").asText())
                        .partitionsToOffsetAndMetadata());

                assertThat(end).containsKey(partition);
                assertThat(group).isNotNull();
            }
        }
    }

    @Test
    void letsNobodyWriteWhatIsNotTheirs() {
        var strangers = Map.of(
                "newsdesk", TopicNames.RECEIVED,
                "enrich-service", TopicNames.RECEIVED,
                "index-service", TopicNames.STORIED,
                "story-service", TopicNames.ENRICHED,
                "ingest-service", TopicNames.ENRICHED);

        strangers.forEach((user, topic) -> {
            try (var producer = KafkaClients.producer(kafka.client(user))) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "forged", new byte[0]))
                                .get())
                        .as(user)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(AuthorizationException.class);
            }
        });
        assertThat(List.copyOf(strangers.keySet())).allMatch(SERVICES::containsKey);
    }

    private static ServiceProcess service(String name) {
        return SERVICES.get(name);
    }
}
