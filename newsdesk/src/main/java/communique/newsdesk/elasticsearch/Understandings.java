package communique.newsdesk.elasticsearch;

import communique.newsdesk.query.Understanding;
import communique.newsdesk.read.Understood;
import communique.newsdesk.read.Understood.Term;
import communique.newsdesk.read.Understood.Trouble;
import communique.query.Node;
import java.util.List;

/** Says how a query was understood, as the page shows it. */
final class Understandings {

    private Understandings() {}

    /** Null for none. */
    static Understood shown(Understanding query) {
        if (query == null) {
            return null;
        }
        List<Term> terms = query.parts().stream()
                .filter(part -> !(part instanceof Node.Everything))
                .map(part -> term(part, query))
                .toList();
        return new Understood(
                terms,
                query.complaints().stream()
                        .map(each -> new Trouble(each.at().start(), each.at().end(), each.message()))
                        .toList());
    }

    private static Term term(Node part, Understanding query) {
        var meant = query.actors().get(part);
        var at = part.at();
        if (meant == null) {
            return new Term(at.start(), at.end(), label(part, query), null, false);
        }
        var name = meant.actor().name();
        var field = ((Node.Has) part).field();
        var label = meant.plain() ? name : field.label().replace('-', ' ') + " " + name;
        return new Term(at.start(), at.end(), label, meant.actor().id(), meant.plain());
    }

    private static String label(Node part, Understanding query) {
        if (part instanceof Node.When when) {
            var days = when.days(query.today());
            var last = days.end() == null ? null : days.end().minusDays(1);
            if (days.first() == null) {
                return "to " + last;
            }
            return last == null
                    ? "from " + days.first()
                    : days.first().equals(last) ? last.toString() : days.first() + " to " + last;
        }
        return null;
    }
}
