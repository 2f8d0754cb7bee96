package communique.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
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

    /** How long an answer may take. A cluster that hangs must not hold a batch for ever. */
    private static final int ANSWER_MILLIS = 30_000;

    private static final int PROBE_MILLIS = 1_000;
    private static final int NOT_FOUND = 404;

    private final RestClient http;
    private final RestClientTransport transport;

    public Elasticsearch(ElasticsearchConfig config) {
        http = builder(config).build();
        transport = new RestClientTransport(http, new JacksonJsonpMapper(EventJson.mapper()));
    }

    /** The typed client, for documents. */
    public ElasticsearchClient client() {
        return new ElasticsearchClient(transport);
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
        transport.close();
    }

    private static RestClientBuilder builder(ElasticsearchConfig config) {
        var url = config.url();
        var builder = RestClient.builder(new HttpHost(url.getHost(), port(config), url.getScheme()))
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

    private static int port(ElasticsearchConfig config) {
        return config.url().getPort() < 0 ? 9200 : config.url().getPort();
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
