package communique.story.text;

/** A part of a text: UTF-16 offsets, the second one past the end. */
public record TextRange(int start, int end) {

    public int length() {
        return end - start;
    }

    /** How many characters both parts have in common. */
    public int shared(TextRange other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }
}
