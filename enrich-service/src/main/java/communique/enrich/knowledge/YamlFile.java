package communique.enrich.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One knowledge file: a YAML list of entries that know their lines.
 *
 * @param name path under the knowledge folder, such as {@code actors/states.yaml}
 * @param entries in the order of the file
 */
public record YamlFile(String name, List<YamlEntry> entries) {

    private static final int LARGEST = 16 * 1024 * 1024;

    public YamlFile {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a file that has been loaded into memory.
     *
     * @throws BrokenKnowledgeException if it is no YAML list of entries
     */
    public static YamlFile parse(String name, String text) {
        return ParsedFiles.find(text)
                .map(entries -> new YamlFile(name, ofParsed(name, text, entries)))
                .orElseGet(() -> parseYaml(name, text));
    }

    private static List<YamlEntry> ofParsed(String name, String text, List<ParsedFiles.Entry> entries) {
        var yaml = new LazyYaml(name, text);
        var all = new ArrayList<YamlEntry>();
        for (var entry : entries) {
            var number = all.size();
            all.add(YamlEntry.of(name, entry, () -> yaml.lines(number)));
        }
        return all;
    }

    /** The YAML of a parsed file, read when a mistake in an entry asks for the lines of its values. */
    private static final class LazyYaml {

        private final String name;
        private final String text;
        private YamlFile file;

        LazyYaml(String name, String text) {
            this.name = name;
            this.text = text;
        }

        Map<String, Integer> lines(int entry) {
            if (file == null) {
                file = parseYaml(name, text);
            }
            return file.entries().get(entry).lines();
        }
    }

    static YamlFile parseYaml(String name, String text) {
        var root = compose(name, text);
        if (root == null) {
            return new YamlFile(name, List.of());
        }
        if (!(root instanceof SequenceNode list)) {
            throw broken(name, 1, "the file must be a list: start every entry with \"- id: …\"");
        }
        var entries = new ArrayList<YamlEntry>();
        for (var item : list.getValue()) {
            if (!(item instanceof MappingNode entry)) {
                throw broken(name, YamlEntry.lineOf(item), "an entry must start with \"- id: …\"");
            }
            entries.add(YamlEntry.of(name, entry));
        }
        return new YamlFile(name, entries);
    }

    private static Node compose(String name, String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw broken(name, mark == null ? 1 : mark.getLine() + 1, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw broken(name, 1, "not YAML: " + e.getMessage());
        }
    }

    private static BrokenKnowledgeException broken(String name, int line, String message) {
        return new BrokenKnowledgeException(List.of(new KnowledgeProblem(name, line, message)));
    }
}
