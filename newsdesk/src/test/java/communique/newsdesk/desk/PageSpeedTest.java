package communique.newsdesk.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import communique.newsdesk.desk.Tagger.Article;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What the page needs before it can be used, and what it does under a flood. How long that takes here is left in
 * {@code target/page-speed-*.txt}: a time says as much about the machine as about the page, so none is demanded.
 */
@QuarkusTest
@QuarkusTestResource(DeskResource.class)
class PageSpeedTest extends BrowserTest {

    private static final int VISITS = 3;
    private static final int EVENTS = 2_000;

    /** Notes when the page can be used, and when it shows its documents. */
    private static final String WATCH = "new MutationObserver(() => {"
            + "if (!window.usable && document.querySelector('.searchbar input')) window.usable = performance.now();"
            + "if (!window.filled && document.querySelector('.entry')) window.filled = performance.now();"
            + "}).observe(document, {childList: true, subtree: true})";

    private static final String LOADED =
            "['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))"
                    + ".filter(entry => !entry.name.includes('/api/')).reduce((sum, entry) => sum + entry.encodedBodySize, 0)";

    /** Notes the longest time in which nothing was drawn. */
    private static final String GAPS = "() => { window.gap = 0; let last = performance.now(); const frame = () => {"
            + "const now = performance.now(); window.gap = Math.max(window.gap, now - last); last = now;"
            + "requestAnimationFrame(frame); }; requestAnimationFrame(frame); }";

    /** Counts what the page is told of, also what it is told to have missed. */
    private static final String TOLD = "() => new Promise(resolve => { window.told = 0;"
            + "const source = new EventSource('/api/live'); source.addEventListener('open', resolve);"
            + "source.addEventListener('document', () => window.told += 1);"
            + "source.addEventListener('skipped', event => window.told += JSON.parse(event.data).events); })";

    @ConfigProperty(name = "kafka.bootstrap-servers")
    String bootstrapServers;

    @Test
    void loadsLittleBeforeItShowsItsDocuments() throws IOException {
        open("#/");
        var usable = new double[VISITS];
        var filled = new double[VISITS];
        var bytes = 0L;
        for (int i = 0; i < VISITS; i++) {
            var page = page(1_440, ColorScheme.LIGHT);
            page.addInitScript(WATCH);
            show(page, "#/");
            assertThat(page.locator(".entry").first()).isVisible();
            usable[i] = number(page, "window.usable");
            filled[i] = number(page, "window.filled");
            bytes = (long) number(page, LOADED);
            page.context().close();
        }
        note(
                "start",
                "search box usable after %.0f ms, documents shown after %.0f ms (medians of %d first visits), %d bytes loaded compressed",
                median(usable),
                median(filled),
                VISITS,
                bytes);

        assertThat(usable).doesNotContain(0);
        assertThat(filled).doesNotContain(0);
        assertThat(bytes).isBetween(50_000L, 500_000L);
    }

    @Test
    void countsThousandsOfArrivalsAndShowsTheNewest() throws IOException {
        var page = open("#/");
        assertThat(page.locator("#live-state")).hasText("live");
        page.evaluate(GAPS);
        page.evaluate(TOLD);
        var started = System.nanoTime();

        try (var producer = KafkaClients.producer(Map.of("bootstrap.servers", bootstrapServers))) {
            IntStream.range(0, EVENTS)
                    .forEach(i -> producer.send(EventRecords.of(Tagger.tag(burst(i), Instant.now()))));
            producer.flush();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.waitForTimeout(20);
            return number(page, "window.told") >= EVENTS;
        });
        var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1_000.0;
        var gap = number(page, "window.gap");
        note(
                "burst",
                "%d arrivals in %.1f s (%.0f a minute); longest time without a frame %.0f ms",
                EVENTS,
                seconds,
                EVENTS * 60 / seconds,
                gap);

        assertThat(page.locator(".arrivals .entry")).hasCount(12);
        assertThat(page.getByText("since you opened this page")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause"))
                .click();
        assertThat(page.locator(".results-head [data-key=pause]")).hasText("Resume");
    }

    private static Article burst(int number) {
        return new Article(
                "wave-" + number,
                "Straits Wire",
                Instant.now().toString(),
                "Wave " + number,
                "MUSCAT - Ship " + number + " passed. Ada Brink and the Straits Council counted it.");
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static double median(double... values) {
        return DoubleStream.of(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void note(String name, String figures, Object... values) throws IOException {
        Files.writeString(Path.of("target", "page-speed-" + name + ".txt"), figures.formatted(values) + "\n");
    }
}
