package communique.benchmarks.load;

import communique.benchmarks.ShippedRecipe;
import communique.benchmarks.quality.QualityFiles;
import communique.benchmarks.quality.QualitySet;
import communique.benchmarks.speed.Articles;
import communique.events.EventJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Any number of documents made of a few hundred texts, each with a unique id, headline and last sentence. */
public final class Documents {

    private static final int TEXTS = 200;

    private final List<String> texts;
    private final String prefix;

    private Documents(List<String> texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
    }

    /**
     * Documents that consist of whole paragraphs.
     *
     * @param words minimum number of words
     * @param prefix of their ids; another prefix makes other documents
     */
    public static Documents ofWords(int words, String prefix) {
        var set = QualitySet.load(new QualityFiles(ShippedRecipe.home()).set());
        return new Documents(
                Articles.of(set, TEXTS, words).stream()
                        .map(text -> text.substring(0, text.indexOf('\n', lengthOf(text, words))))
                        .toList(),
                prefix);
    }

    /** Documents of a length in characters. */
    public static Documents ofCharacters(int characters, String prefix) {
        var set = QualitySet.load(new QualityFiles(ShippedRecipe.home()).set());
        var all = String.join("\n\n", Articles.of(set, TEXTS, Articles.WORDS));
        var step = all.length() / TEXTS;
        var twice = all.repeat(2 + characters / all.length());
        return new Documents(
                IntStream.range(0, Math.max(8, Math.min(TEXTS, TEXTS * 5_000 / characters)))
                        .mapToObj(number -> twice.substring(number * step, number * step + characters))
                        .toList(),
                prefix);
    }

    /** The same texts as other documents. */
    public Documents as(String otherPrefix) {
        return new Documents(texts, otherPrefix);
    }

    public String id(int number) {
        return "%s%07d".formatted(prefix, number);
    }

    public String text(int number) {
        return texts.get(number % texts.size()) + "\n\nThis was report " + number + " of the day.";
    }

    public String title(int number) {
        return "Report " + number + " of the day";
    }

    /** The request body of one document. */
    public byte[] submission(int number) {
        return EventJson.write(EventJson.mapper()
                .createObjectNode()
                .put("id", id(number))
                .put("title", title(number))
                .put("text", text(number)));
    }

    /** The request body of several documents, one per line. */
    public byte[] lines(int from, int count) {
        var lines = new ByteArrayOutputStream(count * 1024);
        for (var number = from; number < from + count; number++) {
            lines.writeBytes(submission(number));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** Average length of the bodies. */
    public double bytes() {
        return texts.stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElseThrow();
    }

    private static int lengthOf(String text, int words) {
        var at = 0;
        for (var word = 0; word < words; word++) {
            var next = text.indexOf(' ', at + 1);
            at = next < 0 ? at : next;
        }
        return Math.min(at, text.length() - 2);
    }
}
