package communique.stack.run;

import communique.stack.server.StackHome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the services of a pipeline are told: which servers the services talk to, where they listen and what they may write to.
 *
 * @param home where they are built
 * @param kafka bootstrap servers
 * @param elasticsearch URL, or several of one cluster, comma-separated
 * @param ports where each service listens
 * @param folders theirs on disk
 * @param environment what each service is told beside that
 */
public record PipelineSetup(
        StackHome home,
        String kafka,
        String elasticsearch,
        Map<ServiceSpec, Integer> ports,
        Folders folders,
        Map<String, String> environment) {

    /** Services without further settings. */
    public PipelineSetup(
            StackHome home, String kafka, String elasticsearch, Map<ServiceSpec, Integer> ports, Folders folders) {
        this(home, kafka, elasticsearch, ports, folders, Map.of());
    }

    /**
     * Folders of the services.
     *
     * @param data the ingest-service's memory, and logs
     * @param inbox watched folder
     * @param seeds folder of documents that are published at start; none for no seeds
     * @param feeds OPML file of the feeds that are read; it need not exist yet
     */
    public record Folders(Path data, Path inbox, Optional<Path> seeds, Path feeds) {

        /** With the file of feeds in the data folder. */
        public Folders(Path data, Path inbox, Optional<Path> seeds) {
            this(data, inbox, seeds, data.resolve("feeds.opml"));
        }

        public Folders {
            data = data.toAbsolutePath().normalize();
            inbox = inbox.toAbsolutePath().normalize();
            seeds = seeds.map(folder -> folder.toAbsolutePath().normalize());
            feeds = feeds.toAbsolutePath().normalize();
        }

        public Path log(String name) {
            return data.resolve("logs").resolve(name + ".log");
        }

        Path ingest() {
            return data.resolve("ingest");
        }
    }

    public String url(ServiceSpec service) {
        return "http://localhost:" + ports.get(service);
    }
}
