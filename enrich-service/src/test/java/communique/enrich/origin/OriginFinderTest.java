package communique.enrich.origin;

import static org.assertj.core.api.Assertions.assertThat;

import communique.enrich.clean.Cleaner;
import communique.events.DocumentEnriched.Warning;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OriginFinderTest {

    private static final Instant RECEIVED = Instant.parse("2024-03-10T08:00:00Z");
    private static final String LEAD =
            "The harbour of Port Orsen opened after a winter of talks, and ships left at noon.";
    private static final String END =
            "Both governments will meet again to settle who pays for the lighthouse on the cape.";

    private final Cleaner cleaner = new Cleaner();
    private final OriginFinder finder = new OriginFinder();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PORT ORSEN, March 3, 2024 (Reuters) -      ; Reuters     ; 2024-03-03 ; dateline
            LONDON (Reuters) -                         ; Reuters     ;            ; none
            MOSCOW, March 3 (TASS) -                   ; TASS        ; 2024-03-03 ; inferred
            OCNA (Feb 25) –                            ; OCNA        ; 2024-02-25 ; inferred
            PARIS (Feb 25) –                           ;             ; 2024-02-25 ; inferred
            Orsenia | COURIER.EXAMPLE —              ; COURIER.EXAMPLE ;        ; none
            MOSCOW, 31 December (TASS) -               ; TASS        ; 2023-12-31 ; inferred
            PORT ORSEN, 3 марта 2024 /ТАСС/ –          ;             ; 2024-03-03 ; dateline
            """)
    void readsTheDateline(String dateline, String outlet, String date, String origin) {
        var found = find(dateline + " " + LEAD + "\n\n" + END);

        assertThat(found.outlet()).isEqualTo(outlet);
        assertThat(found.publishedAt()).isEqualTo(date);
        assertThat(found.publishedAtOrigin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 March 2024                          | 2024-03-04
            March 4, 2024                         | 2024-03-04
            Published: Monday, March 4, 2024 10:30 GMT | 2024-03-04
            Updated 2024-03-04 10:30              | 2024-03-04
            04.03.2024, 10:30                     | 2024-03-04
            24.02.2024                            | 2024-02-24
            Posted on March 4th, 2024 at 10:30 am | 2024-03-04
            """)
    void readsALineThatIsADate(String line, String date) {
        var found = find("Port Orsen opens its harbour again\n\n" + line + "\n\n" + LEAD + "\n\n" + END);

        assertThat(found.publishedAt()).isEqualTo(date);
        assertThat(found.publishedAtOrigin()).isEqualTo(date == null ? "none" : "stated");
    }

    @Test
    void believesTheSenderFirst() {
        var html = "<html><head><meta property='og:title' content='Harbour opens again'>"
                + "<meta property='article:published_time' content='2024-03-01T10:00:00+0300'></head><body><p>" + LEAD
                + "</p></body>";
        var text = cleaner.clean("text/html", html);

        var stated = finder.find(text, new Stated("Our title", "Ann Lee", "2024-03-05", null, RECEIVED));
        var found = finder.find(text, new Stated(null, null, null, null, RECEIVED));

        assertThat(stated.title()).isEqualTo("Our title");
        assertThat(stated.author()).isEqualTo("Ann Lee");
        assertThat(stated.publishedAt()).isEqualTo("2024-03-05");
        assertThat(found.title()).isEqualTo("Harbour opens again");
        assertThat(found.publishedAt()).isEqualTo("2024-03-01T10:00:00+03:00");
        assertThat(found.publishedAtOrigin()).isEqualTo("stated");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /2021/05/04/harbour-opens,   2021-05-04
            /2021/may/4/harbour-opens,   2021-05-04
            /2021-05-04-harbour-opens,   2021-05-04
            /news/20210504/harbour.html, 2021-05-04
            /2018/12/harbour-opens,
            /2019/12,
            /2020-new-harbour-opens,
            /2020/13/41/harbour,
            /2021/05/04a/harbour,
            /20211399,
            """)
    void readsTheDayInTheAddressWhereItNamesOne(String path, String date) {
        var text = cleaner.clean("text/plain", LEAD);

        var origin = finder.find(text, new Stated(null, null, null, "https://courier.example" + path, RECEIVED));

        assertThat(origin.publishedAt()).isEqualTo(date);
        assertThat(origin.publishedAtOrigin()).isEqualTo(date == null ? "none" : "url");
    }

    @Test
    void flagsADateInTheFutureAndDoesNotUseIt() {
        var text = cleaner.clean("text/plain", LEAD);

        var origin = finder.find(
                text, new Stated(null, null, "2031-01-01", "https://courier.example/2021/05/04/x", RECEIVED));

        assertThat(origin.publishedAt()).isEqualTo("2021-05-04");
        assertThat(origin.warnings()).contains(new Warning("date-in-future", "stated: 2031-01-01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Updated: 5 March 2024, 09:10 GMT. First published: 3 March 2024 | 2024-03-03
            Published 3 March 2024, last updated 5 March 2024               | 2024-03-03
            Last updated on 5 March 2024                                    | 2024-03-05
            le 3 mars 2024                                                  | 2024-03-03
            """)
    void believesTheFirstPublicationBeforeTheUpdate(String line, String date) {
        assertThat(find(line + "\n\n" + LEAD).publishedAt()).isEqualTo(date);
    }

    static Stream<Arguments> infersAMissingYearFromWhatTheDocumentSays() {
        var plain = "PORT ORSEN, Nov 8 (Reuters) - " + LEAD;
        return Stream.of(
                Arguments.argumentSet(
                        "its address", plain, "https://a.example/2019/11/harbour", "2019-11-08", "its address"),
                Arguments.argumentSet(
                        "its copyright line",
                        plain + "\n\n© 2015-2018 Port Courier",
                        null,
                        "2018-11-08",
                        "its copyright line"),
                Arguments.argumentSet(
                        "the month before",
                        plain + "\n\nThe vote was held last month, in October 2016, the mayor said.",
                        null,
                        "2016-11-08",
                        "\"last month\" in its text"),
                Arguments.argumentSet(
                        "a weekday", "Tuesday, Nov 8\n\n" + LEAD, null, "2022-11-08", "the weekday that it names"),
                Arguments.argumentSet(
                        "a year that is to come",
                        plain,
                        "https://a.example/2031/x",
                        "2023-11-08",
                        "the time of receipt"),
                Arguments.argumentSet("nothing", plain, null, "2023-11-08", "the time of receipt"),
                Arguments.argumentSet(
                        "a day that has begun east of Greenwich",
                        "TOKYO, March 11 (Reuters) - " + LEAD,
                        null,
                        "2024-03-11",
                        "the time of receipt"));
    }

    @ParameterizedTest
    @MethodSource
    void infersAMissingYearFromWhatTheDocumentSays(String text, String url, String date, String from) {
        var origin = finder.find(cleaner.clean("text/plain", text), new Stated(null, null, null, url, RECEIVED));

        assertThat(origin.publishedAt()).isEqualTo(date);
        assertThat(origin.publishedAtOrigin()).isEqualTo("inferred");
        assertThat(origin.warnings())
                .contains(new Warning("year-inferred", "the document gives no year; it is taken from " + from));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            yesterday evening,    date-unreadable
            1970-01-01T00:00:00Z, date-implausible
            0025-03-04T10:15:00Z, date-implausible
            2031-01-01,           date-in-future
            """)
    void leavesOutADateThatCannotBeMeantAndSaysSo(String stated, String warning) {
        var origin = finder.find(cleaner.clean("text/plain", LEAD), new Stated(null, null, stated, null, RECEIVED));

        assertThat(origin.publishedAt()).isNull();
        assertThat(origin.warnings()).contains(new Warning(warning, "stated: " + stated));
    }

    static Stream<Arguments> readsWhatAPageShowsOfItsDateAndAuthor() {
        return Stream.of(
                Arguments.argumentSet(
                        "a time", "<time datetime='2024-03-04T10:30:00Z'>4 Mar</time>", "2024-03-04T10:30:00Z", null),
                Arguments.argumentSet(
                        "microdata",
                        "<span itemprop='datePublished' content='2024-03-04'>Mon</span>",
                        "2024-03-04",
                        null),
                Arguments.argumentSet(
                        "a byline with a date",
                        "<div class='byline'>Monday March 4, 2024 10:05 am by Ann Lee</div>",
                        "2024-03-04",
                        "Ann Lee"),
                Arguments.argumentSet(
                        "a date in words", "<span class='date'>le 4 mars 2024</span>", "2024-03-04", null),
                Arguments.argumentSet(
                        "a line of its post", "<p class='post-meta'>Posted on March 4th, 2024</p>", "2024-03-04", null),
                Arguments.argumentSet(
                        "two times",
                        "<p>Updated <time datetime='2024-03-06'>6</time></p><p>Published <time datetime='2024-03-04'>4</time></p>",
                        "2024-03-04",
                        null),
                Arguments.argumentSet(
                        "two authors",
                        "<p class='byline'>By <a href='/a'>Ann Lee</a> and <a href='/b'>Bo Kim</a></p>",
                        null,
                        "Ann Lee, Bo Kim"),
                Arguments.argumentSet(
                        "an author's element", "<span class='author-name'>Ann Lee</span>", null, "Ann Lee"),
                Arguments.argumentSet(
                        "a comment",
                        "<div class='comment'><time datetime='2024-03-05'>1 d</time> by Zed Ox</div>",
                        null,
                        null),
                Arguments.argumentSet(
                        "a linked story",
                        "<a href='/x'><h3>Storm</h3><time datetime='2024-03-05'>1 d</time></a>",
                        null,
                        null),
                Arguments.argumentSet(
                        "a story beside it",
                        "<div class='related'><time datetime='2024-03-05'>1 d</time></div>",
                        null,
                        null));
    }

    @ParameterizedTest
    @MethodSource
    void readsWhatAPageShowsOfItsDateAndAuthor(String line, String date, String author) {
        var html = "<article><h1>Harbour opens</h1>" + line + "<p>" + LEAD + "</p><p>" + END + "</p></article>";

        var text = cleaner.clean("text/html", html);
        var origin = finder.find(text, new Stated(null, null, null, null, RECEIVED));

        assertThat(origin.publishedAt()).isEqualTo(date);
        assertThat(origin.author()).isEqualTo(author);
        assertThat(text.paragraphs()).contains(LEAD, END).noneMatch(paragraph -> paragraph.contains("mars 2024"));
    }

    @Test
    void doesNotTakeAWeekdayForADate() {
        var origin = find("Today is Monday. " + LEAD);

        assertThat(origin.publishedAt()).isNull();
        assertThat(origin.publishedAtOrigin()).isEqualTo("none");
        assertThat(origin.warnings()).extracting(Warning::code).containsExactly("date-missing");
    }

    static Stream<Arguments> tellsWhetherTheFirstLineIsAHeadline() {
        return Stream.of(
                Arguments.argumentSet(
                        "headline",
                        "Port Orsen Opens Its Harbour\n\n" + LEAD,
                        "Port Orsen Opens Its Harbour",
                        "first-line"),
                Arguments.argumentSet(
                        "headline and deck",
                        "Port Orsen Opens Its Harbour\n\nThe mayor cut the ribbon himself.\n\n" + LEAD,
                        "Port Orsen Opens Its Harbour",
                        "first-line"),
                Arguments.argumentSet(
                        "question", "Who Owns the Harbour?\n\n" + LEAD, "Who Owns the Harbour?", "first-line"),
                Arguments.argumentSet(
                        "clock above it",
                        "14:05 GMT\n\nPort Orsen Opens Its Harbour\n\n" + LEAD,
                        "Port Orsen Opens Its Harbour",
                        "first-line"),
                Arguments.argumentSet("byline", "By Ann Lee, Published 2 hours ago\n\n" + LEAD, null, "none"),
                Arguments.argumentSet("lead", LEAD + "\n\nA Long Winter\n\n" + END, null, "none"),
                Arguments.argumentSet("one line only", "Port Orsen Opens Its Harbour", null, "none"),
                Arguments.argumentSet("language picker", "Select Language:\n\n" + LEAD + "\n\n" + END, null, "none"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsWhetherTheFirstLineIsAHeadline(String text, String title, String origin) {
        assertThat(find(text).title()).isEqualTo(title);
        assertThat(find(text).titleOrigin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            By Ann Lee                        | Ann Lee
            by Ann Lee ( – Home – Ann Lee)    | Ann Lee
            By Ann Lee and Bo Kim             | Ann Lee, Bo Kim
            By Ann Lee, Port Courier          | Ann Lee
            Author: Ann Lee                   | Ann Lee
            """)
    void readsTheByline(String byline, String author) {
        assertThat(find("Port Orsen Opens Its Harbour\n\n" + byline + "\n\n" + LEAD)
                        .author())
                .isEqualTo(author);
    }

    @Test
    void readsTheSourceAndTheSignoff() {
        assertThat(find(LEAD + "\n\n" + END + "\n\nSource » courier").outlet()).isEqualTo("courier");
        assertThat(find(LEAD + "\n\n" + END + " (OCNA)").outlet()).isEqualTo("OCNA");
    }

    private DocumentOrigin find(String text) {
        return finder.find(cleaner.clean("text/plain", text), new Stated(null, null, null, null, RECEIVED));
    }
}
