package communique.index.view;

import communique.events.UnreadableEventException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * The members of a JSON object as the bytes that they are. The bytes must have been read as JSON before: nothing is
 * checked here, so that copying a member costs little more than its length.
 */
final class JsonMembers {

    private final byte[] json;
    private int at;

    /** @throws UnreadableEventException if it is not in UTF-8, as JSON has to be between systems (RFC 8259) */
    JsonMembers(byte[] json) {
        this.json = json;
        while (json[at] != '{') {
            at++;
        }
        // In UTF-16 and UTF-32 one of the bytes around the brace is zero.
        if (at > 0 && json[at - 1] == 0 || json[at + 1] == 0) {
            throw new UnreadableEventException("the event is not in UTF-8", null);
        }
        at++;
    }

    /** An object of those members whose names are wanted and whose values are objects or lists, in their order. */
    byte[] only(Collection<String> wanted) {
        var kept = new ByteArrayOutputStream(json.length);
        kept.write('{');
        while (reachName()) {
            var nameStart = at;
            skipString();
            var name = new String(json, nameStart + 1, at - nameStart - 2, StandardCharsets.UTF_8);
            reachValue();
            var isStructure = json[at] == '{' || json[at] == '[';
            skipValue();
            if (isStructure && wanted.contains(name)) {
                if (kept.size() > 1) {
                    kept.write(',');
                }
                kept.write(json, nameStart, at - nameStart);
            }
        }
        kept.write('}');
        return kept.toByteArray();
    }

    private boolean reachName() {
        while (json[at] != '"' && json[at] != '}') {
            at++;
        }
        return json[at] == '"';
    }

    private void reachValue() {
        while (json[at] <= ' ' || json[at] == ':') {
            at++;
        }
    }

    private void skipValue() {
        var depth = 0;
        do {
            var character = json[at];
            if (character == '"') {
                skipString();
                continue;
            }
            if (character == '{' || character == '[') {
                depth++;
            } else if (character == '}' || character == ']') {
                depth--;
            }
            at++;
        } while (depth > 0 || json[at] != ',' && json[at] != '}');
    }

    private void skipString() {
        at++;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
    }
}
