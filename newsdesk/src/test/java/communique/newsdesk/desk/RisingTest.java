package communique.newsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import communique.newsdesk.desk.Tagger.Article;
import communique.newsdesk.elasticsearch.ActorNames;
import communique.newsdesk.elasticsearch.RisingSearch;
import communique.newsdesk.read.Rising;
import communique.newsdesk.read.Rising.Burst;
import communique.service.elasticsearch.ElasticsearchConfig;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.stack.server.LocalServer;
import communique.stack.testing.TestElasticsearch;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told far more than usual, in an Elasticsearch of its own: the habit of others would count as well. */
class RisingTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String GAS =
            "KASTELL - Gas deliveries through the Northern pipeline fell, and Ostmark and Varenna met.";
    private static final String TALKS = "GENEVA - Ada Brink spoke.";

    private static LocalServer server;
    private static ElasticsearchGateway elasticsearch;

    private TestIndex index;
    private int number;

    @BeforeAll
    static void start() {
        server = TestElasticsearch.own();
        var config = new SmallRyeConfigBuilder()
                .withMapping(ElasticsearchConfig.class)
                .withDefaultValue("elasticsearch.url", server.address())
                .build()
                .getConfigMapping(ElasticsearchConfig.class);
        elasticsearch = new ElasticsearchGateway(config, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() throws IOException {
        elasticsearch.close();
        server.kill();
    }

    @BeforeEach
    void empty() throws IOException {
        index = new TestIndex(server.address());
        index.install();
    }

    @Test
    void whatIsToldFarMoreThanInThisHourOfTheWeekRises() throws IOException {
        weeks(8);
        tell(GAS, NOW.minusSeconds(900), 6, null, null);

        var rising = rising();

        assertThat(rising.weeks()).isEqualTo(8);
        assertThat(rising.bursts())
                .extracting(Burst::kind)
                .contains("actor", "dossier", "pair")
                .doesNotContain("story");
        assertThat(rising.bursts())
                .filteredOn(burst -> burst.kind().equals("pair"))
                .extracting(Burst::id, Burst::origins)
                .containsExactly(tuple("ostmark|varenna", 6L));
        assertThat(rising.bursts())
                .extracting(Burst::name)
                .contains("Northern pipeline", "Ostmark")
                .doesNotContain("Ada Brink");
    }

    @Test
    void copiesDoNotCount() throws IOException {
        weeks(8);
        tell(GAS, NOW.minusSeconds(900), 1, "story:gas", null);
        tell(GAS, NOW.minusSeconds(800), 20, "story:gas", "rise-0");

        assertThat(rising().bursts()).isEmpty();
    }

    @Test
    void aStoryRisesAboveItsOwnDayBefore() throws IOException {
        tell(TALKS, NOW.minusSeconds(7_200), 1, "story:talks", null);
        tell(TALKS, NOW.minusSeconds(900), 5, "story:talks", null);
        tell(GAS, NOW.minusSeconds(900), 3, "story:gas", null);

        var rising = rising();

        assertThat(rising.bursts()).extracting(Burst::id).containsExactly("story:talks");
        assertThat(rising.bursts().get(0).origins()).isEqualTo(5);
    }

    @Test
    void withoutWeeksOfHabitNobodyRises() throws IOException {
        weeks(1);
        tell(GAS, NOW.minusSeconds(900), 9, null, null);

        assertThat(rising().bursts()).isEmpty();
    }

    @Test
    void anArchiveThatComesInIsNoNews() throws IOException {
        weeks(8);
        for (int i = 0; i < 9; i++) {
            add(GAS, NOW.minus(Duration.ofDays(400)), NOW.minusSeconds(900), "story:old", null);
        }
        index.flush();

        assertThat(rising().bursts()).isEmpty();
    }

    @Test
    void anEmptyIndexHasNothingThatRises() throws IOException {
        assertThat(rising()).isEqualTo(new Rising("2026-11-30T09:00:00Z", "2026-11-30T10:00:00Z", 0, List.of()));
    }

    private static Rising rising() throws IOException {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new RisingSearch(elasticsearch, new ActorNames(elasticsearch, clock), clock).rising();
    }

    /** One text about talks in this hour of each week before. */
    private void weeks(int weeks) throws IOException {
        for (int week = 1; week <= weeks; week++) {
            tell(TALKS, NOW.minus(Duration.ofDays(7L * week)).minusSeconds(600), 1, null, null);
        }
    }

    /** @param story null for one of each document's own */
    private void tell(String body, Instant at, int times, String story, String origin) throws IOException {
        for (int i = 0; i < times; i++) {
            add(body, at, at, story, origin);
        }
        index.flush();
    }

    private void add(String body, Instant published, Instant received, String story, String origin) throws IOException {
        var article = new Article("rise-" + number++, "Outlet " + number, published.toString(), "Told", body);
        var event = Tagger.tag(article, received);
        if (story != null) {
            index.decided(origin == null ? Decided.own(event, story) : Decided.copy(event, story, origin));
        }
        index.add(event, received);
    }
}
