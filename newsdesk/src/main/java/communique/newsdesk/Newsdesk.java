package communique.newsdesk;

import communique.audit.index.IndexedDocuments;
import communique.audit.redrive.Redrive;
import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.events.TopicNames;
import communique.kafka.KafkaTopicReader;
import communique.newsdesk.elasticsearch.ActorNames;
import communique.newsdesk.elasticsearch.ActorSearch;
import communique.newsdesk.elasticsearch.CompareSearch;
import communique.newsdesk.elasticsearch.ContextLookup;
import communique.newsdesk.elasticsearch.DocumentLookup;
import communique.newsdesk.elasticsearch.DocumentSearch;
import communique.newsdesk.elasticsearch.IndexedNames;
import communique.newsdesk.elasticsearch.NetworkSearch;
import communique.newsdesk.elasticsearch.Overview;
import communique.newsdesk.elasticsearch.PassageSearch;
import communique.newsdesk.elasticsearch.PipelineSearch;
import communique.newsdesk.elasticsearch.PlaceMap;
import communique.newsdesk.elasticsearch.RisingSearch;
import communique.newsdesk.elasticsearch.SaidSearch;
import communique.newsdesk.elasticsearch.StatementSearch;
import communique.newsdesk.elasticsearch.StoryListSearch;
import communique.newsdesk.elasticsearch.StorySearch;
import communique.newsdesk.live.LiveFeed;
import communique.newsdesk.stream.LiveReader;
import communique.newsdesk.stream.Originals;
import communique.newsdesk.stream.TopicWatch;
import communique.service.elasticsearch.Causes;
import communique.service.elasticsearch.ElasticsearchConfig;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.stream.KafkaConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the parts of the service together, starts and stops them. */
@Singleton
public class Newsdesk {

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(10);

    /** Somebody waits for the answer in front of a page. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final ElasticsearchGateway elasticsearch;
    private final LiveFeed feed = new LiveFeed(Clock.systemUTC());
    private final LiveReader reader;
    private final TopicWatch topics;
    private final KafkaConfig kafka;
    private final BackgroundLoop beats = new BackgroundLoop("beats", RetryPauses.of(BETWEEN_BEATS), this::beat);

    public Newsdesk(
            ElasticsearchConfig elasticsearchConfig, KafkaConfig kafka, NewsdeskKeys keys, MeterRegistry registry) {
        elasticsearch = new ElasticsearchGateway(elasticsearchConfig, ANSWER);
        reader = new LiveReader(kafka.settings(), feed);
        var readers = Map.of(TopicNames.RECEIVED, keys.enrichGroup(), TopicNames.ENRICHED, keys.indexGroup());
        topics = new TopicWatch(kafka.settings(), readers, Clock.systemUTC());
        DeskMeters.measure(registry, feed);
        DeskMeters.measure(registry, topics, readers);
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        topics.start();
        reader.start();
        beats.start();
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        beats.close();
        reader.close();
        topics.close();
        elasticsearch.close();
    }

    private Optional<Duration> beat() {
        feed.beat();
        return Optional.of(BETWEEN_BEATS);
    }

    /** Why the page shows less than it could, each cause in a sentence; empty while all is well. */
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        try {
            elasticsearch.probe();
        } catch (IOException e) {
            troubles.add(Causes.of(e));
        }
        topics.trouble().or(reader::trouble).ifPresent(troubles::add);
        return troubles;
    }

    @Produces
    @Singleton
    DocumentSearch documents() {
        return new DocumentSearch(elasticsearch);
    }

    @Produces
    @Singleton
    DocumentLookup lookup() {
        return new DocumentLookup(elasticsearch);
    }

    @Produces
    @Singleton
    StoryListSearch storyList() {
        return new StoryListSearch(elasticsearch, Clock.systemUTC());
    }

    @Produces
    @Singleton
    StorySearch stories() {
        return new StorySearch(elasticsearch);
    }

    @Produces
    @Singleton
    RisingSearch rising(ActorNames names) {
        return new RisingSearch(elasticsearch, names, Clock.systemUTC());
    }

    @Produces
    @Singleton
    ContextLookup contexts() {
        return new ContextLookup(elasticsearch);
    }

    @Produces
    @Singleton
    ActorNames names() {
        return new ActorNames(elasticsearch, Clock.systemUTC());
    }

    @Produces
    @Singleton
    IndexedNames indexed(ActorNames names) {
        return new IndexedNames(elasticsearch, names);
    }

    @Produces
    @Singleton
    SaidSearch said() {
        return new SaidSearch(elasticsearch);
    }

    @Produces
    @Singleton
    Overview overview(ActorNames names) {
        return new Overview(elasticsearch, names);
    }

    @Produces
    @Singleton
    PlaceMap map() {
        return new PlaceMap(elasticsearch);
    }

    @Produces
    @Singleton
    NetworkSearch network() {
        return new NetworkSearch(elasticsearch);
    }

    @Produces
    @Singleton
    ActorSearch actors(NetworkSearch network) {
        return new ActorSearch(elasticsearch, network);
    }

    @Produces
    @Singleton
    StatementSearch statements(ActorNames names) {
        return new StatementSearch(elasticsearch, names);
    }

    @Produces
    @Singleton
    CompareSearch comparisons(ActorNames names) {
        return new CompareSearch(elasticsearch, names);
    }

    @Produces
    @Singleton
    PassageSearch passages(ActorNames names) {
        return new PassageSearch(elasticsearch, names);
    }

    @Produces
    @Singleton
    PipelineSearch pipeline() {
        return new PipelineSearch(elasticsearch);
    }

    @Produces
    @Singleton
    IndexedDocuments stored() {
        return new IndexedDocuments(elasticsearch);
    }

    @Produces
    @Singleton
    LiveFeed feed() {
        return feed;
    }

    @Produces
    @Singleton
    TopicWatch topics() {
        return topics;
    }

    @Produces
    @Singleton
    Redrive redrive(IndexedDocuments documents) {
        return new Redrive(new KafkaTopicReader(kafka.settings()), documents);
    }

    @Produces
    @Singleton
    Originals originals() {
        return new Originals(kafka.settings());
    }
}
