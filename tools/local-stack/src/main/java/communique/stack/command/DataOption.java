package communique.stack.command;

import communique.kafka.KafkaTopicReader;
import communique.stack.client.SearchIndex;
import communique.stack.run.RunFile;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Selects the system by its data folder. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder that keeps the data (default: .communique)")
    private Path directory;

    Path directory() {
        return directory == null ? StackHome.find().root().resolve(".communique") : directory.toAbsolutePath();
    }

    RunFile running() throws IOException {
        return RunFile.find(directory())
                .orElseThrow(() -> new NotRunningException("nothing runs on " + directory()
                        + "; start it with ./communique up, or name its data with --data DIR"));
    }

    static KafkaTopicReader topics(RunFile run) {
        return new KafkaTopicReader(Map.of("bootstrap.servers", run.kafka()));
    }

    static SearchIndex index(RunFile run) {
        return new SearchIndex(
                Stream.of(run.elasticsearch().split(",")).map(URI::create).toList());
    }
}
