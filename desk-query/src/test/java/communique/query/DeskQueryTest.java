package communique.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "sanctions                                | sanctions",
                "gas summit                               | (gas summit)",
                "gas AND summit                           | (gas summit)",
                "\"border crossing\" gas                  | ('border crossing' gas)",
                "“border crossing”                        | 'border crossing'",
                "„Grenze“                                 | 'Grenze'",
                "«граница» газ                            | ('граница' газ)",
                "iran OR russia                           | (iran / russia)",
                "iran OR russia sanctions                 | (iran / (russia sanctions))",
                "(iran OR russia) sanctions               | ((iran / russia) sanctions)",
                "gas -summit                              | (gas !summit)",
                "gas NOT summit                           | (gas !summit)",
                "NOT NOT gas                              | !!gas",
                "-(gas oil)                               | !(gas oil)",
                "gas - summit                             | (gas summit)",
                "state-owned                              | state-owned",
                "sanct*                                   | sanct*",
                "AND and OR                               | and",
                "actor:iran                               | actor=iran",
                "actor:iran with:russia                   | (actor=iran with=russia)",
                "said-by:\"Sergey Lavrov\"                | said-by=='Sergey Lavrov'",
                "Speaker:lavrov                           | said-by=lavrov",
                "said_by: lavrov                          | said-by=lavrov",
                "-source:TASS                             | !source=TASS",
                "source:(TASS OR \"Straits Wire\")        | (source=TASS / source=='Straits Wire')",
                "in:2025                                  | in[2025-01-01,2026-01-01]",
                "from:2025-02                             | from[2025-02-01,]",
                "to:2025-02                               | to[,2025-03-01]",
                "in:\"March 2025\"                        | in[2025-03-01,2025-04-01]",
                "from:yesterday                           | from[2026-03-10,]",
                "in:last-week                             | in[2026-03-02,2026-03-09]",
                "in:\"this quarter\"                      | in[2026-01-01,2026-04-01]",
                "iran last month                          | (iran in[2026-02-01,2026-03-01])",
                "Last 7 days iran                         | (in[2026-03-05,2026-03-12] iran)",
                "past 2 months                            | in[2026-01-12,2026-03-12]",
                "\"last month\"                           | 'last month'",
                "the last battle                          | (the last battle)",
                "12:30 https://x.example/a                | (12:30 https://x.example/a)",
                "?! …                                     | everything",
                "''                                       | everything",
            })
    void readsWhatIsWanted(String text, String tree) {
        var query = DeskQuery.parse(text);

        assertThat(shown(query.tree())).isEqualTo(tree.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "colour:red gas    | (colour gas)...       | colour:  | no field 'colour'",
                "gas actor:        | gas                   | actor:   | Nothing follows",
                "gas \"border      | (gas 'border')        | \"border | never closed",
                "(gas oil          | (gas oil)             | (        | never closed",
                "gas) oil          | (gas oil)             | )        | never opened",
                "gas OR            | gas                   | OR       | both sides",
                "OR gas            | gas                   | OR       | both sides",
                "gas AND           | gas                   | AND      | both sides",
                "gas NOT           | gas                   | NOT      | left out",
                "s*nctions         | snctions              | s*nctions | end of a word",
                "* gas             | gas                   | *        | end of a word",
                "from:2025-13 gas  | gas                   | from:2025-13 | is no time",
                "in:soon           | everything            | in:soon  | is no time",
            })
    void saysWhatItDoesNotUnderstandAndWhere(String text, String tree, String place, String advice) {
        var query = DeskQuery.parse(text.strip());

        assertThat(query.complaints()).singleElement().satisfies(complaint -> {
            assertThat(query.text()
                            .substring(complaint.at().start(), complaint.at().end()))
                    .isEqualTo(place.strip());
            assertThat(complaint.message()).contains(advice.strip());
        });
        assertThat(shown(query.tree()))
                .isEqualTo(tree.strip().equals("(colour gas)...") ? "(colour red gas)" : tree.strip());
    }

    @Test
    void everyPartKnowsWhereItStands() {
        var text = "iran said-by:\"Sergey Lavrov\" -(gas OR oil)";
        var and = (Node.And) DeskQuery.parse(text).tree();

        assertThat(and.parts())
                .extracting(part -> text.substring(part.at().start(), part.at().end()))
                .containsExactly("iran", "said-by:\"Sergey Lavrov\"", "-(gas OR oil)");
    }

    @Test
    void whateverIsTypedIsUnderstoodSomehow() {
        var random = new Random(3);
        var pieces = new String[] {
            "a", "\"", "(", ")", "-", "*", ":", "actor:", "OR", "AND", "NOT", " ", "from:", "last ", "month", "é", "😀",
            "|"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(30), 0, pieces.length)
                    .mapToObj(at -> pieces[at])
                    .collect(Collectors.joining());
            var query = DeskQuery.parse(text);
            assertThat(query.complaints())
                    .as(text)
                    .allMatch(each -> each.at().start() >= 0
                            && each.at().end() <= text.length()
                            && each.at().start() <= each.at().end());
        }
        assertThat(DeskQuery.parse("(".repeat(100_000)).complaints()).isNotEmpty();
        assertThat(DeskQuery.parse("-".repeat(100_000) + "x").complaints()).isNotEmpty();
    }

    private static String shown(Node node) {
        if (node instanceof Node.And and) {
            return and.parts().stream().map(DeskQueryTest::shown).collect(Collectors.joining(" ", "(", ")"));
        } else if (node instanceof Node.Or or) {
            return or.parts().stream().map(DeskQueryTest::shown).collect(Collectors.joining(" / ", "(", ")"));
        } else if (node instanceof Node.Not not) {
            return "!" + shown(not.part());
        } else if (node instanceof Node.Word word) {
            return word.text();
        } else if (node instanceof Node.Phrase phrase) {
            return "'" + phrase.text() + "'";
        } else if (node instanceof Node.Prefix prefix) {
            return prefix.text() + "*";
        } else if (node instanceof Node.Has has) {
            return has.field().label() + (has.exact() ? "=='" + has.value() + "'" : "=" + has.value());
        } else if (node instanceof Node.When when) {
            var days = when.days(TODAY);
            return when.field().label() + "[" + (days.first() == null ? "" : days.first()) + ","
                    + (days.end() == null ? "" : days.end()) + "]";
        }
        return "everything";
    }
}
