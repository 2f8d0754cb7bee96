package communique.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import communique.benchmarks.quality.PeerScore;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import communique.benchmarks.speed.Articles;
import communique.benchmarks.speed.Contestant;
import communique.benchmarks.speed.Race;
import communique.benchmarks.speed.Race.Lap;
import communique.benchmarks.speed.Spread;
import communique.benchmarks.speed.StageTimes;
import communique.benchmarks.speed.StanfordPeers;
import communique.enrich.Enricher;
import communique.enrich.recognizer.StanfordNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Compares the enrichment with Stanford CoreNLP on the same articles in one run: its three-class recogniser alone and
 * its default pipeline.
 *
 * <p>{@code --articles FOLDER} takes the text files of a folder instead of articles made of the quality set, {@code --rounds N} changes the length of the race,
 * {@code --json FILE} says where the figures go.
 */
public final class EnrichComparison {

    private static final PrintStream TERMINAL = System.out;
    private static final String OURS = "communique, everything";
    private static final String BARE = "CoreNLP, 3-class recogniser alone";
    private static final String STANDARD = "CoreNLP, default pipeline";
    private static final int ARTICLES = 24;
    private static final int PER_ROUND = 3;
    private static final int WARM_UP = 5;
    private static final int STAGE_LAPS = 10;

    private final Enricher enricher;
    private final StanfordPeers peers;
    private final List<String> articles;

    private EnrichComparison(Enricher enricher, StanfordPeers peers, List<String> articles) {
        this.enricher = enricher;
        this.peers = peers;
        this.articles = articles;
    }

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(arguments);
        var home = ShippedRecipe.home();
        var documents = QualitySet.load(new QualityFiles(home).set());
        var articles = options.articles() == null ? Articles.of(documents, ARTICLES) : Articles.in(options.articles());
        var comparison = new EnrichComparison(ShippedRecipe.load(home), StanfordPeers.load(), articles);
        var figures = comparison.race(options.rounds());
        figures.put("stages, CPU ms a document", comparison.stages());
        var scores = new PeerScore(documents);
        figures.put("F1 of names on the quality set, ours", scores.ours(comparison.enricher));
        figures.put("F1 of names on the quality set, bare", scores.of(comparison.peers::bare));
        figures.put("F1 of names on the quality set, default", scores.of(comparison.peers::standard));
        figures.forEach((name, value) -> TERMINAL.println(name + ": " + value));
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(options.json().toFile(), figures);
    }

    private Map<String, Object> race(int rounds) {
        var race = new Race(
                List.of(
                        new Contestant(OURS, 30, article -> enricher.enrich(Articles.received(article))
                                .actors()
                                .size()),
                        new Contestant(BARE, 15, article -> peers.bare(article).size()),
                        new Contestant(
                                STANDARD, 1, article -> peers.standard(article).size())),
                articles,
                PER_ROUND);
        race.run(WARM_UP);
        var laps = race.run(rounds);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("measured at", Instant.now().toString());
        figures.put("processors", Runtime.getRuntime().availableProcessors());
        figures.put("java", System.getProperty("java.vm.version"));
        figures.put("articles", articles.size());
        figures.put(
                "words an article",
                articles.stream().mapToInt(Articles::words).average().orElseThrow());
        figures.put("rounds", rounds);
        laps.forEach((name, times) -> {
            figures.put(name + ", documents a second", spread(times, Lap::documentsPerSecond));
            figures.put(name + ", CPU ms a document", spread(times, Lap::cpuMillis));
            figures.put(name + ", CPU ms of the process a document", spread(times, Lap::processMillis));
            figures.put(name + ", MB allocated a document", spread(times, Lap::megabytes));
        });
        for (var peer : List.of(BARE, STANDARD)) {
            figures.put("times as fast as " + peer + ", wall", ratio(laps, peer, Lap::wallMillis));
            figures.put("times as fast as " + peer + ", CPU of the thread", ratio(laps, peer, Lap::cpuMillis));
            figures.put("times as fast as " + peer + ", CPU of the process", ratio(laps, peer, Lap::processMillis));
        }
        figures.put("names found", race.found());
        return figures;
    }

    private Map<String, Double> stages() {
        var stages = new StageTimes(
                StanfordNames.load(), recognizer -> ShippedRecipe.load(ShippedRecipe.home(), recognizer));
        var documents = articles.stream().map(Articles::received).toList();
        stages.measure(documents, STAGE_LAPS);
        return stages.measure(documents, STAGE_LAPS);
    }

    private static Spread spread(List<Lap> laps, ToDoubleFunction<Lap> figure) {
        return Spread.of(laps.stream().map(figure::applyAsDouble).toList());
    }

    /** Ratio per round, because both ran in the same seconds. */
    private static Spread ratio(Map<String, List<Lap>> laps, String peer, ToDoubleFunction<Lap> millis) {
        var ours = laps.get(OURS);
        var theirs = laps.get(peer);
        return Spread.of(IntStream.range(0, ours.size())
                .mapToObj(round -> millis.applyAsDouble(theirs.get(round)) / millis.applyAsDouble(ours.get(round)))
                .toList());
    }

    /** Options of the command line. */
    private record Options(Path articles, int rounds, Path json) {

        static Options of(String[] arguments) {
            Path articles = null;
            var rounds = 9;
            var json = Path.of("enrich-comparison.json");
            for (var i = 0; i + 1 < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--articles" -> articles = Path.of(arguments[i + 1]);
                    case "--rounds" -> rounds = Integer.parseInt(arguments[i + 1]);
                    case "--json" -> json = Path.of(arguments[i + 1]);
                    default ->
                        throw new IllegalArgumentException(
                                "no option " + arguments[i] + "; there are --articles, --rounds and --json");
                }
            }
            return new Options(articles, rounds, json);
        }
    }
}
