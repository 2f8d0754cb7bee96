package communique.pipeline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import communique.stack.run.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers that mean no good. */
@ExtendWith(FaultPipeline.Shared.class)
class HttpFaultsIT {

    private static final int IDLE_CONNECTIONS = 10_000;

    private final HttpClient http = HttpClient.newHttpClient();

    @Case(value = 29, fault = "addresses of this machine and of its cloud, in every spelling")
    void addressesPointInside(FaultRun run) throws IOException {
        for (var address : List.of(
                "http://127.0.0.1:9200/_all",
                "http://localhost:9200/_all",
                "http://[::1]:9200/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/")) {
            var answer = run.pipeline().post(ServiceSpec.INGEST, "/documents/fetch", "{\"url\": \"" + address + "\"}");
            assertThat(answer.status()).as(address).isIn(400, 403);
        }
        run.send(50).verify();
    }

    @Case(value = 30, fault = "an endless body, 10,000 idle connections, foreign pages, a false host name")
    void callersAreHostile(FaultRun run) throws Exception {
        var ingest = run.pipeline().url(ServiceSpec.INGEST);
        assertThat(endless(ingest)).contains(" 413 ");
        var idle = new ArrayList<Socket>();
        try {
            for (int i = 0; i < IDLE_CONNECTIONS; i++) {
                idle.add(new Socket("127.0.0.1", ingest.getPort()));
            }
            run.send(100).sent();
        } finally {
            for (var socket : idle) {
                socket.close();
            }
        }
        for (var service : List.of(ServiceSpec.INGEST, ServiceSpec.ENRICH, ServiceSpec.INDEX)) {
            var url = run.pipeline().url(service);
            assertThat(foreign(url)).as(service.toString()).isEqualTo(403);
            assertThat(spoofed(url)).as(service.toString()).contains(" 421 ");
        }
        assertThat(run.pipeline().residentMegabytes(ServiceSpec.INGEST)).isLessThan(600);
        run.verify();
    }

    /** Sends a body for as long as anybody reads it. */
    private static String endless(URI service) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            var out = socket.getOutputStream();
            out.write(("POST /documents HTTP/1.1\r\nHost: localhost:" + service.getPort()
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            var writer = new Thread(() -> write(socket, chunk), "endless");
            writer.setDaemon(true);
            writer.start();
            return new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
        }
    }

    private static void write(Socket socket, byte[] chunk) {
        try {
            for (int i = 0; i < 10_000; i++) {
                socket.getOutputStream().write(chunk);
            }
        } catch (IOException e) {
            // The service has had enough, which is what this is about.
            return;
        }
    }

    private int foreign(URI service) throws IOException {
        try {
            return http.send(
                            HttpRequest.newBuilder(service.resolve("/documents"))
                                    .header("Origin", "https://elsewhere.example")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"text\": \"x\"}"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String spoofed(URI service) throws IOException {
        try (var socket = new Socket("127.0.0.1", service.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            socket.getOutputStream()
                    .write("GET /q/health HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
        }
    }
}
