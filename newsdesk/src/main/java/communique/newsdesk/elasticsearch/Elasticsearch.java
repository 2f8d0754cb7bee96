package communique.newsdesk.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import communique.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** The connection to Elasticsearch, which is only read. */
public final class Elasticsearch implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;

    /** Somebody waits for the answer in front of a page. */
    private static final int ANSWER_MILLIS = 10_000;

    private static final int DEFAULT_PORT = 9200;

    private final RestClient http;

    public Elasticsearch(ElasticsearchConfig config) {
        http = builder(config).build();
    }

    /**
     * Searches. An index that does not exist yet holds nothing, so a fresh system answers and finds nothing.
     *
     * @param query the search as Elasticsearch wants it
     */
    JsonNode search(String alias, Map<String, ?> query) throws IOException {
        var request = new Request("POST", "/" + alias + "/_search");
        request.addParameter("ignore_unavailable", "true");
        request.setJsonEntity(EventJson.mapper().writeValueAsString(query));
        return send(request);
    }

    /** Whether it answers. */
    public void probe() throws IOException {
        var request = new Request("GET", "/_cluster/health");
        request.addParameter("local", "true");
        send(request);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private JsonNode send(Request request) throws IOException {
        try (var answer = http.performRequest(request).getEntity().getContent()) {
            return EventJson.mapper().readTree(answer);
        } catch (ResponseException e) {
            throw new ElasticsearchRefusedException(
                    e.getResponse().getStatusLine().getStatusCode(),
                    request.getMethod() + " " + request.getEndpoint(),
                    e);
        }
    }

    private static RestClientBuilder builder(ElasticsearchConfig config) {
        var url = config.url();
        var port = url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
        var builder = RestClient.builder(new HttpHost(url.getHost(), port, url.getScheme()))
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
                .setDefaultHeaders(authorization(config).toArray(Header[]::new));
        if (url.getPath() != null && url.getPath().length() > 1) {
            builder.setPathPrefix(url.getPath());
        }
        config.caCertificate()
                .map(Elasticsearch::trusting)
                .ifPresent(tls -> builder.setHttpClientConfigCallback(client -> client.setSSLContext(tls)));
        return builder;
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
