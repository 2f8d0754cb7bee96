package communique.enrich.knowledge;

import static communique.enrich.knowledge.PlainText.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the plain YAML that knowledge files are written in: lists of entries, words, quotes, lists and mappings in
 * brackets. On a cold JVM that takes a tenth of the time that a reader of all YAML takes.
 *
 * <p>Rather than guess it gives up at anything else and at every mistake; what it reads, SnakeYAML reads in the same way.
 */
final class PlainYaml {

    private static final int DEEPEST = 10;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PlainText text;
    private int depth;

    private PlainYaml(PlainText text) {
        this.text = text;
    }

    /** An entry and the line on which it starts. */
    record Entry(int line, ObjectNode json) {}

    /** The entries of a file; empty when a reader of all YAML must be asked. */
    static Optional<List<Entry>> read(String text) {
        try {
            return Optional.of(new PlainYaml(new PlainText(text)).entries());
        } catch (PlainText.NotPlain e) {
            return Optional.empty();
        }
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        while (text.skipToContent()) {
            require(text.column() == 0 && text.isItem());
            text.takeDash();
            var line = text.line();
            var entry = item();
            require(entry.isObject());
            entries.add(new Entry(line, (ObjectNode) entry));
        }
        return entries;
    }

    private JsonNode item() {
        return text.isKey() ? mapping() : inLine();
    }

    /** Keys below each other, each with its value. */
    private ObjectNode mapping() {
        enter();
        var column = text.column();
        var mapping = JSON.objectNode();
        do {
            put(mapping, text.key(), value(column));
        } while (text.skipToContent() && text.column() == column && !text.isItem());
        leave(column);
        return mapping;
    }

    private JsonNode value(int column) {
        var line = text.line();
        require(text.skipToContent());
        if (text.line() == line) {
            return inLine();
        }
        require(text.column() >= column && text.isItem());
        return list();
    }

    /** Items below each other, each behind a dash. */
    private JsonNode list() {
        enter();
        var column = text.column();
        var list = JSON.arrayNode();
        do {
            text.takeDash();
            list.add(item());
        } while (text.skipToContent() && text.column() == column && text.isItem());
        leave(column);
        return list;
    }

    private JsonNode inLine() {
        var value = text.isQuote() || isBracket() ? inBrackets() : JSON.textNode(text.words());
        text.endLine();
        return value;
    }

    private boolean isBracket() {
        return text.peek() == '[' || text.peek() == '{';
    }

    private JsonNode inBrackets() {
        if (text.takes('[')) {
            return listInBrackets();
        }
        return text.takes('{') ? mappingInBrackets() : JSON.textNode(word());
    }

    private String word() {
        return text.isQuote() ? text.quoted() : text.wordsInBrackets();
    }

    private JsonNode listInBrackets() {
        enter();
        var list = JSON.arrayNode();
        text.skipSpace();
        if (!text.takes(']')) {
            do {
                text.skipSpace();
                list.add(inBrackets());
                text.skipSpace();
            } while (text.takes(','));
            require(text.takes(']'));
        }
        depth--;
        return list;
    }

    private ObjectNode mappingInBrackets() {
        enter();
        var mapping = JSON.objectNode();
        text.skipSpace();
        if (!text.takes('}')) {
            do {
                text.skipSpace();
                var line = text.line();
                var key = word();
                require(text.line() == line && text.takes(':') && text.takes(' '));
                text.skipSpace();
                put(mapping, key, inBrackets());
                text.skipSpace();
            } while (text.takes(','));
            require(text.takes('}'));
        }
        depth--;
        return mapping;
    }

    private static void put(ObjectNode mapping, String key, JsonNode value) {
        require(mapping.replace(key, value) == null);
    }

    private void enter() {
        depth++;
        require(depth <= DEEPEST);
    }

    /** What follows may stand further out, where another mapping or list goes on, but not further in. */
    private void leave(int column) {
        require(text.column() <= column || !text.skipToContent());
        depth--;
    }
}
