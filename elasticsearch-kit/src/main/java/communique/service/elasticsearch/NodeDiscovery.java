package communique.service.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Node;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/**
 * Asks the cluster every ten seconds which nodes it has, so that a client that was told of one uses all. While nobody
 * answers, the configured addresses count again.
 */
final class NodeDiscovery implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final RestClient client;
    private final List<Node> configured;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "elasticsearch-nodes");
        daemon.setDaemon(true);
        return daemon;
    });

    NodeDiscovery(RestClient client) {
        this.client = client;
        this.configured = client.getNodes();
    }

    /** Begins to look, the first time at once. */
    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        var found = ask();
        // The client forgets which nodes are dead when it is given new ones.
        if (!hosts(found).equals(hosts(client.getNodes()))) {
            client.setNodes(found);
        }
    }

    private List<Node> ask() {
        var request = new Request("GET", "/_nodes/http");
        request.addParameter("filter_path", "nodes.*.http.publish_address");
        try {
            var answer = client.performRequest(request);
            var found = nodes(EventJson.mapper().readTree(EntityUtils.toByteArray(answer.getEntity())));
            return found.isEmpty() ? configured : found;
        } catch (IOException | RuntimeException e) {
            // Nobody answers, or something that is no Elasticsearch.
            return configured;
        }
    }

    private List<Node> nodes(JsonNode answer) {
        var scheme = configured.get(0).getHost().getSchemeName();
        var found = new ArrayList<Node>();
        for (var address : answer.findValuesAsText("publish_address")) {
            // Either an address and a port, or a name and both; a certificate is made out to the name.
            var colon = address.lastIndexOf(':');
            var slash = address.indexOf('/');
            var host = address.substring(0, slash > 0 ? slash : colon);
            found.add(new Node(new HttpHost(host, Integer.parseInt(address.substring(colon + 1)), scheme)));
        }
        return found;
    }

    private static List<HttpHost> hosts(List<Node> nodes) {
        return nodes.stream()
                .map(Node::getHost)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
