package communique.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostsTest {

    private static final int COUNT = 200;

    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void returnsWhenEveryDocumentIsAcknowledged() throws IOException {
        var door = door(202);
        new Posts(door, 8).send(COUNT, Posts.AT_ONCE, number -> ("document " + number).getBytes());
        assertThat(bodies).hasSize(COUNT);
    }

    @Test
    void takesNoOtherAnswerForAnAcknowledgement() throws IOException {
        var door = door(503);
        assertThatThrownBy(() -> new Posts(door, 2).send(1, Posts.AT_ONCE, number -> new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }

    @Test
    void sendsNothingBeforeItIsDue() throws IOException {
        var door = door(202);
        var due = System.nanoTime() + 300_000_000L;
        new Posts(door, 2).send(1, number -> due, number -> new byte[1]);
        assertThat(System.nanoTime() - due).isNotNegative();
    }

    private URI door(int status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/documents", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write("{}".getBytes());
            exchange.close();
        });
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/documents");
    }
}
