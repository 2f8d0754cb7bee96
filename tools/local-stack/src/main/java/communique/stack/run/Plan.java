package communique.stack.run;

import communique.stack.server.StackHome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What {@code ./communique up} runs, and on which ports and folders.
 *
 * @param portOffset added to every port
 */
public record Plan(StackHome home, PipelineSetup.Folders folders, int portOffset) {

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

    PipelineSetup setup() {
        return new PipelineSetup(
                home,
                "127.0.0.1:" + port(Port.KAFKA),
                "http://127.0.0.1:" + port(Port.ELASTICSEARCH),
                Arrays.stream(ServiceSpec.values()).collect(Collectors.toMap(service -> service, this::port)),
                folders);
    }

    Path data() {
        return folders.data();
    }

    Path kafkaFolder() {
        return data().resolve("kafka");
    }

    Path elasticsearchFolder() {
        return data().resolve("elasticsearch");
    }
}
