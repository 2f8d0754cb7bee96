package communique.benchmarks;

import communique.benchmarks.quality.LabelledDocument;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import communique.enrich.Enricher;
import communique.events.DocumentReceived;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures what a language costs: the memory that its first document makes the enrichment hold, and the CPU of a document
 * beside the same document read as a language of which nothing is known. Texts are those of the quality set, by the first two
 * letters of their names.
 *
 * <p>Memory is what is used after collection, CPU that of the thread, the median of some laps after a warm-up.
 */
public final class LanguageCosts {

    private static final PrintStream TERMINAL = System.out;
    private static final List<String> LANGUAGES = List.of("ru", "uk", "de", "es", "fr", "tr", "fa", "ar");

    /** A language that has neither pack nor phrases: Maltese. */
    private static final String UNKNOWN = "mt";

    private static final int WARM_UP = 60;
    private static final int LAPS = 21;
    private static final int COLLECTIONS = 4;
    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final double BYTES_IN_A_MEGABYTE = 1024 * 1024;

    private LanguageCosts() {}

    public static void main(String... arguments) throws IOException {
        var home = ShippedRecipe.home();
        var texts = texts(QualitySet.load(new QualityFiles(home).set()));
        var enricher = ShippedRecipe.load(home, (text, sentences) -> List.of());
        enricher.enrich(in(UNKNOWN, texts.get(LANGUAGES.get(0)).get(0)));
        TERMINAL.println(
                "| language | documents | words each | memory of the language, MB | CPU, ms/document | the same unread | more |");
        TERMINAL.println("|---|---|---|---|---|---|---|");
        for (var language : LANGUAGES) {
            TERMINAL.println(row(enricher, language, texts.get(language)));
        }
    }

    private static Map<String, List<LabelledDocument>> texts(List<LabelledDocument> documents) {
        return documents.stream()
                .filter(document ->
                        LANGUAGES.stream().anyMatch(code -> document.name().startsWith(code + "-")))
                .collect(Collectors.groupingBy(
                        document -> document.name().substring(0, 2), TreeMap::new, Collectors.toList()));
    }

    private static String row(Enricher enricher, String language, List<LabelledDocument> documents) {
        var before = used();
        enricher.enrich(in(language, documents.get(0)));
        var memory = used() - before;
        var read = millis(enricher, language, documents);
        var unread = millis(enricher, UNKNOWN, documents);
        var words = documents.stream()
                .mapToInt(document -> document.content().split("\\s+").length)
                .average()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.2f | %.2f | %.2f |",
                language,
                documents.size(),
                words,
                memory,
                read,
                unread,
                read - unread);
    }

    /** What is used after collection, in megabytes. */
    private static double used() {
        for (var i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_IN_A_MEGABYTE;
    }

    /** CPU of a document: the median lap over all documents. */
    private static double millis(Enricher enricher, String language, List<LabelledDocument> documents) {
        var threads = ManagementFactory.getThreadMXBean();
        var events = documents.stream().map(document -> in(language, document)).toList();
        var laps = new double[LAPS];
        for (var lap = -WARM_UP; lap < LAPS; lap++) {
            var start = threads.getCurrentThreadCpuTime();
            events.forEach(enricher::enrich);
            if (lap >= 0) {
                laps[lap] = (threads.getCurrentThreadCpuTime() - start) / NANOS_IN_A_MILLI / events.size();
            }
        }
        Arrays.sort(laps);
        return laps[LAPS / 2];
    }

    private static DocumentReceived in(String language, LabelledDocument document) {
        var received = document.received();
        return new DocumentReceived(
                received.id(),
                received.revision(),
                received.receivedAt(),
                received.source(),
                received.mediaType(),
                received.content(),
                received.title(),
                received.author(),
                received.publishedAt(),
                language);
    }
}
