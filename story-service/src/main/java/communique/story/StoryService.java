package communique.story;

import communique.service.stream.KafkaConfig;
import communique.story.cluster.Memory;
import communique.story.stream.StoryStream;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the parts of the service together, starts and stops them. */
@Singleton
public class StoryService {

    private final StoryStream stream;

    public StoryService(KafkaConfig kafka, StoryKeys keys, MeterRegistry registry) {
        var memory = new Memory(
                keys.memory().articles(), keys.memory().alone(), keys.memory().silence());
        stream = new StoryStream(kafka, keys.stream(), memory, registry);
    }

    void start(@Observes StartupEvent event) {
        stream.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stream.close();
    }

    @Produces
    @Singleton
    StoryStream stream() {
        return stream;
    }
}
