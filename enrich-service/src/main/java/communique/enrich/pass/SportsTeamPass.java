package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameType;
import communique.enrich.name.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells towns from the teams that play for them, in reports about sport: {@code Oriel beat Varenna 3-1}. */
public final class SportsTeamPass {

    private static final int ENOUGH = 3;

    private static final Set<String> OF_SPORT = Set.of(
            "coach",
            "striker",
            "goal",
            "goals",
            "match",
            "matches",
            "league",
            "scored",
            "quarterback",
            "innings",
            "halftime",
            "midfielder",
            "goalkeeper",
            "playoff",
            "playoffs",
            "touchdown",
            "penalty",
            "kickoff",
            "semi-final",
            "semifinal",
            "quarter-final",
            "quarterfinal",
            "championship",
            "fixture",
            "derby",
            "relegation",
            "manager",
            "season",
            "wicket",
            "wickets",
            "rebounds",
            "inning",
            "homer",
            "puck",
            "equaliser",
            "equalizer",
            "stoppage");

    private static final Set<String> PLAYS = Set.of(
            "beat",
            "beats",
            "thrashed",
            "thrash",
            "edged",
            "trounced",
            "hammered",
            "outscored",
            "drew",
            "host",
            "hosts",
            "hosted",
            "face",
            "faces",
            "visit",
            "routed",
            "defeated",
            "eliminated",
            "relegated",
            "stunned",
            "v",
            "vs");

    private final KeyedText text;

    public SportsTeamPass(KeyedText text) {
        this.text = text;
    }

    /** The spans, with towns that play turned into bodies. */
    public List<Span> tell(List<Span> spans) {
        if (!isAboutSport()) {
            return spans;
        }
        var told = new ArrayList<Span>(spans.size());
        for (var span : spans) {
            var team = isTown(span) && plays(span);
            told.add(team ? new Span(span.first(), span.last(), NameType.ORGANIZATION, List.of()) : span);
        }
        return told;
    }

    private boolean isAboutSport() {
        var words = 0;
        for (var i = 0; i < text.size() && words < ENOUGH; i++) {
            words += OF_SPORT.contains(text.key(i)) ? 1 : 0;
        }
        return words >= ENOUGH;
    }

    /** States play under their own name. */
    private static boolean isTown(Span span) {
        return span.type() == NameType.LOCATION
                && (!span.isListed() || span.meaning().isPlace());
    }

    private boolean plays(Span span) {
        return PLAYS.contains(text.key(span.last()))
                || PLAYS.contains(text.key(span.first() - 1))
                || isScore(span.last())
                || text.key(span.first() - 1).equals("at") && isScore(span.first() - 4);
    }

    /** {@code won 3-1}, {@code lost 2-0}. */
    private boolean isScore(int i) {
        var verb = text.key(i);
        return (verb.equals("won") || verb.equals("lost") || verb.equals("drew"))
                && !text.key(i + 1).isEmpty()
                && Character.isDigit(text.key(i + 1).charAt(0))
                && i + 2 < text.size()
                && text.token(i + 2).isDash();
    }
}
