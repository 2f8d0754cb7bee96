package communique.service.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import communique.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * The one way to Elasticsearch: typed requests, and bulk requests as bytes.
 *
 * <p>With several addresses the nodes take turns. When a node does not answer, the request goes to the next one, and the
 * client leaves that node out for a minute, then for longer if it stays silent. So a request may reach Elasticsearch
 * twice: callers must send only what may be repeated.
 */
public final class ElasticsearchGateway implements AutoCloseable {

    private static final int PROBE_MILLIS = 1_000;
    private static final int FIRST_ERROR_STATUS = 400;
    private static final int NOT_FOUND = 404;

    /** As the typed client sends it, so that a cluster of the next major version answers in the form of this one. */
    private static final ContentType LINES =
            ContentType.parse("application/vnd.elasticsearch+x-ndjson; compatible-with=8");

    private static final String JSON = "application/vnd.elasticsearch+json; compatible-with=8";

    private final RestClient http;
    private final ElasticsearchClient client;
    private final Optional<NodeDiscovery> discovery;

    /**
     * Opens a gateway; no node needs to answer yet.
     *
     * @param timeout for one answer of one node; a cluster that hangs must not hold its caller for ever
     */
    public ElasticsearchGateway(ElasticsearchConfig config, Duration timeout) {
        http = Connections.open(config, timeout);
        discovery = config.discovery() ? Optional.of(new NodeDiscovery(http)) : Optional.empty();
        discovery.ifPresent(NodeDiscovery::start);
        client = new ElasticsearchClient(new RestClientTransport(http, new JacksonJsonpMapper(EventJson.mapper())));
    }

    /** Opens a gateway to addresses that ask for no credentials, such as those of the local stack. */
    public static ElasticsearchGateway at(List<URI> addresses, Duration timeout) {
        return new ElasticsearchGateway(new Unsecured(addresses), timeout);
    }

    /** A request in typed form. */
    @FunctionalInterface
    public interface TypedRequest<T> {

        /** Sends it. */
        T sendTo(ElasticsearchClient client) throws IOException;
    }

    /**
     * Sends a request in typed form.
     *
     * @throws ElasticsearchRefusedException if the answer has an error status
     * @throws IOException if no node answers
     */
    public <T> T ask(TypedRequest<T> request) throws IOException {
        try {
            return request.sendTo(client);
        } catch (ElasticsearchException e) {
            throw ElasticsearchRefusedException.of(e);
        } catch (TransportException e) {
            throw e.response() != null && e.statusCode() >= FIRST_ERROR_STATUS
                    ? ElasticsearchRefusedException.of(e)
                    : e;
        }
    }

    /**
     * Looks for something.
     *
     * @return empty if Elasticsearch answers that there is no such thing
     * @throws ElasticsearchRefusedException if the answer has any other error status
     */
    public <T> Optional<T> find(TypedRequest<T> request) throws IOException {
        try {
            return Optional.of(ask(request));
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Searches. An index that does not exist yet holds nothing, so a fresh system answers and finds nothing. While a
     * shard of it is on no node, the search is refused, as half of what is there would look like all of it.
     *
     * @param search everything but the index
     * @throws ElasticsearchRefusedException if the answer has an error status
     */
    public SearchResponse<ObjectNode> search(String alias, Consumer<SearchRequest.Builder> search) throws IOException {
        var request =
                new SearchRequest.Builder().index(alias).ignoreUnavailable(true).allowPartialSearchResults(false);
        search.accept(request);
        return ask(client -> client.search(request.build(), ObjectNode.class));
    }

    /**
     * Sends a bulk request that is already written: an object for each operation would cost more than writing it.
     *
     * @param lines the body; every index in it must be an alias
     * @param headers to send along
     * @return the body of the answer
     * @throws ElasticsearchRefusedException if the request was refused as a whole
     */
    public byte[] bulk(byte[] lines, Map<String, String> headers) throws IOException {
        var request = new Request("POST", "/_bulk");
        request.addParameter("require_alias", "true");
        request.setEntity(new NByteArrayEntity(lines, LINES));
        var options = RequestOptions.DEFAULT.toBuilder().addHeader("Accept", JSON);
        headers.forEach(options::addHeader);
        request.setOptions(options.build());
        return send(request);
    }

    /**
     * Checks briefly that a node answers.
     *
     * @throws IOException if none does, with the reason
     */
    public void probe() throws IOException {
        var request = new Request("GET", "/_cluster/health");
        request.addParameter("local", "true");
        request.setOptions(RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(PROBE_MILLIS)
                        .setSocketTimeout(PROBE_MILLIS)
                        .build()));
        send(request);
    }

    @Override
    public void close() throws IOException {
        discovery.ifPresent(NodeDiscovery::close);
        http.close();
    }

    private byte[] send(Request request) throws IOException {
        try {
            return EntityUtils.toByteArray(http.performRequest(request).getEntity());
        } catch (ResponseException e) {
            throw ElasticsearchRefusedException.of(e);
        }
    }

    private record Unsecured(List<URI> urls) implements ElasticsearchConfig {

        @Override
        public boolean discovery() {
            return false;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Optional<String> apiKey() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> caCertificate() {
            return Optional.empty();
        }
    }
}
