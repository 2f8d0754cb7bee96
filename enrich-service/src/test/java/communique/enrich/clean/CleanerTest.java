package communique.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.clean.ArticleText.Dropped;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {

    private static final String LEAD =
            "The harbour of Port Orsen opened on Monday after a winter of talks, and the first ships left at noon.";
    private static final String MORE =
            "Dockers cheered when the mayor cut the ribbon, although few of them expect the peace to last for long.";
    private static final String END =
            "Both governments will meet again in the autumn to settle who pays for the new lighthouse on the cape.";

    private final Cleaner cleaner = new Cleaner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Select Language:",
                "Home | World | Sport | Weather",
                "Home | World | Sport | Opinion | Podcasts\nSign in",
                "Home > World > Orsenia",
                "Share this article",
                "Share on Facebook",
                "Read also: Harbour fees to rise",
                "Tags: harbour, ships, Port Orsen",
                "Source » Port Courier",
                "Sign up for our daily newsletter",
                "We use cookies to give you the best experience.",
                "Copyright 2024 Port Courier. All rights reserved.",
                "(Reporting by Ann Lee; Editing by Bo Kim)",
                "Reporting by Ann Lee; Editing by Bo Kim",
                "Photo: Ann Lee/Port Courier",
                "12 Comments",
                "3 min read",
                "Published: 4 March 2024, 10:30 GMT",
                "https://example.org/harbour",
                "Advertisement",
                "Dockers cheer on the quay on Monday. Ann Lee / Port Courier",
                "Contact Ann Lee at 555-0100 or alee@courier.example. Follow her on the web.",
                "* I understand and agree that registration constitutes agreement to the policy.",
                "* * *",
                "Читайте также: Порт открыт",
                "Lire aussi : Le port est ouvert",
                "بیشتر بخوانید",
                "Photo gallery: 1 of 12",
                "Image 3 / 7",
                "Ann Lee covers the harbour. Reach her at alee@example.org or on the quay.",
                "Cranes by the harbour on Tuesday. (Ann Lee / The Orsen Courier)"
            })
    void leavesOutALineOfThePage(String line) {
        var text = clean(LEAD + "\n\n" + line + "\n\n" + MORE + "\n\n" + END);

        assertThat(text.paragraphs()).containsExactly(LEAD, MORE, END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share prices in Orsenia fell sharply after the news.",
                "Images posted online showed ships leaving the harbour at noon.",
                "Follow the money, said the mayor.",
                "Related industries have grown as well, the bank said on Tuesday in its yearly report.",
                "Comments by the minister were met with silence.",
                "Subscribe to peace, not to war, she told the crowd.",
                "Topics ranged from harbour fees to the price of wheat.",
                "The talks:",
                "“Never,” he said.",
                "A Harbour for Everyone",
                "• Ships up to 40 metres",
                "Wheat 14.20 13.90",
                "She left.",
                "He chose peace and/or war. Orsenia/Velunia talks went on as before.",
                "Contact between the two capitals broke off in 2019 after the shelling.",
                "Call the mayor what you like, he said, but the 40 ships left.",
                "Photographs by witnesses show smoke above the customs house and two burning trucks.",
                "Read it again, the mayor told them, before you sign it."
            })
    void keepsALineOfTheArticle(String line) {
        var text = clean(LEAD + "\n\n" + line + "\n\n" + MORE + "\n\n" + END);

        assertThat(text.paragraphs()).containsExactly(LEAD, line, MORE, END);
    }

    @Test
    void leavesOutThePaperAndTheDayAboveTheText() {
        var text = clean(String.join(
                "\n\n",
                "The Orsen Courier",
                "Harbour opens after nine years of talks",
                "Courier, 14 June 2023",
                LEAD,
                MORE,
                END,
                "Copyright 2023 The Orsen Courier. All rights reserved."));

        assertThat(text.paragraphs()).containsExactly("Harbour opens after nine years of talks", LEAD, MORE, END);
        assertThat(text.dropped()).extracting(Dropped::reason).contains("masthead", "date");
    }

    @Test
    void leavesOutWhatFollowsACommentForm() {
        var text = clean(String.join(
                "\n\n",
                LEAD,
                MORE,
                "Leave a Reply",
                "Dear editor",
                "Great piece, I thank you for it, keep it up please.",
                "Cheers"));

        assertThat(text.paragraphs()).containsExactly(LEAD, MORE);
        assertThat(text.dropped()).extracting(Dropped::reason).containsOnly("comment-form");
    }

    @Test
    void leavesOutHeadlinesBelowRelatedArticles() {
        var text = clean(String.join(
                "\n",
                LEAD,
                MORE,
                END,
                "You May Be Interested",
                "Harbour fees to rise again",
                "Mayor of Port Orsen resigns",
                "Ten ships that changed the world"));

        assertThat(text.paragraphs()).containsExactly(LEAD, MORE, END);
    }

    @Test
    void leavesOutLinksInTheMiddleButNotTheTextAfterThem() {
        var text = clean(String.join("\n", LEAD, "Read also", "Harbour fees to rise again", MORE, END));

        assertThat(text.paragraphs()).containsExactly(LEAD, MORE, END);
    }

    @Test
    void keepsShortSentencesBelowLinks() {
        var text = clean(String.join(
                "\n",
                LEAD,
                MORE,
                "More Coverage",
                "Harbour fees to rise",
                "Ships wait outside",
                "“Nobody wants this,” she said.",
                "How we got here",
                "The last contract ran out.",
                "Nobody signed a new one."));

        assertThat(text.paragraphs())
                .containsExactly(
                        LEAD,
                        MORE,
                        "“Nobody wants this,” she said.",
                        "How we got here",
                        "The last contract ran out.",
                        "Nobody signed a new one.");
    }

    @Test
    void leavesOutTheTagsBelowTheirName() {
        var text = clean(String.join("\n", LEAD, MORE, "Tags", "Harbour", "Port Orsen", "Ships and trade"));

        assertThat(text.paragraphs()).containsExactly(LEAD, MORE);
    }

    @Test
    void leavesOutTheBylineAndTheNameGivenAgain() {
        var text = clean(String.join(
                "\n",
                "Port Orsen opens its harbour",
                "By Ann Lee and Bo Kim | alee@courier.example",
                "Ann Lee",
                LEAD,
                MORE));

        assertThat(text.paragraphs()).containsExactly("Port Orsen opens its harbour", LEAD, MORE);
    }

    @Test
    void leavesOutAGalleryOfCaptionsGivenTwice() {
        var text = clean(String.join(
                "\n\n",
                "Mara Tolvik",
                "Mara Tolvik",
                "Anton Reshk in Port Orsen",
                "Anton Reshk in Port Orsen",
                LEAD,
                MORE));

        assertThat(text.paragraphs()).containsExactly(LEAD, MORE);
        assertThat(text.dropped()).extracting(Dropped::reason).containsOnly("caption");
    }

    @Test
    void keepsAHeadlineOnceAndNearTheText() {
        var text = clean(String.join(
                "\n\n",
                "Port Orsen Opens Its Harbour | Port Courier",
                "Home",
                "Port Orsen Opens Its Harbour",
                "By Ann Lee",
                LEAD,
                MORE));

        assertThat(text.paragraphs()).containsExactly("Port Orsen Opens Its Harbour", LEAD, MORE);
    }

    @Test
    void takesTheMarkOfTheAgencyFromTheLastSentence() {
        assertThat(clean(LEAD + "\n" + MORE + " (PC)").paragraphs()).containsExactly(LEAD, MORE);
        assertThat(clean(LEAD + "\nThe ship belongs to the Port Orsen Line (POL)")
                        .paragraphs())
                .contains("The ship belongs to the Port Orsen Line (POL)");
    }

    @Test
    void joinsLinesThatWereWrapped() {
        var wrapped = """
            The harbour of Port Orsen opened on Monday after a winter
            of talks, and the first ships left at noon. Dockers cheered
            when the mayor cut the ribbon, although few of them expect
            the peace to last.

            Both governments will meet again in the autumn to settle
            who pays for the new lighthouse on the cape.
            """;

        assertThat(clean(wrapped).paragraphs())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("The harbour of Port Orsen opened on Monday after a winter of talks")
                .endsWith("expect the peace to last.");
    }

    static Stream<Arguments> joinsAWordThatWasDividedAtTheEndOfItsLine() {
        return Stream.of(
                argumentSet(
                        "a divided word",
                        "Two trucks with nets stood before the house of the Intern-\national Fisheries Agency in the rain until noon; nobody at\nall would tell the harbour master whose trucks they were.",
                        "the International Fisheries Agency in"),
                argumentSet(
                        "a compound",
                        "The captains of the two ferries had breakfast in the well-\nknown hotel by the harbour until noon, and nobody who sat\nthere would tell the waiter which of them was to pay it.",
                        "the well-known hotel"),
                argumentSet(
                        "a dash",
                        "The captains of both of the ferries were at the hotel -\nthey had not met for a year - until noon, and not one\nwould tell the waiter which of them was to pay for it.",
                        "the hotel - they had not"));
    }

    @ParameterizedTest
    @MethodSource
    void joinsAWordThatWasDividedAtTheEndOfItsLine(String text, String expected) {
        assertThat(clean(text).body()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lee &amp; Kim met. &quot;We agree,&quot; said Lee.  | Lee & Kim met. "We agree," said Lee.
            It&#8217;s the mayor&amp;#39;s harbour, Lee said.   | It’s the mayor's harbour, Lee said.
            A shop called Fish &co; nothing else was open.      | A shop called Fish &co; nothing else was open.
            See https://a.example/x?a=1&copy=2 for all of it.   | See https://a.example/x?a=1&copy=2 for all of it.
            """)
    void decodesWhatWasEscapedForAPage(String text, String expected) {
        assertThat(clean(text).body()).isEqualTo(expected);
    }

    @Test
    void keepsOneSentenceALineApart() {
        assertThat(clean(LEAD + "\n" + MORE + "\n" + END).paragraphs()).containsExactly(LEAD, MORE, END);
    }

    @Test
    void tidiesWhatCannotBeSeen() {
        var text = clean("\uFEFFThe har\u00ADbour\u00A0of Port\u200B Orsen is open.\r\n\r\nCafe\u0301 owners cheered.");

        assertThat(text.body()).isEqualTo("The harbour of Port Orsen is open.\n\nCaf\u00E9 owners cheered.");
    }

    @Test
    void keepsTheJoinersThatPersianIsSpeltWith() {
        assertThat(clean("گفتگوها ادامه می\u200Cیابد.").body()).contains("می\u200Cیابد");
    }

    static Stream<String> hasNothingToKeep() {
        return Stream.of("", " ", "\n\n\n", "\t", "\u200B");
    }

    @ParameterizedTest
    @MethodSource
    void hasNothingToKeep(String nothing) {
        assertThat(clean(nothing).body()).isEmpty();
        assertThat(cleaner.clean("text/html", nothing).body()).isEmpty();
    }

    static Stream<Arguments> neverLosesASentenceBetweenPages() {
        return Stream.of(
                Arguments.argumentSet("menu above", "Home\nNews\nSport\nContact us\n\n", ""),
                Arguments.argumentSet(
                        "menu and headline above", "Menu\nSearch\nHome\n\nPort Orsen opens its harbour again\n\n", ""),
                Arguments.argumentSet(
                        "comment form below",
                        "",
                        "\n\nLeave a Reply\n\nEnter your comment here...\n\nLog Out / Change"),
                Arguments.argumentSet(
                        "links below", "", "\n\nRelated Articles\nHarbour fees rise\nMayor resigns\nShips wait"),
                Arguments.argumentSet(
                        "share lines around", "Share\nTweet\nEmail\n\n", "\n\nShare this:\nFacebook\nTwitter"),
                Arguments.argumentSet(
                        "counters around", "12 Comments\n3 min read\n", "\n\n© Port Courier. All rights reserved."),
                Arguments.argumentSet("languages above", "English\nРусский\nالعربية\n\n", ""),
                Arguments.argumentSet("Windows line ends", "Home\r\nNews\r\n\r\n", "\r\n\r\nPrivacy Policy\r\n"));
    }

    @ParameterizedTest
    @MethodSource
    void neverLosesASentenceBetweenPages(String above, String below) {
        var sentences = Articles.SENTENCES;
        for (int from = 0; from + 6 < sentences.size(); from++) {
            var article = sentences.subList(from, from + 6);

            var body = clean(above + String.join("\n\n", article) + below).body();

            assertThat(article).allSatisfy(sentence -> assertThat(body).contains(sentence));
        }
    }

    private ArticleText clean(String text) {
        return cleaner.clean("text/plain", text);
    }
}
