package communique.events.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.DocumentId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DraftsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final Drafts DRAFTS = new Drafts(SubmissionLimits.DEFAULT, NOW);
    private static final Origin HTTP = Origin.of("http");

    static Stream<Arguments> namesADocumentAfterItsOrigin() {
        var file = new Origin("folder", null, "a/b.txt");
        return Stream.of(
                argumentSet(
                        "its own id",
                        text().set("id", "my:1").set("url", "https://a.example"),
                        file,
                        new DocumentId("my:1")),
                argumentSet(
                        "its address",
                        text().set("url", "http://A.example/1/?utm_source=x"),
                        file,
                        DocumentId.ofUrl(URI.create("https://a.example/1"))),
                argumentSet(
                        "its source's address",
                        text().set("source.url", "https://a.example/1"),
                        HTTP,
                        DocumentId.ofUrl(URI.create("https://a.example/1"))),
                argumentSet(
                        "its source and file",
                        text().set("source.name", "WANA"),
                        file,
                        DocumentId.ofFile("WANA", "a/b.txt")),
                argumentSet("its channel and file", text(), file, DocumentId.ofFile("folder", "a/b.txt")),
                argumentSet("its part of a file", text(), file.part(3), DocumentId.ofFile("folder", "a/b.txt#3")),
                argumentSet("its text", text(), HTTP, DocumentId.ofText("Talks went on.")),
                argumentSet(
                        "its source and text",
                        text().set("source.name", "WANA"),
                        HTTP,
                        DocumentId.ofText("WANA", "Talks went on.")),
                argumentSet(
                        "its text when the file has no name",
                        text(),
                        new Origin("http", null, ""),
                        DocumentId.ofText("Talks went on.")),
                argumentSet(
                        "its text when the name of the file says nothing",
                        text(),
                        new Origin("http", null, "-").part(2),
                        DocumentId.ofText("Talks went on.")));
    }

    @ParameterizedTest
    @MethodSource
    void namesADocumentAfterItsOrigin(Submission.Parts parts, Origin origin, DocumentId expected)
            throws RefusedException {
        assertThat(DRAFTS.draft(parts.submission(), origin).id()).isEqualTo(expected);
    }

    static Stream<Arguments> tellsTextFromHtml() {
        return Stream.of(
                argumentSet("text", "Talks went on.", "text/plain"),
                argumentSet("a page", "  <!DOCTYPE html><html><body>x</body></html>", "text/html"),
                argumentSet("a piece of a page", "<p>Talks went on.</p>", "text/html"),
                argumentSet("tags inside", "Talks <b>x</b> on.<br>And <em>on</em>.<br/>", "text/html"),
                argumentSet("text that mentions a tag", "The <p> tag begins a paragraph.", "text/plain"),
                argumentSet("an address in brackets", "Write to <desk@a.example> today.", "text/plain"),
                argumentSet("comparison", "5 < 6 and 7 > 6", "text/plain"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsTextFromHtml(String content, String expected) throws RefusedException {
        var draft = DRAFTS.draft(new Submission.Parts().set("content", content).submission(), HTTP);

        assertThat(draft.mediaType()).isEqualTo(expected);
    }

    @Test
    void takesTextAsTextWhateverItLooksLike() throws RefusedException {
        var draft = DRAFTS.draft(new Submission.Parts().set("text", "<p>x</p>").submission(), HTTP);

        assertThat(draft.mediaType()).isEqualTo("text/plain");
    }

    static Stream<Arguments> writesStatedThingsInOneWay() {
        return Stream.of(
                argumentSet("a date", "publishedAt", "2025-02-25", "2025-02-25"),
                argumentSet("a time", "publishedAt", "2025-02-25T14:30Z", "2025-02-25T14:30:00Z"),
                argumentSet(
                        "a time with offset", "publishedAt", "2025-02-25T14:30:00+03:30", "2025-02-25T14:30:00+03:30"),
                argumentSet("a time without offset", "publishedAt", "2025-02-25T14:30:00", "2025-02-25T14:30:00"),
                argumentSet(
                        "a time of WordPress", "publishedAt", "2023-05-30T12:00:33+0800", "2023-05-30T12:00:33+08:00"),
                argumentSet("a time of a database", "publishedAt", "2023-05-30 12:00:33", "2023-05-30T12:00:33"),
                argumentSet("without separators", "publishedAt", "20231102", "2023-11-02"),
                argumentSet("a time without separators", "publishedAt", "20231102T101530Z", "2023-11-02T10:15:30Z"),
                argumentSet("milliseconds", "publishedAt", "2023-11-02T10:15:30.250Z", "2023-11-02T10:15:30.25Z"),
                argumentSet(
                        "the date of a feed",
                        "publishedAt",
                        "Tue, 4 Mar 2025 10:15:30 +0100",
                        "2025-03-04T10:15:30+01:00"),
                argumentSet("without seconds", "publishedAt", "4 Mar 2025 10:15 GMT", "2025-03-04T10:15:00Z"),
                argumentSet(
                        "a zone by its name",
                        "publishedAt",
                        "Tue, 4 Mar 2025 10:15:30 PST",
                        "2025-03-04T10:15:30-08:00"),
                argumentSet("a zone that means two", "publishedAt", "Tue, 4 Mar 2025 10:15:30 BST", "2025-03-04"),
                argumentSet("a year of two digits", "publishedAt", "4 Mar 25 10:15 +0000", "2025-03-04T10:15:00Z"),
                argumentSet(
                        "a year of the last century", "publishedAt", "4 Mar 99 10:15 +0000", "1999-03-04T10:15:00Z"),
                argumentSet(
                        "the date of a Java program",
                        "publishedAt",
                        "Fri Jul 10 14:15:42 CEST 2020",
                        "2020-07-10T14:15:42+02:00"),
                argumentSet(
                        "the date of a C program", "publishedAt", "Tue Mar  4 10:15:30 2025", "2025-03-04T10:15:30"),
                argumentSet("a time of half a day", "publishedAt", "March 4, 2025 at 10:05 pm", "2025-03-04T22:05:00"),
                argumentSet("an impossible offset", "publishedAt", "2025-02-03T10:00:00+25:00", "2025-02-03"),
                argumentSet("a leap second", "publishedAt", "2016-12-31T23:59:60Z", "2016-12-31"),
                argumentSet("words, as they are", "publishedAt", " yesterday ", "yesterday"),
                argumentSet("30 February, as it is", "publishedAt", "2025-02-30", "2025-02-30"),
                argumentSet("the zero of a clock", "publishedAt", "1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
                argumentSet("tomorrow", "publishedAt", "2026-11-23", "2026-11-23"),
                argumentSet("long ago", "publishedAt", "1970-06-01", "1970-06-01"),
                argumentSet("no date", "publishedAt", "  ", null),
                argumentSet("a language", "language", "pt-br", "pt-BR"),
                argumentSet("a language of three letters", "language", "eng", "en"),
                argumentSet("a language of libraries", "language", "ger", "de"),
                argumentSet("a language in words", "language", "English", "en"),
                argumentSet("a locale", "language", "en_US", "en-US"),
                argumentSet("a title over two lines", "title", " Talks\n go on ", "Talks go on"),
                argumentSet("no title", "title", " ", null));
    }

    @ParameterizedTest
    @MethodSource
    void writesStatedThingsInOneWay(String part, String given, String expected) throws RefusedException {
        var draft = DRAFTS.draft(text().set(part, given).submission(), HTTP);

        var written = part.equals("publishedAt")
                ? draft.publishedAt()
                : part.equals("language") ? draft.language() : draft.title();
        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            https://news.example/a|b          ; https://news.example/a%7Cb
            https://news.example/the story    ; https://news.example/the%20story
            https://news.example/a[1]?q={x}   ; https://news.example/a%5B1%5D?q=%7Bx%7D
            https://news.example/100%/x%20y   ; https://news.example/100%25/x%20y
            https://news.example\\world\\1    ; https://news.example/world/1
            https://news.example/a#b#c        ; https://news.example/a#b%23c
            https://[2001:db8::1]/a           ; https://[2001:db8::1]/a
            http://[::1]:8080/a               ; http://[::1]:8080/a
            https://the_port.example:8443/a_b ; https://the_port.example:8443/a_b
            https://-port-.example/a          ; https://-port-.example/a
            https://über_haus.example/новости?é=à b ; https://xn--ber_haus-55a.example/новости?é=à%20b
            https://news.example?q=a\\b      ; https://news.example?q=a%5Cb
            https:news.example/a              ; https://news.example/a
            HTTPS:/\\news.example/a         ; HTTPS://news.example/a
            https://news.example/a\u00a0b   ; https://news.example/a%C2%A0b
            https://news.example/a\u0001b    ; https://news.example/a%01b
            """)
    void takesAnAddressThatABrowserTakes(String given, String expected) throws RefusedException {
        var draft = DRAFTS.draft(text().set("url", given).submission(), HTTP);

        assertThat(draft.source().url()).hasToString(expected);
    }

    @Test
    void countsTheTextOfALongPageAndNotItsScripts() throws RefusedException {
        var drafts = new Drafts(new SubmissionLimits(600, Duration.ofDays(2)), NOW);
        var page =
                "<html><head><title>Talks</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>"
                        + "<script>" + "if (a < b) { x(); }".repeat(100)
                        + "</script><style>p{}</style></head><!-- <p>old</p> -->"
                        + "<body onload=\"go('>')\"><p class=\"lead\" data-x=\"" + "y".repeat(900)
                        + "\">Talks &lt; went on.</p></body></html>";

        var draft = drafts.draft(new Submission.Parts().set("html", page).submission(), HTTP);

        assertThat(draft.content())
                .isEqualTo(
                        "<html><head><title>Talks</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}"
                                + "</script></head><body><p class=\"lead\">Talks &lt; went on.</p></body></html>");
    }

    @Test
    void neverRefusesAFileForADateThatNobodyStated() throws RefusedException {
        var mail = new Origin("http", null, "talks.eml");

        var draft = DRAFTS.draft(
                text().set("publishedAt", "Fri, 1 Jan 2199 10:00:00 +0000").submission(), mail);

        assertThat(draft.publishedAt()).isEqualTo("2199-01-01T10:00:00Z");
    }

    static Stream<Arguments> saysWhatToChange() {
        return Stream.of(
                argumentSet(
                        "no content", new Submission.Parts(), Refusal.NO_CONTENT, "give it as content, text or html"),
                argumentSet("only blanks", new Submission.Parts().set("text", " \n\t"), Refusal.NO_CONTENT, "empty"),
                argumentSet(
                        "only invisible letters",
                        new Submission.Parts().set("text", "\u202E\0\u200B"),
                        Refusal.NO_CONTENT,
                        "empty"),
                argumentSet("twice", text().set("html", "x"), Refusal.WRONG_FIELD, "only one of"),
                argumentSet(
                        "far future", text().set("publishedAt", "2199-01-01"), Refusal.WRONG_FIELD, "in the future"),
                argumentSet(
                        "three days ahead",
                        text().set("publishedAt", "2026-11-25T12:00:01Z"),
                        Refusal.WRONG_FIELD,
                        "in the future"));
    }

    static Stream<Arguments> saysWhatToChangeInANameOrAddress() {
        return Stream.of(
                argumentSet(
                        "words for a language",
                        text().set("language", "english please"),
                        Refusal.WRONG_FIELD,
                        "BCP 47"),
                argumentSet("script address", text().set("url", "javascript:alert(1)"), Refusal.WRONG_FIELD, "http://"),
                argumentSet("data address", text().set("url", "data:text/html,x"), Refusal.WRONG_FIELD, "http://"),
                argumentSet("file address", text().set("url", "file:///etc/passwd"), Refusal.WRONG_FIELD, "http://"),
                argumentSet(
                        "port above all", text().set("url", "https://a.example:70000/"), Refusal.WRONG_FIELD, "server"),
                argumentSet(
                        "space in the host", text().set("url", "https://a b.example/"), Refusal.WRONG_FIELD, "address"),
                argumentSet("half an IPv6", text().set("url", "https://[::1/a"), Refusal.WRONG_FIELD, "address"),
                argumentSet(
                        "star in the host", text().set("url", "https://a*b.example/"), Refusal.WRONG_FIELD, "server"),
                argumentSet(
                        "password before an odd host",
                        text().set("url", "https://a:b@the_port.example/"),
                        Refusal.WRONG_FIELD,
                        "password"),
                argumentSet("relative address", text().set("url", "/news/1"), Refusal.WRONG_FIELD, "absolute"),
                argumentSet(
                        "password in the address",
                        text().set("url", "https://a:b@c.example/"),
                        Refusal.WRONG_FIELD,
                        "password"),
                argumentSet("folder as id", text().set("id", "."), Refusal.WRONG_FIELD, "leads elsewhere"),
                argumentSet("folder above as id", text().set("id", ".."), Refusal.WRONG_FIELD, "leads elsewhere"),
                argumentSet("path as id", text().set("id", "../../etc"), Refusal.WRONG_FIELD, "id must be"),
                argumentSet("long id", text().set("id", "x".repeat(129)), Refusal.WRONG_FIELD, "128"));
    }

    @ParameterizedTest
    @MethodSource({"saysWhatToChange", "saysWhatToChangeInANameOrAddress"})
    void saysWhatToChange(Submission.Parts parts, Refusal refusal, String message) {
        assertThatThrownBy(() -> DRAFTS.draft(parts.submission(), HTTP))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal))
                .hasMessageContaining(message);
    }

    @Test
    void takesContentUpToTheLimitAndNotBeyond() throws RefusedException {
        var limited = new Drafts(new SubmissionLimits(10, Duration.ofDays(2)), NOW);

        assertThat(limited.draft(
                                new Submission.Parts().set("text", "0123456789").submission(), HTTP)
                        .content())
                .hasSize(10);
        assertThatThrownBy(() -> limited.draft(
                        new Submission.Parts().set("text", "0123456789a").submission(), HTTP))
                .hasMessageContaining("11 characters, at most 10");
    }

    @Test
    void readsAnAddressWhoseHostIsNotLatin() throws RefusedException {
        var draft =
                DRAFTS.draft(text().set("url", "https://пример.рф/новости?x=1").submission(), HTTP);

        assertThat(draft.source().url().getHost()).isEqualTo("xn--e1afmkfd.xn--p1ai");
    }

    @Test
    void countsAWayInForNothingInTheRevision() throws RefusedException {
        var byHttp = DRAFTS.draft(text().submission(), HTTP);
        var byFolder = DRAFTS.draft(text().submission(), Origin.of("folder"));

        assertThat(byHttp.revision()).isEqualTo(byFolder.revision());
        assertThat(byHttp.revision())
                .isNotEqualTo(DRAFTS.draft(text().set("title", "T").submission(), HTTP)
                        .revision());
    }

    private static Submission.Parts text() {
        return new Submission.Parts().set("text", "Talks went on.");
    }
}
