package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Speaks the Model Context Protocol over HTTP as an agent does: one conversation. */
final class McpClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private String session;
    private int last;

    McpClient(URI server) {
        this.server = server;
    }

    /** Begins the conversation; what the server says about itself. */
    JsonNode initialize() throws Exception {
        var result = ask(
                "initialize",
                Map.of(
                        "protocolVersion", "2025-06-18",
                        "capabilities", Map.of(),
                        "clientInfo", Map.of("name", "test", "version", "1")));
        var initialized = send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
        assertThat(initialized.statusCode()).isEqualTo(202);
        return result;
    }

    JsonNode ask(String method, Object parameters) throws Exception {
        var answer = send(Map.of("jsonrpc", "2.0", "id", ++last, "method", method, "params", parameters));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        answer.headers().firstValue("Mcp-Session-Id").ifPresent(id -> session = id);
        var body = answer.body().replaceFirst("(?s)^.*?data: ?(\\{.*\\}).*$", "$1");
        var message = EventJson.mapper().readTree(body);
        assertThat(message.path("id").asInt()).isEqualTo(last);
        assertThat(message.has("error")).as(body).isFalse();
        return message.path("result");
    }

    /** What a tool answers when it is called. */
    JsonNode call(String tool, Map<String, ?> arguments) throws Exception {
        return ask("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    HttpResponse<String> send(Object message) throws Exception {
        var request = HttpRequest.newBuilder(server)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofByteArray(EventJson.write(message)));
        if (session != null) {
            request.header("Mcp-Session-Id", session);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
