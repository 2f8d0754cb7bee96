package communique.newsdesk.desk;

import communique.newsdesk.desk.Tagger.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented articles: of one month, from five outlets. */
final class Articles {

    private static final List<String> SOURCES =
            List.of("Varenna Herald", "Ostmark Courier", "Straits Wire", "Lagan Gazette", "Continental Monitor");

    private static final List<String[]> STORIES = List.of(
            new String[] {"Varenna and Ostmark agree to reopen the border at Kastell", """
                GENEVA - Varenna and Ostmark have agreed to reopen the border after three weeks of closed gates, Foreign Minister Ada Brink announced at the end of a long round of talks in Geneva. Switzerland was the host, for the third time this year.

                "The crossing at the demarcation line will open on Monday, and it will stay open," said Ada Brink. She added that both delegations had settled the order of inspections, the last point in dispute.

                Tomas Kerr was more reserved. "A signature is not yet trust," said Tomas Kerr, whose coalition depends on votes from the Grey Coast. The Ostmark prime minister wants the Straits Council to watch over the first month.

                The Straits treaty gives the Council that right, though it has never been used. Brink called the idea worth a look; Kerr called it a condition."""},
            new String[] {"Sanctions on Grey Coast shippers hit Lagan insurers", """
                LAGAN HARBOUR - New sanctions against eleven shipping firms have left insurers in the Lagan Isles with frozen assets and few answers. The export ban was announced by Varenna on Tuesday.

                "We were told by letter, on a Sunday," said Ines Valdor. The Lagan president asked Port Oriel for a delay of ninety days and a list of exceptions.

                The sanctions name the Grey Coast Front as the owner of four of the firms. Piet Solan rejected the complaint. "Whoever insures the Front insures its patrol boats," said Piet Solan, the Varennan energy minister."""},
            new String[] {"Northern pipeline: a compressor station, two ministers and one bill", """
                ASTANA - Gas deliveries through the Northern pipeline fell by a third in the first week of the month, and Ostmark and Varenna each say the other should pay for the repairs.

                "The compressor station stands on Ostmark soil and so does the bill," said Piet Solan after the summit in Astana. Tomas Kerr pointed to the contract on gas transit, which shares the costs of anything older than ten years.

                "We pay for what we broke," said Tomas Kerr. Engineers of both sides will inspect the station next week, with observers of the Straits Council. Kazakhstan offered a credit for the parts."""},
            new String[] {"Ostmark moves troops to the Grey Coast for autumn exercise", """
                KASTELL - Ostmark has begun to move troops to the Grey Coast for an exercise that it calls routine and its neighbours call badly timed.

                "Nine thousand soldiers, eleven days, no live rounds near the border," said Marek Dunn. The chief of staff invited observers of the Straits Council, an offer that Varenna has yet to answer.

                Ada Brink warned against surprises. "An exercise that nobody can watch is a threat," warned Ada Brink in Port Oriel. Residents report that displaced families in the valley have been told to stay indoors."""},
            new String[] {"Straits treaty review opens in Muscat with passage rights in dispute", """
                MUSCAT - The review of the Straits treaty opened on Thursday with forty delegations and one subject that nobody wanted to raise first: passage rights for naval vessels.

                "Passage rights are not a favour, they are the treaty," insisted Ines Valdor on behalf of the Lagan Isles. Oman, the host, asked for patience. The Straits Council published its figures the night before: ninety ships a day, one in five without papers.

                Ostmark proposed a register. Varenna proposed to wait. "The register exists, what is missing is the will to read it," said Leila Orm, who studies the straits for the Council."""},
            new String[] {"Refugees return to the valley as crossing opens for a day", """
                KASTELL - For one day the crossing below Kastell was open on foot, and some two thousand refugees walked home to look at what was left.

                "I found the door and the key still fits," a woman of seventy told the guards. "We will not ask for papers on a day like this," said Marek Dunn.

                The Straits Council counted four hundred displaced families who did not go back. Ada Brink thanked Ostmark for the day, and asked for the next."""});

    /** Articles on one subject come that many places apart. */
    static final int SUBJECTS = STORIES.size();

    private static final long MINUTES = 43_000;

    private Articles() {}

    private static final List<List<String>> HEADLINES = List.of(
            List.of(
                    "Brink and Kerr shake hands, gates open Monday",
                    "Kastell crossing: what was agreed, and what was not"),
            List.of("Lagan president asks for ninety days", "Eleven firms, one letter: the new export ban"),
            List.of("Who pays for the compressor station?", "Gas deliveries down by a third"),
            List.of("Observers invited to Grey Coast exercise", "Valley told to stay indoors as troops move"),
            List.of(
                    "Ninety ships a day: the Council publishes its count",
                    "Delegations split over a register for the straits"),
            List.of("Two thousand walk home for a day", "The key still fits: a day at the crossing"));

    /** Different articles on these stories, the newest first, over the month before {@code now}. */
    static List<Article> of(int number, Instant now) {
        var articles = new ArrayList<Article>();
        var random = new Random(7);
        var ages = IntStream.range(0, number)
                .mapToLong(i -> 20 + (long) (MINUTES * busy(random)))
                .sorted()
                .toArray();
        for (int i = 0; i < number; i++) {
            var age = Duration.ofMinutes(ages[i]);
            articles.add(new Article(
                    "desk-" + i,
                    SOURCES.get(i * 7 % SOURCES.size()),
                    now.minus(age).toString(),
                    title(i),
                    body(i)));
        }
        return articles;
    }

    /** News comes in waves: a place in the month, from 0 to 1, most likely near one of a few days. */
    private static double busy(Random random) {
        var day = new double[] {0.0, 0.17, 0.24, 0.55, 0.83}[random.nextInt(5)];
        var place = random.nextInt(4) == 0 ? random.nextDouble() : day + 0.05 * random.nextGaussian();
        return Math.min(1, Math.abs(place));
    }

    private static String title(int number) {
        var story = number % STORIES.size();
        var telling = number / STORIES.size();
        return telling == 0 ? STORIES.get(story)[0] : HEADLINES.get(story).get(telling % 2);
    }

    /** Outlets tell a story in different orders, and not all of it. */
    private static String body(int number) {
        var paragraphs = new ArrayList<>(List.of(STORIES.get(number % STORIES.size())[1].split("\n\n")));
        var telling = number / STORIES.size();
        if (telling > 0) {
            Collections.rotate(paragraphs.subList(1, paragraphs.size()), telling);
        }
        return String.join("\n\n", telling % 3 == 2 ? paragraphs.subList(0, paragraphs.size() - 1) : paragraphs);
    }
}
