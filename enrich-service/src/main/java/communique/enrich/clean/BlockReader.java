package communique.enrich.clean;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads the block elements below an element, in reading order: one block per paragraph, heading, entry or row. */
final class BlockReader implements NodeFilter {

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int anchors;
    private int breaks;
    private Block.Kind kind = Block.Kind.TEXT;
    private Element parent;

    private final Set<Element> skipped;
    private final Map<Element, Integer> parents = new IdentityHashMap<>();

    private BlockReader(Set<Element> skipped) {
        this.skipped = skipped;
    }

    static List<Block> read(Element root, Set<Element> skipped) {
        var reader = new BlockReader(skipped);
        root.filter(reader);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return skipped.contains(element) ? FilterResult.SKIP_ENTIRELY : open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        var name = element.normalName();
        if (name.equals("pre")) {
            flush();
            FlatText.blocks(Tidy.of(element.wholeText()))
                    .forEach(block -> blocks.add(Block.of(blocks.size(), block.text())));
            return FilterResult.SKIP_CHILDREN;
        }
        if (name.equals("br")) {
            breakLine();
        } else if (name.equals("td") || name.equals("th")) {
            text.append(' ');
        } else if (startsBlock(element)) {
            flush();
            kind = kindOf(name);
            parent = element.parent();
        }
        anchors += name.equals("a") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            var name = element.normalName();
            anchors -= name.equals("a") ? 1 : 0;
            if (startsBlock(element)) {
                flush();
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean startsBlock(Element element) {
        var name = element.normalName();
        return element.isBlock() && !name.equals("td") && !name.equals("th");
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!isBlank(c)) {
                breaks = 0;
                text.append(c);
                linked += anchors > 0 ? 1 : 0;
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    /** A no-break space beside a space is one gap between two words, too. */
    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c == '\f'
                || c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** One break wraps a line, two part paragraphs. */
    private void breakLine() {
        breaks++;
        if (breaks > 1) {
            flush();
        } else {
            text.append(' ');
        }
    }

    private void flush() {
        var line = Tidy.of(text.toString()).strip();
        if (!line.isEmpty()) {
            var share = Math.min(1, (double) linked / line.length());
            var number = parents.computeIfAbsent(parent, element -> parents.size() + 1);
            blocks.add(Block.of(blocks.size(), line, kind, share, number));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
        kind = Block.Kind.TEXT;
    }

    private static Block.Kind kindOf(String name) {
        if (Block.isHeading(name)) {
            return Block.Kind.HEADING;
        }
        return switch (name) {
            case "li", "dt", "dd" -> Block.Kind.ITEM;
            case "tr" -> Block.Kind.ROW;
            default -> Block.Kind.TEXT;
        };
    }
}
