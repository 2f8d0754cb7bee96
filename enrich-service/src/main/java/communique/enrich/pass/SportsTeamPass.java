package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.text.WordLists;
import java.util.List;
import java.util.Set;

/** Tells towns from the teams that play for them, in reports about sport: {@code Oriel beat Varenna 3-1}. */
final class SportsTeamPass implements NamePass {

    private static final WordLists WORDS = WordLists.of(SportsTeamPass.class, "sports-teams.txt");
    private static final int ENOUGH = 3;

    private static final Set<String> OF_SPORT = WORDS.words("sport");

    private static final Set<String> PLAYS = WORDS.words("plays");

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        if (!isAboutSport(text)) {
            return spans;
        }
        return spans.stream()
                .map(span -> isTown(span) && plays(text, span)
                        ? new NameSpan(span.first(), span.last(), NameType.ORGANIZATION)
                        : span)
                .toList();
    }

    private static boolean isAboutSport(KeyedText text) {
        var words = 0;
        for (var i = 0; i < text.size() && words < ENOUGH; i++) {
            words += OF_SPORT.contains(text.key(i)) ? 1 : 0;
        }
        return words >= ENOUGH;
    }

    /** States play under their own name. */
    private static boolean isTown(NameSpan span) {
        return span.type() == NameType.LOCATION
                && (!span.isListed() || span.meaning().isPlace());
    }

    private static boolean plays(KeyedText text, NameSpan span) {
        return PLAYS.contains(text.key(span.last()))
                || PLAYS.contains(text.key(span.first() - 1))
                || isScore(text, span.last())
                || text.key(span.first() - 1).equals("at") && isScore(text, span.first() - 4);
    }

    /** {@code won 3-1}, {@code lost 2-0}. */
    private static boolean isScore(KeyedText text, int i) {
        var verb = text.key(i);
        return (verb.equals("won") || verb.equals("lost") || verb.equals("drew"))
                && text.isNumber(i + 1)
                && i + 2 < text.size()
                && text.token(i + 2).isDash();
    }
}
