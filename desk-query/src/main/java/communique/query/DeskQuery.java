package communique.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as the desk understands it.
 *
 * <pre>
 * query  = all { OR all }
 * all    = part { [ AND ] part }
 * part   = [ NOT | - ] ( word | word* | "a phrase" | field:value | field:(value OR value) | ( query ) | last month )
 * </pre>
 *
 * <p>Whatever is typed can be searched for: what is not understood is left out or taken as words, with a complaint.
 *
 * @param complaints in the order of the text
 */
public record DeskQuery(String text, Node tree, List<Complaint> complaints) {

    public DeskQuery {
        complaints = List.copyOf(complaints);
    }

    /** Reads a query of any length; what a reader cannot have meant is refused by a complaint. */
    public static DeskQuery parse(String text) {
        var complaints = new ArrayList<Complaint>();
        var tree = new Parser(new Lexer(text, complaints).tokens(), complaints).query();
        complaints.sort(
                (one, other) -> Integer.compare(one.at().start(), other.at().start()));
        return new DeskQuery(text, tree, complaints);
    }
}
