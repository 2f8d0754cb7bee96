package communique.events.submission;

import communique.events.DocumentId;
import communique.events.Source;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/** Turns what a sender gave into a document that every later step can rely on, or says what is wrong with it. */
public final class Drafts {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NAME = 300;

    /** As the last part of an address these mean the folder, in every spelling. */
    private static final Set<String> UNADDRESSABLE = Set.of(".", "..");

    private static final Set<String> NAMELESS = Set.of("blob", "stdin", "unnamed", "noname", "undefined", "null");

    private final SubmissionLimits limits;
    private final PublicationDates dates;

    public Drafts(SubmissionLimits limits, Clock clock) {
        this.limits = limits;
        this.dates = new PublicationDates(clock, limits.publishedAhead());
    }

    /** Longest content that is taken, in UTF-16 characters. */
    public int longestContent() {
        return limits.longestContent();
    }

    /**
     * Checks and cleans a document and gives it its name.
     *
     * @throws RefusedException with a sentence that tells the sender what to change
     */
    public Draft draft(Submission given, Origin origin) throws RefusedException {
        var content = content(given);
        var mediaType = mediaType(given, content);
        content = fitting(content, mediaType);
        var url = PageUrl.parse(given.url() == null ? given.sourceUrl() : given.url());
        var name = line(given.sourceName() == null ? origin.sourceName() : given.sourceName(), LONGEST_NAME);
        return new Draft(
                id(given, url, new Origin(origin.channel(), name, origin.fileName()), content),
                new Source(name, url, origin.channel()),
                mediaType,
                content,
                line(given.title(), LONGEST_TITLE),
                line(given.author(), LONGEST_NAME),
                origin.fileName() == null ? dates.parse(given.publishedAt()) : dates.read(given.publishedAt()),
                LanguageTag.parse(given.language()),
                given.categories(),
                given.enclosures());
    }

    private String content(Submission given) throws RefusedException {
        var ways = (given.content() == null ? 0 : 1) + (given.text() == null ? 0 : 1) + (given.html() == null ? 0 : 1);
        if (ways == 0) {
            throw new RefusedException(Refusal.NO_CONTENT, "the document is missing: give it as content, text or html");
        }
        if (ways > 1) {
            throw new RefusedException(Refusal.WRONG_FIELD, "give only one of content, text and html");
        }
        var raw = given.content() != null ? given.content() : given.text() != null ? given.text() : given.html();
        var content = CleanText.of(raw);
        if (content.isBlank()) {
            throw new RefusedException(Refusal.NO_CONTENT, "the content is empty");
        }
        return content;
    }

    /** The limit is one of text: of a page that is longer, scripts and whatever else nobody reads is left out. */
    private String fitting(String content, String mediaType) throws RefusedException {
        boolean isPage = mediaType.equals("text/html");
        var text = content.length() > limits.longestContent() && isPage ? LeanMarkup.of(content) : content;
        if (text.length() > limits.longestContent()) {
            throw new RefusedException(
                    Refusal.TOO_LONG,
                    "the content has " + text.length() + " characters" + (isPage ? " without its scripts" : "")
                            + ", at most " + limits.longestContent() + " are taken; send it in parts");
        }
        if (text.isBlank()) {
            throw new RefusedException(Refusal.NO_CONTENT, "the page holds scripts and no text");
        }
        return text;
    }

    private static String mediaType(Submission given, String content) {
        var isHtml = given.html() != null || given.content() != null && Markup.isHtml(content);
        return isHtml ? "text/html" : "text/plain";
    }

    private static DocumentId id(Submission given, URI url, Origin origin, String content) throws RefusedException {
        try {
            if (given.id() != null) {
                if (UNADDRESSABLE.contains(given.id())) {
                    throw new RefusedException(
                            Refusal.WRONG_FIELD,
                            "id must not be \".\" or \"..\": an address that ends so leads elsewhere; use a name");
                }
                return new DocumentId(given.id());
            }
            if (url != null) {
                return DocumentId.ofUrl(url);
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.WRONG_FIELD, e.getMessage(), e);
        }
        if (isName(origin.fileName())) {
            var source = origin.sourceName() == null ? origin.channel() : origin.sourceName();
            return DocumentId.ofFile(source, origin.fileName());
        }
        return DocumentId.ofText(origin.sourceName(), content);
    }

    /** Whether it tells one file from another; programs that have no name for a file send one of these. */
    private static boolean isName(String fileName) {
        if (fileName == null) {
            return false;
        }
        int part = fileName.lastIndexOf('#');
        var name = part < 0 ? fileName : fileName.substring(0, part);
        return name.chars().anyMatch(Character::isLetterOrDigit) && !NAMELESS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String line(String text, int longest) {
        var line = CleanText.oneLine(text, longest);
        return line == null || line.isEmpty() ? null : line;
    }
}
