package communique.query;

import java.time.LocalDate;
import java.util.List;

/** A part of a query. The tree says what is wanted, not how it is searched for. */
public sealed interface Node {

    /** Where it stands in the text. */
    QuerySpan at();

    /** No condition at all. */
    record Everything(QuerySpan at) implements Node {}

    /** Every one of the parts must hold; there are at least two. */
    record And(List<Node> parts, QuerySpan at) implements Node {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of the parts must hold; there are at least two. */
    record Or(List<Node> parts, QuerySpan at) implements Node {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Node part, QuerySpan at) implements Node {}

    /** A plain word, in any of its forms. */
    record Word(String text, QuerySpan at) implements Node {}

    /** Words that stand beside each other, in this order. */
    record Phrase(String text, QuerySpan at) implements Node {}

    /** A word that begins so. */
    record Prefix(String text, QuerySpan at) implements Node {}

    /**
     * A condition on a field that is no time.
     *
     * @param exact whether the value was quoted: it is then the whole value, and no part of it
     */
    record Has(Field field, String value, boolean exact, QuerySpan at) implements Node {}

    /**
     * A condition on the date.
     *
     * @param field {@link Field#FROM}, {@link Field#TO} or {@link Field#DURING}
     */
    record When(Field field, Period period, QuerySpan at) implements Node {

        /** The days that pass, if today is this day. */
        public Period.Days days(LocalDate today) {
            var days = period.days(today);
            return switch (field) {
                case FROM -> new Period.Days(days.first(), null);
                case TO -> new Period.Days(null, days.end());
                default -> days;
            };
        }
    }
}
