package communique.kibana.description;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * A dashboard as its file describes it.
 *
 * @param question what it answers
 * @param intro a sentence for the reader, in Markdown
 * @param time how far back it looks at first, such as {@code now-30d}
 * @param refresh seconds between looks; 0 for none
 * @param controls names of the choices at its top
 * @param single the choice that takes one value only; null for none
 * @param tags beside the common one
 * @param rows from top to bottom
 */
public record Dashboard(
        String id,
        String title,
        String question,
        String intro,
        String time,
        int refresh,
        List<String> controls,
        String single,
        List<String> tags,
        List<Row> rows) {

    public Dashboard {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(question, "question");
        requireNonNull(intro, "intro");
        requireNonNull(time, "time");
        controls = List.copyOf(controls);
        tags = tags == null ? List.of() : List.copyOf(tags);
        rows = rows.stream().map(row -> row.within(id)).toList();
    }

    /** Panels side by side, all of one height. */
    public record Row(int height, List<Panel> panels) {

        private Row within(String dashboard) {
            return new Row(
                    height,
                    panels.stream().map(panel -> panel.within(dashboard)).toList());
        }
    }

    public Stream<Panel> panels() {
        return rows.stream().flatMap(row -> row.panels().stream());
    }
}
