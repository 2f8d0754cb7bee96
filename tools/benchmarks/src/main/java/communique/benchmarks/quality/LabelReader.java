package communique.benchmarks.quality;

import communique.benchmarks.quality.LabelledDocument.Label;
import communique.benchmarks.quality.LabelledDocument.LabelledStatement;
import communique.benchmarks.quality.LabelledDocument.LineKind;
import communique.benchmarks.quality.LabelledDocument.Wanted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the labels of a document of the quality set; its README describes the format. */
final class LabelReader {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final String HEAD_ENDS = "\n---\n";
    private static final int MARK = 3;

    private final String name;
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> lineStarts = new ArrayList<>();
    private final List<LineKind> kinds = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Closed> closed = new ArrayList<>();
    private String headline;

    LabelReader(String name, String source) {
        this.name = name;
        this.source = source;
    }

    LabelledDocument read() {
        var end = source.indexOf(HEAD_ENDS);
        check(end > 0, "needs a line --- between its head and its text");
        for (var line : source.substring(end + HEAD_ENDS.length()).split("\n", -1)) {
            readLine(line);
        }
        check(open.isEmpty(), "a [[ or {{ is never closed");
        var content = text.toString();
        var words = Words.of(
                TAG.matcher(content).replaceAll(tag -> " ".repeat(tag.group().length())));
        var types = types();
        var labels = new ArrayList<Label>();
        var statements = new ArrayList<LabelledStatement>();
        for (var part : closed) {
            if (part.open.statement) {
                statements.add(statement(part, words, content));
            } else {
                labels.add(label(part, words, types));
            }
        }
        return new LabelledDocument(name, head(end), content, words, lines(words), kinds, headline, labels, statements);
    }

    private Map<String, String> head(int end) {
        var head = new LinkedHashMap<String, String>();
        for (var line : source.substring(0, end).split("\n")) {
            var colon = line.indexOf(": ");
            check(colon > 0, "the head needs lines such as \"date: 2026-03-10\", not \"" + line + "\"");
            head.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return head;
    }

    private void readLine(String line) {
        if (!lineStarts.isEmpty()) {
            text.append('\n');
        }
        var start = text.length();
        lineStarts.add(start);
        var mark = line.length() < MARK ? "" : line.substring(0, MARK);
        kinds.add(
                mark.equals("%% ")
                        ? LineKind.PAGE
                        : mark.matches("==\\s|\\?\\?\\s") ? LineKind.NEUTRAL : LineKind.ARTICLE);
        readMarkup(mark.matches("(%%|==|\\?\\?)\\s") ? line.substring(MARK) : line);
        if (mark.equals("== ")) {
            headline = text.substring(start);
        }
    }

    private void readMarkup(String line) {
        for (var i = 0; i < line.length(); i++) {
            if (line.startsWith("[[", i) || line.startsWith("{{", i)) {
                var title = line.startsWith("[[=", i);
                open.push(new Open(text.length(), line.charAt(i) == '{', title));
                i += title ? 2 : 1;
            } else if (line.charAt(i) == '|' && !open.isEmpty()) {
                var part = open.pop();
                var end = line.indexOf(part.statement ? "}}" : "]]", i);
                check(end > 0, "a label is not closed in: " + line);
                closed.add(new Closed(part, text.length(), line.substring(i + 1, end)));
                i = end + 1;
            } else {
                text.append(line.charAt(i));
            }
        }
    }

    /** A type stands at one mention of an actor or place and holds for all. */
    private Map<String, String> types() {
        var types = new HashMap<String, String>();
        for (var part : closed) {
            var words = part.label.replaceAll("^\\?", "").split(" ");
            if (!part.open.statement && words.length == 2) {
                types.put(words[1], words[0]);
            }
        }
        return types;
    }

    private Label label(Closed part, Words words, Map<String, String> types) {
        var id = part.label.replaceAll("^\\?", "").replaceAll("^.* ", "");
        check(types.containsKey(id), "says nowhere whether " + id + " is a person, an organization, a place …");
        var line = lineOf(part.start());
        var wanted = part.open.title ? Wanted.TITLE : Wanted.NAME;
        if (part.label.startsWith("?") || kinds.get(line) != LineKind.ARTICLE) {
            wanted = Wanted.OPTIONAL;
        }
        var range = words.nameBetween(part.start(), part.end);
        return new Label(range, id, types.get(id), wanted, text.substring(part.start(), part.end));
    }

    private LabelledStatement statement(Closed part, Words words, String content) {
        var label = part.label.split(" ");
        check(label.length == 2, "a statement is labelled with kind and speaker, not " + part.label);
        return new LabelledStatement(
                words.between(part.start(), part.end),
                label[0].replace("?", ""),
                label[1].equals("-") ? null : label[1],
                label[0].startsWith("?"),
                content.substring(part.start(), part.end));
    }

    private int[] lines(Words words) {
        var lines = new int[words.size()];
        for (var i = 0; i < lines.length; i++) {
            lines[i] = lineOf(words.starts()[i]);
        }
        return lines;
    }

    private int lineOf(int offset) {
        var line = 0;
        while (line + 1 < lineStarts.size() && lineStarts.get(line + 1) <= offset) {
            line++;
        }
        return line;
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": " + problem);
        }
    }

    /** @param title whether it is a title of office, not a name */
    private record Open(int start, boolean statement, boolean title) {}

    private record Closed(Open open, int end, String label) {

        int start() {
            return open.start;
        }
    }
}
