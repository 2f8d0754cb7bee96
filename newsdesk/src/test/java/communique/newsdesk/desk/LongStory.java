package communique.newsdesk.desk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * A story of more documents than its page looks into, nearly all of them of this hour: every other one a copy, with titles and
 * outlets as nobody would want them. The document that was published first came in late.
 */
final class LongStory {

    static final int DOCUMENTS = 340;
    static final String ID = "story:long-0";
    static final String TITLE = "اصطدام عبّارة بزورق دورية قرب ميناء أوريل";
    static final String SCRIPT = "<img src=x onerror=\"window.wild=1\"><script>window.wild=1</script>";
    static final String ONE_WORD = "Donaudampfschifffahrtsgesellschaft".repeat(12);

    private static final String BODY =
            "PORT ORIEL - The ferry and the boat met at %02d:%02d, and %d passengers were injured, the harbour of Varenna said.";

    private LongStory() {}

    static void fill(TestIndex index, Instant now) throws IOException {
        add(index, 0, now.minus(Duration.ofHours(9)), now.minus(Duration.ofMinutes(50)));
        add(index, 1, now.minus(Duration.ofHours(7)), now.minus(Duration.ofHours(6)));
        for (int number = 2; number < DOCUMENTS; number++) {
            var received = now.minusSeconds(2_900 - 8L * number);
            add(index, number, received.minusSeconds(60), received);
        }
        index.flush();
    }

    private static void add(TestIndex index, int number, Instant published, Instant received) throws IOException {
        boolean copies = number > 2 && number % 2 == 1;
        var body = BODY.formatted(number / 60 % 24, number % 60, copies ? 2 : number);
        var event = Tagger.tag(
                new Tagger.Article("long-" + number, outlet(number), published.toString(), title(number), body),
                received);
        index.decided(copies ? Decided.copy(event, ID, "long-2") : Decided.own(event, ID));
        index.add(event, received);
    }

    private static String outlet(int number) {
        return number % 50 == 7 ? null : number % 50 == 8 ? SCRIPT : "Outlet " + number % 40;
    }

    private static String title(int number) {
        return switch (number % 20) {
            case 0 -> TITLE;
            case 1 -> null;
            case 2 -> ONE_WORD;
            case 3 -> SCRIPT;
            default -> "Ferry and boat, report " + number;
        };
    }
}
