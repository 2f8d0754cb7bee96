package communique.events.submission;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A document as its sender gave it, nothing checked yet. Every part may be null, but for the lists.
 *
 * @param content text or HTML, whichever it turns out to be
 * @param text plain text
 * @param html an HTML page or a piece of one
 * @param sourceName the outlet
 * @param sourceUrl the outlet's own statement of the document's address, used when {@code url} is missing
 * @param categories under which its publisher filed it
 * @param enclosures addresses of media that its publisher attached
 * @param ignored names of fields that the sender gave and nobody knows
 */
public record Submission(
        String content,
        String text,
        String html,
        String title,
        String url,
        String sourceName,
        String sourceUrl,
        String author,
        String publishedAt,
        String language,
        String id,
        List<String> categories,
        List<URI> enclosures,
        List<String> ignored) {

    public Submission {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
    }

    /** This submission; what it does not say, the other says. */
    public Submission orElse(Submission other) {
        var hasContent = content != null || text != null || html != null;
        return new Submission(
                hasContent ? content : other.content,
                hasContent ? text : other.text,
                hasContent ? html : other.html,
                title == null ? other.title : title,
                url == null ? other.url : url,
                sourceName == null ? other.sourceName : sourceName,
                sourceUrl == null ? other.sourceUrl : sourceUrl,
                author == null ? other.author : author,
                publishedAt == null ? other.publishedAt : publishedAt,
                language == null ? other.language : language,
                id == null ? other.id : id,
                categories,
                enclosures,
                ignored);
    }

    /** This submission under the name of the other: with its id, address, title and date. */
    public Submission namedAs(Submission other) {
        return new Submission(
                content,
                text,
                html,
                other.title,
                other.url,
                sourceName,
                other.sourceUrl,
                author,
                other.publishedAt,
                language,
                other.id,
                categories,
                enclosures,
                ignored);
    }

    /** Collects the parts of a submission by the names that they have in JSON. */
    public static final class Parts {

        private final Map<String, String> values = new HashMap<>();
        private final List<String> ignored = new ArrayList<>();
        private List<String> categories = List.of();
        private List<URI> enclosures = List.of();

        /** Sets a part, such as {@code title} or {@code source.name}. */
        public Parts set(String name, String value) {
            values.put(name, value);
            return this;
        }

        /** Sets a part unless it has a value already. */
        public Parts setIfMissing(String name, String value) {
            if (value != null) {
                values.putIfAbsent(name, value);
            }
            return this;
        }

        /** What the publisher says beside the text. */
        public Parts filed(List<String> under, List<URI> attached) {
            categories = under;
            enclosures = attached;
            return this;
        }

        void ignore(String name) {
            ignored.add(name);
        }

        public Submission submission() {
            return new Submission(
                    values.get("content"),
                    values.get("text"),
                    values.get("html"),
                    values.get("title"),
                    values.get("url"),
                    values.get("source.name"),
                    values.get("source.url"),
                    values.get("author"),
                    values.get("publishedAt"),
                    values.get("language"),
                    values.get("id"),
                    categories,
                    enclosures,
                    ignored);
        }
    }
}
