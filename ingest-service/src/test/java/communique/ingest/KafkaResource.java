package communique.ingest;

import communique.stack.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A real broker and real folders for the service under test. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("ingest-test");
            var seeds = Files.createDirectories(folder.resolve("seeds"));
            Files.writeString(seeds.resolve("1.json"), "{\"text\":\"first\",\"url\":\"https://seeds.example/1\"}");
            Files.writeString(seeds.resolve("2.json"), "{\"text\":\"second\",\"url\":\"https://seeds.example/1\"}");
            Files.writeString(seeds.resolve("3.json"), "{\"text\":\"cut");
            return Map.of(
                    "kafka.bootstrap-servers", TestKafka.bootstrapServers(),
                    "ingest.data.directory", folder.resolve("data").toString(),
                    "ingest.seeds.directory", seeds.toString(),
                    "ingest.watch.directory", folder.resolve("inbox").toString(),
                    "ingest.http.slowest", "1s",
                    "ingest.web.private-networks", "127.0.0.9/32",
                    "ingest.feeds.file", folder.resolve("feeds.opml").toString(),
                    "quarkus.http.test-port", "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The broker goes with the JVM, the folders with the machine's temporary files.
    }
}
