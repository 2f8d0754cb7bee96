package communique.ingest.file;

import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects text as paragraphs parted by an empty line, up to a length. */
final class Paragraphs extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul", "ol", "title", "blockquote");
    private static final Set<String> LEFT_OUT = Set.of("title", "script", "style");

    /** A line shorter than that part of the longest one, and ending a sentence, ends its paragraph. */
    private static final double SHORT_LINE = 0.75;

    private final int longest;
    private final boolean joinsLines;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private int leftOut;
    private boolean full;

    /**
     * @param longest number of characters; beyond it the reading is broken off
     * @param joinsLines whether a line end is only the end of the page's width, as in a PDF
     */
    Paragraphs(int longest, boolean joinsLines) {
        this.longest = longest;
        this.joinsLines = joinsLines;
    }

    boolean isFull() {
        return full;
    }

    String text() {
        endParagraph();
        return text.toString();
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        var name = localName.toLowerCase(Locale.ROOT);
        if (BLOCKS.contains(name)) {
            endParagraph();
        } else if (name.equals("br")) {
            paragraph.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
            paragraph.append(' ');
        }
        leftOut += LEFT_OUT.contains(name) ? 1 : 0;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        var name = localName.toLowerCase(Locale.ROOT);
        leftOut -= LEFT_OUT.contains(name) ? 1 : 0;
        if (BLOCKS.contains(name)) {
            endParagraph();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (leftOut > 0) {
            return;
        }
        paragraph.append(characters, start, length);
        if (text.length() + paragraph.length() > longest) {
            full = true;
            throw new SAXException("more than " + longest + " characters");
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    private void endParagraph() {
        var whole = (joinsLines ? joined(paragraph.toString()) : paragraph.toString()).strip();
        paragraph.setLength(0);
        if (!whole.isEmpty()) {
            text.append(text.length() == 0 ? "" : "\n\n").append(whole);
        }
    }

    /** Lines of a page as running text; a word that was parted at the line's end is whole again. */
    private static String joined(String page) {
        var lines = page.split("\n");
        var width = 0;
        for (var line : lines) {
            width = Math.max(width, line.strip().length());
        }
        var running = new StringBuilder();
        for (var raw : lines) {
            var line = raw.strip();
            if (line.isEmpty()) {
                continue;
            }
            if (isParted(running, line)) {
                running.setLength(running.length() - 1);
            } else if (running.length() > 0 && running.charAt(running.length() - 1) != '\n') {
                running.append(' ');
            }
            running.append(line);
            if (line.length() < width * SHORT_LINE && line.matches(".*[.!?:”\"»]")) {
                running.append("\n\n");
            }
        }
        return running.toString();
    }

    private static boolean isParted(StringBuilder running, String line) {
        var last = running.length() - 1;
        return last > 0
                && running.charAt(last) == '-'
                && Character.isLowerCase(running.charAt(last - 1))
                && Character.isLowerCase(line.charAt(0));
    }
}
