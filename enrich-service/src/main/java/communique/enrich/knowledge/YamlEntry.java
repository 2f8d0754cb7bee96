package communique.enrich.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One entry of a knowledge file, with the line of each of its values.
 *
 * <p>Every plain value stays the text that the analyst wrote: {@code NO} is Norway and never {@code false}.
 */
public final class YamlEntry {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String file;
    private final int line;
    private final ObjectNode json;
    private final Supplier<Map<String, Integer>> lines;

    private YamlEntry(String file, int line, ObjectNode json, Supplier<Map<String, Integer>> lines) {
        this.file = file;
        this.line = line;
        this.json = json;
        this.lines = lines;
    }

    static YamlEntry of(String file, MappingNode node) {
        var lines = new HashMap<String, Integer>();
        var json = (ObjectNode) new Converter(file, lines).convert(node, "");
        return new YamlEntry(file, lineOf(node), json, () -> lines);
    }

    /** @param lines asked for when a mistake is found */
    static YamlEntry of(String file, ParsedFiles.Entry entry, Supplier<Map<String, Integer>> lines) {
        return new YamlEntry(file, entry.line(), entry.json(), lines);
    }

    public String file() {
        return file;
    }

    /** The line on which the entry starts, from 1. */
    public int line() {
        return line;
    }

    /**
     * The entry as a record.
     *
     * @throws BrokenKnowledgeException naming file and line, if a key is unknown, missing or of the wrong form
     */
    public <T> T as(Class<T> type) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (UnrecognizedPropertyException e) {
            var known = e.getKnownPropertyIds().stream().map(Object::toString).sorted();
            throw broken(
                    e,
                    "unknown key \"" + e.getPropertyName() + "\", expected one of "
                            + known.collect(Collectors.joining(", ")));
        } catch (JsonMappingException e) {
            throw broken(e, reason(e));
        } catch (JsonProcessingException e) {
            throw new BrokenKnowledgeException(List.of(problem("", e.getOriginalMessage())));
        }
    }

    /** A mistake at a value of this entry, such as {@code "offices/0/of"}; at its first line when there is no such value. */
    public KnowledgeProblem problem(String path, String message) {
        return new KnowledgeProblem(file, lines().getOrDefault(path, line), message);
    }

    ObjectNode json() {
        return json;
    }

    /** Of every value, by its path. */
    Map<String, Integer> lines() {
        return lines.get();
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private BrokenKnowledgeException broken(JsonMappingException e, String message) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
        var where = path.isEmpty() ? "" : path.replace('/', '.') + ": ";
        return new BrokenKnowledgeException(List.of(problem(path, where + message)));
    }

    /** The check of a record says best what is wrong; what Jackson says of types is the next best. */
    private static String reason(JsonMappingException e) {
        var cause = e.getCause();
        if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
            return cause.getMessage();
        }
        return e.getOriginalMessage().lines().findFirst().orElse("wrong form");
    }

    /** Turns YAML nodes into JSON nodes and notes their lines. */
    private record Converter(String file, Map<String, Integer> lines) {

        JsonNode convert(Node node, String path) {
            lines.put(path, lineOf(node));
            if (node instanceof MappingNode mapping) {
                return object(mapping, path);
            }
            if (node instanceof SequenceNode sequence) {
                var array = JsonNodeFactory.instance.arrayNode();
                for (var item : sequence.getValue()) {
                    array.add(convert(item, child(path, String.valueOf(array.size()))));
                }
                return array;
            }
            if (node.getTag().equals(Tag.NULL)) {
                throw broken(node, path.replace('/', '.') + " has no value: write one or remove the key");
            }
            return JsonNodeFactory.instance.textNode(((ScalarNode) node).getValue());
        }

        private ObjectNode object(MappingNode mapping, String path) {
            var object = JsonNodeFactory.instance.objectNode();
            for (var pair : mapping.getValue()) {
                if (!(pair.getKeyNode() instanceof ScalarNode scalar)) {
                    throw broken(pair.getKeyNode(), "a key must be one word");
                }
                var key = scalar.getValue();
                if (object.has(key)) {
                    throw broken(scalar, "the key \"" + key + "\" stands here twice: join the two");
                }
                object.set(key, convert(pair.getValueNode(), child(path, key)));
                lines.put(child(path, key), lineOf(scalar));
            }
            return object;
        }

        private static String child(String path, String key) {
            return path.isEmpty() ? key : path + "/" + key;
        }

        private BrokenKnowledgeException broken(Node node, String message) {
            return new BrokenKnowledgeException(List.of(new KnowledgeProblem(file, lineOf(node), message)));
        }
    }
}
