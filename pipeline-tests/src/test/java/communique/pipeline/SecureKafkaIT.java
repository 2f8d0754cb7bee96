package communique.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import communique.events.TopicNames;
import communique.kafka.KafkaTopicReader;
import communique.stack.client.HttpJson;
import communique.stack.process.ChildProcess;
import communique.stack.process.Launch;
import communique.stack.process.Ports;
import communique.stack.server.KafkaBroker;
import communique.stack.server.Place;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service reaches a Kafka with TLS and a password by settings alone, and does not reveal the password. */
class SecureKafkaIT {

    private static final String PASSWORD = "changeit";
    private static final String JAAS = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final StackHome home = StackHome.find();
    private final HttpJson http = new HttpJson();

    @Test
    void takesADocumentOverTlsWithAPassword(@TempDir Path folder) throws Exception {
        var authority = certificate(folder);
        var client = client(authority);
        var broker = new KafkaBroker(
                home,
                Place.within(folder.resolve("kafka")),
                Ports.free(),
                Ports.free(),
                new KafkaBroker.Access("SASL_SSL", settings(folder), client));
        broker.start();
        var port = Ports.free();
        var ingest = ChildProcess.start(ingest(folder, port, broker.address(), client));
        try {
            var url = URI.create("http://localhost:" + port);
            await().atMost(Pipeline.PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> http.get(url.resolve("/q/health/ready")).status() == 200);

            var answer = http.post(url.resolve("/documents"), "{\"id\": \"sealed\", \"text\": \"Delegates met.\"}");

            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            assertThat(keys(broker.address(), client)).containsExactly("sealed");
            assertThat(folder.resolve("ingest.log")).content().doesNotContain("s3cret-word");
        } finally {
            ingest.stop(Duration.ofSeconds(8));
            broker.kill();
        }
    }

    private Launch ingest(Path folder, int port, String bootstrapServers, Map<String, String> client) {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "INGEST_DATA_DIRECTORY",
                folder.resolve("ingest").toString()));
        client.forEach((name, value) ->
                environment.put("KAFKA_CLIENT__" + name.toUpperCase(Locale.ROOT).replace('.', '_') + "_", value));
        return new Launch(
                "ingest",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        home.root()
                                .resolve("ingest-service/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                environment,
                folder,
                folder.resolve("ingest.log"));
    }

    private static List<String> keys(String bootstrapServers, Map<String, String> client) {
        var settings = new HashMap<String, Object>(client);
        settings.put("bootstrap.servers", bootstrapServers);
        var keys = new ArrayList<String>();
        new KafkaTopicReader(settings).read(TopicNames.RECEIVED, record -> keys.add(record.key()));
        return keys;
    }

    private static Map<String, String> settings(Path folder) {
        return Map.of(
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                JAAS + " username=\"service\" password=\"s3cret-word\" user_service=\"s3cret-word\";",
                "ssl.keystore.location",
                folder.resolve("server.p12").toString(),
                "ssl.keystore.password",
                PASSWORD,
                "ssl.truststore.location",
                folder.resolve("ca.pem").toString(),
                "ssl.truststore.type",
                "PEM");
    }

    private static Map<String, String> client(Path authority) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                JAAS + " username=\"service\" password=\"s3cret-word\";",
                "ssl.truststore.location",
                authority.toString(),
                "ssl.truststore.type",
                "PEM");
    }

    private static Path certificate(Path folder) throws Exception {
        var keys = folder.resolve("server.p12").toString();
        keytool(
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keys);
        keytool("-exportcert", "-rfc", "-file", folder.resolve("ca.pem").toString(), "-keystore", keys);
        return folder.resolve("ca.pem");
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        var log = Files.createTempFile("keytool", ".log");
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(ended).as(Files.readString(log)).isZero();
        Files.delete(log);
    }
}
