package communique.ingest.file;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects text as paragraphs parted by an empty line, up to a length. */
final class Paragraphs extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul", "ol", "title", "blockquote");
    private static final Set<String> LEFT_OUT = Set.of("title", "script", "style");

    /** What Tika puts behind a paragraph of a Word file that somebody commented on. */
    private static final Pattern COMMENT = Pattern.compile("\\tComment by [^:\\n]{0,100}: .*", Pattern.DOTALL);

    /** Where a note of a Word file belongs. */
    private static final Pattern MARKS = Pattern.compile("\\[(?:footnote|endnote|comment)[A-Za-z]{0,12}:\\d{1,6}\\] ?");

    private final int longest;
    private final PageLines pages;
    private final Set<String> leftOutElements;
    private int read;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private int leftOut;
    private boolean full;

    /**
     * @param longest number of characters; beyond it the reading is broken off
     * @param joinsLines whether a line end is only the end of the page's width, as in a PDF
     */
    Paragraphs(int longest, boolean joinsLines) {
        this(longest, joinsLines ? new PageLines() : null, LEFT_OUT);
    }

    private Paragraphs(int longest, PageLines pages, Set<String> left) {
        this.longest = longest;
        this.pages = pages;
        this.leftOutElements = left;
    }

    /** The text of an Outlook message: its subject, sender and receivers stand in a heading and a list above it. */
    static Paragraphs ofMessage(int longest) {
        return new Paragraphs(longest, null, Set.of("title", "script", "style", "h1", "dl"));
    }

    boolean isFull() {
        return full;
    }

    String text() {
        endParagraph();
        if (pages != null) {
            pages.paragraphs().forEach(this::append);
        }
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
        if (pages != null && name.equals("div") && "page".equals(attributes.getValue("class"))) {
            pages.endPage();
        }
        leftOut += leftOutElements.contains(name) ? 1 : 0;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        var name = localName.toLowerCase(Locale.ROOT);
        leftOut -= leftOutElements.contains(name) ? 1 : 0;
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
        read += length;
        if (read > longest) {
            full = true;
            throw new SAXException("more than " + longest + " characters");
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    private void endParagraph() {
        var whole = paragraph.toString().strip();
        paragraph.setLength(0);
        if (whole.isEmpty()) {
            return;
        }
        if (pages != null) {
            pages.add(whole);
        } else {
            append(MARKS.matcher(COMMENT.matcher(whole).replaceAll(""))
                    .replaceAll("")
                    .strip());
        }
    }

    private void append(String whole) {
        if (!whole.isEmpty()) {
            text.append(text.length() == 0 ? "" : "\n\n").append(whole);
        }
    }
}
