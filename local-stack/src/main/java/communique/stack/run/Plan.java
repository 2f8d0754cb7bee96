package communique.stack.run;

import communique.stack.server.StackHome;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to run, and where.
 *
 * @param data everything that is kept: Kafka's and Elasticsearch's data, the ingest-service's memory, logs
 * @param inbox watched folder
 * @param seeds folder of documents that are published at start; none for no seeds
 * @param portOffset added to every port
 */
public record Plan(StackHome home, Path data, Path inbox, Optional<Path> seeds, int portOffset) {

    public Plan {
        data = data.toAbsolutePath().normalize();
        inbox = inbox.toAbsolutePath().normalize();
        seeds = seeds.map(folder -> folder.toAbsolutePath().normalize());
    }

    /** The servers, each with its usual port. */
    enum Port {
        KAFKA(9092),
        KAFKA_CONTROLLER(9093),
        ELASTICSEARCH(9200),
        ELASTICSEARCH_TRANSPORT(9300);

        private final int usual;

        Port(int usual) {
            this.usual = usual;
        }
    }

    int port(Port server) {
        return server.usual + portOffset;
    }

    int port(ServiceSpec service) {
        return service.usualPort() + portOffset;
    }

    String url(ServiceSpec service) {
        return "http://localhost:" + port(service);
    }

    String kafka() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }

    String elasticsearch() {
        return "http://127.0.0.1:" + port(Port.ELASTICSEARCH);
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    Path kafkaFolder() {
        return data.resolve("kafka");
    }

    Path elasticsearchFolder() {
        return data.resolve("elasticsearch");
    }

    Path ingestFolder() {
        return data.resolve("ingest");
    }
}
