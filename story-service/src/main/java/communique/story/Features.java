package communique.story;

import communique.events.DocumentStoried;
import communique.story.article.Article;
import communique.story.cluster.Member;
import communique.story.utterance.CarriedWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/**
 * What later documents are compared with, as text for the event that carries it.
 *
 * @param article the text as a whole; null when it is remembered for its story's sake only
 * @param words its statements
 */
record Features(Article article, CarriedWords words) {

    private static final int WITHOUT_STATEMENTS = 1;
    private static final int VERSION = 2;

    /** All that is remembered of a document; null when that is nothing. */
    static String encoded(Member member) {
        if (member.article() == null) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(1024);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            member.article().write(out);
            member.words().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** What an event carries. */
    static Features of(DocumentStoried event) {
        var time = event.time().toEpochMilli();
        return event.features() == null
                ? new Features(null, new CarriedWords(event.language(), time, List.of()))
                : decode(event.features());
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws IllegalArgumentException if it is of a later version, or broken
     */
    private static Features decode(String encoded) {
        try (var in =
                new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(encoded)))) {
            int version = in.readByte();
            if (version < WITHOUT_STATEMENTS || version > VERSION) {
                throw new IllegalArgumentException("features of version " + version + ", not " + VERSION);
            }
            var article = Article.read(in);
            var words = version == WITHOUT_STATEMENTS
                    ? new CarriedWords(article.language(), article.time(), List.of())
                    : CarriedWords.read(in, article.language(), article.time());
            return new Features(article, words);
        } catch (IOException e) {
            throw new IllegalArgumentException("features are cut short", e);
        }
    }
}
