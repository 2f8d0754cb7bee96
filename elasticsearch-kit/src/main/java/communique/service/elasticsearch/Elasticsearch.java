package communique.service.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** The connection to Elasticsearch. */
public final class Elasticsearch implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;

    private static final int PROBE_MILLIS = 1_000;
    private static final int NOT_FOUND = 404;

    private static final int DEFAULT_PORT = 9200;

    private final RestClient http;

    /** @param patience how long an answer may take; a cluster that hangs must not hold its caller for ever */
    public Elasticsearch(ElasticsearchConfig config, Duration patience) {
        http = builder(config, patience).build();
    }

    /** The client beneath, for other ways to ask. It is closed with this connection. */
    public RestClient http() {
        return http;
    }

    /**
     * Searches. An index that does not exist yet holds nothing, so a fresh system answers and finds nothing.
     *
     * @param query the search as Elasticsearch wants it
     */
    public JsonNode search(String alias, Map<String, ?> query) throws IOException {
        return call(
                "POST",
                "/" + alias + "/_search?ignore_unavailable=true",
                EventJson.mapper().valueToTree(query));
    }

    /**
     * Sends a request.
     *
     * @param body JSON; null for none
     * @throws ElasticsearchRefusedException if the answer is no success
     */
    public JsonNode call(String method, String path, JsonNode body) throws IOException {
        var request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(body.toString());
        }
        try {
            var response = http.performRequest(request);
            return EventJson.mapper().readTree(EntityUtils.toByteArray(response.getEntity()));
        } catch (ResponseException e) {
            throw new ElasticsearchRefusedException(
                    e.getResponse().getStatusLine().getStatusCode(), method + " " + path, e);
        }
    }

    /** What is at a path; missing node if there is nothing. */
    public JsonNode find(String path) throws IOException {
        try {
            return call("GET", path, null);
        } catch (ElasticsearchRefusedException e) {
            if (e.status() == NOT_FOUND) {
                return EventJson.mapper().missingNode();
            }
            throw e;
        }
    }

    /**
     * Asks for a sign of life, briefly.
     *
     * @throws IOException if there is none, with the reason
     */
    public void probe() throws IOException {
        var request = new Request("GET", "/_cluster/health");
        request.addParameter("local", "true");
        request.setOptions(RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(PROBE_MILLIS)
                        .setSocketTimeout(PROBE_MILLIS)
                        .build()));
        try {
            EntityUtils.consume(http.performRequest(request).getEntity());
        } catch (ResponseException e) {
            throw new ElasticsearchRefusedException(
                    e.getResponse().getStatusLine().getStatusCode(), "GET /_cluster/health", e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static RestClientBuilder builder(ElasticsearchConfig config, Duration patience) {
        var url = config.url();
        var builder = RestClient.builder(new HttpHost(url.getHost(), port(url), url.getScheme()))
                .setRequestConfigCallback(request ->
                        request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout((int) patience.toMillis()))
                .setDefaultHeaders(authorization(config).toArray(Header[]::new));
        if (url.getPath() != null && url.getPath().length() > 1) {
            builder.setPathPrefix(url.getPath());
        }
        config.caCertificate()
                .map(Elasticsearch::trusting)
                .ifPresent(tls -> builder.setHttpClientConfigCallback(client -> client.setSSLContext(tls)));
        return builder;
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
    }

    private static List<Header> authorization(ElasticsearchConfig config) {
        if (config.apiKey().isPresent()) {
            return List.of(
                    new BasicHeader("Authorization", "ApiKey " + config.apiKey().get()));
        }
        if (config.username().isEmpty()) {
            return List.of();
        }
        var credentials = config.username().get() + ":" + config.password().orElse("");
        var encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return List.of(new BasicHeader("Authorization", "Basic " + encoded));
    }

    private static SSLContext trusting(Path authority) {
        try (InputStream pem = Files.newInputStream(authority)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            var number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("authority-" + number++, certificate);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("elasticsearch.ca-certificate: cannot read " + authority, e);
        }
    }
}
