package communique.benchmarks.speed;

import communique.benchmarks.quality.LabelledDocument;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Articles of typical length for speed measurements. */
public final class Articles {

    /** Typical length in words. */
    public static final int WORDS = 850;

    private static final int STEP = 7;

    private Articles() {}

    /** Combines short English documents, starting each article at another position of the set. */
    public static List<String> of(List<LabelledDocument> documents, int count) {
        return of(documents, count, WORDS);
    }

    /** Articles of a minimum number of words. */
    public static List<String> of(List<LabelledDocument> documents, int count, int words) {
        var english = documents.stream()
                .filter(document ->
                        document.head().getOrDefault("language", "en").equals("en"))
                .filter(document -> !document.head().containsKey("media-type"))
                .map(LabelledDocument::content)
                .toList();
        var articles = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var article = new StringBuilder();
            for (var next = i * STEP; words(article) < words; next++) {
                article.append(english.get(next % english.size())).append("\n\n");
            }
            articles.add(article.toString());
        }
        return articles;
    }

    /** The {@code .txt} files of a folder. */
    public static List<String> in(Path folder) {
        try (var files = Files.list(folder)) {
            var articles = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                articles.add(Files.readString(file));
            }
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the articles in " + folder, e);
        }
    }

    /** Words are runs of characters between white space. */
    public static int words(CharSequence text) {
        var trimmed = text.toString().strip();
        return trimmed.isEmpty() ? 0 : trimmed.split("\\s+").length;
    }

    /** An article as ingest-service publishes it. */
    public static DocumentReceived received(String article) {
        return new DocumentReceived(
                new DocumentId("article"),
                "1",
                Instant.EPOCH,
                new Source("bench", null, "bench"),
                "text/plain",
                article,
                null,
                null,
                null,
                null);
    }
}
