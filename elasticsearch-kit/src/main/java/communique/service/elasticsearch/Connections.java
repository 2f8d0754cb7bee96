package communique.service.elasticsearch;

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
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/** Opens connections as they are configured: addresses, credentials, TLS. */
final class Connections {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int DEFAULT_PORT = 9200;
    private static final List<String> SCHEMES = List.of("http", "https");

    private Connections() {}

    static RestClient open(ElasticsearchConfig config, Duration timeout) {
        var hosts = config.urls().stream().map(Connections::host).toArray(HttpHost[]::new);
        var builder = RestClient.builder(hosts)
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout((int) timeout.toMillis()))
                .setDefaultHeaders(authorization(config).toArray(Header[]::new));
        var path = commonPath(config.urls());
        if (path.length() > 1) {
            builder.setPathPrefix(path);
        }
        config.caCertificate()
                .map(Connections::trusting)
                .ifPresent(tls -> builder.setHttpClientConfigCallback(client -> client.setSSLContext(tls)));
        return builder.build();
    }

    private static HttpHost host(URI url) {
        if (url.getHost() == null || !SCHEMES.contains(url.getScheme())) {
            throw new IllegalArgumentException("elasticsearch.url: \"" + url
                    + "\" is no address; write for example http://node-1:9200, several of them comma-separated");
        }
        return new HttpHost(url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort(), url.getScheme());
    }

    private static String commonPath(List<URI> urls) {
        var paths = urls.stream()
                .map(url -> url.getPath() == null ? "" : url.getPath().replaceAll("/+$", ""))
                .distinct()
                .toList();
        if (paths.size() > 1) {
            throw new IllegalArgumentException("elasticsearch.url: all addresses need the same path, not " + paths);
        }
        return paths.get(0);
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
