package communique.stack.server;

import static org.assertj.core.api.Assertions.assertThat;

import communique.events.TopicNames;
import communique.kafka.DocumentTopics;
import communique.stack.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersTest {

    private final StackHome home = StackHome.find();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void brokerAndClientsAreOfOneVersion() {
        assertThat(home.kafkaLibraries().resolve("kafka_2.13-" + AppInfoParser.getVersion() + ".jar"))
                .exists();
    }

    @Test
    void kafkaKeepsItsTopicsWhenKilled() throws Exception {
        var kafka = new KafkaBroker(home, Place.within(folder.resolve("kafka")), Ports.free(), Ports.free());
        kafka.start();
        try {
            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
                DocumentTopics.create(admin);
            }

            kafka.kill();
            assertThat(kafka.isRunning()).isFalse();
            kafka.start();

            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
                assertThat(admin.listTopics().names().get())
                        .contains(TopicNames.RECEIVED, TopicNames.ENRICHED, TopicNames.REJECTED);
            }
        } finally {
            kafka.stop();
        }
        assertThat(folder.resolve("kafka/data/.kafka_cleanshutdown")).exists();
    }

    @Test
    void elasticsearchKeepsItsDocumentsWhenStoppedAndKnowsTheLanguages() throws Exception {
        var place = folder.resolve("elasticsearch");
        // As root, also in a folder that the unprivileged user cannot enter.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var elasticsearch = elasticsearch(place);
        elasticsearch.start();
        try {
            send(elasticsearch, "PUT", "/news", """
                    {"settings": {"analysis": {
                       "filter": {"plural": {"type": "stemmer", "language": "minimal_english"},
                                  "edges": {"type": "edge_ngram", "min_gram": 2, "max_gram": 3}},
                       "char_filter": {"spelling": {"type": "mapping", "mappings": ["ё => е", "\\\\u200C =>"]}},
                       "analyzer": {"folded": {"char_filter": ["spelling"], "tokenizer": "standard",
                           "filter": ["lowercase", "arabic_normalization", "persian_normalization"]},
                         "own": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "plural", "edges"]}}}},
                     "mappings": {"properties": {
                       "text": {"type": "text", "analyzer": "english"},
                       "russian": {"type": "text", "analyzer": "russian"},
                       "persian": {"type": "text", "analyzer": "persian"},
                       "folded": {"type": "text", "analyzer": "folded"},
                       "start": {"type": "text", "analyzer": "own"}}}}
                    """);
            send(elasticsearch, "PUT", "/news/_doc/1", """
                    {"text": "The ministers were negotiating", "russian": "министры", "persian": "وزیران", "start": "Évian",
                     "folded": "Орёл كتاب علي می\\u200Cرود"}
                    """);

            elasticsearch.stop();
            assertThat(elasticsearch.isRunning()).isFalse();
            elasticsearch.start();

            assertThat(count(elasticsearch, "text:negotiate")).isEqualTo(1);
            assertThat(count(elasticsearch, "russian:министров")).isEqualTo(1);
            assertThat(count(elasticsearch, "start:ev")).isEqualTo(1);
            assertThat(count(elasticsearch, "folded:орел")).isEqualTo(1);
            assertThat(count(elasticsearch, "folded:کتاب")).isEqualTo(1);
            assertThat(count(elasticsearch, "folded:علی")).isEqualTo(1);
            assertThat(count(elasticsearch, "folded:میرود")).isEqualTo(1);
            assertThat(count(elasticsearch, "text:the")).isZero();
            if (Account.current().isAnother()) {
                assertThat(ElasticsearchFiles.standIn(place).resolve("data")).isNotEmptyDirectory();
            }
        } finally {
            elasticsearch.kill();
            elasticsearch.erase();
        }
        assertThat(place).doesNotExist();
        assertThat(ElasticsearchFiles.standIn(place)).doesNotExist();
    }

    private Elasticsearch elasticsearch(Path where) {
        return new Elasticsearch(
                home,
                Place.within(where),
                Ports.free(),
                new Elasticsearch.Settings(Ports.free(), 384, Elasticsearch.Compilers.C1));
    }

    private String send(Elasticsearch to, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(to.address() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }

    private int count(Elasticsearch in, String query) throws IOException, InterruptedException {
        var answer =
                send(in, "POST", "/news/_count", "{\"query\": {\"query_string\": {\"query\": \"" + query + "\"}}}");
        return Integer.parseInt(answer.replaceFirst("(?s).*?\"count\":(\\d+).*", "$1"));
    }
}
