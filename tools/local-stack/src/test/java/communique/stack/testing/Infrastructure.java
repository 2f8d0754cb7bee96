package communique.stack.testing;

import communique.stack.server.LocalServer;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Where the servers of a test come from: containers if a Docker engine answers, otherwise local processes. */
enum Infrastructure {
    DOCKER,
    NATIVE;

    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);
    private static final Infrastructure CHOSEN = choose();

    /** Starts a server of the configured kind. */
    static LocalServer start(Supplier<LocalServer> container, Supplier<LocalServer> local) {
        return CHOSEN == DOCKER ? container.get() : startWithRetry(local);
    }

    /** Another process may take the free port before the server binds it, so retry once with other ports. */
    private static LocalServer startWithRetry(Supplier<LocalServer> local) {
        try {
            return local.get();
        } catch (RuntimeException e) {
            LOG.warn("starting again with other ports reason={}", e.getMessage());
            return local.get();
        }
    }

    private static Infrastructure choose() {
        var wish = System.getProperty("infra", "auto").toLowerCase(Locale.ROOT);
        if (wish.equals("native") || wish.equals("docker")) {
            LOG.info("Kafka and Elasticsearch for tests: {} because -Dinfra={}", wish, wish);
            return valueOf(wish.toUpperCase(Locale.ROOT));
        }
        if (!wish.equals("auto")) {
            throw new IllegalArgumentException("-Dinfra must be auto, docker or native, not " + wish);
        }
        var docker = DockerClientFactory.instance().isDockerAvailable();
        LOG.info(
                "Kafka and Elasticsearch for tests: {}",
                docker ? "docker because an engine answers" : "native because no Docker engine answers");
        return docker ? DOCKER : NATIVE;
    }
}
