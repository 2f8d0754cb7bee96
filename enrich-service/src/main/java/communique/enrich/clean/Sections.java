package communique.enrich.clean;

import java.util.List;

/**
 * Finds where the article ends and comments or lists of other articles begin, and what a heading such as "Read also"
 * takes with it.
 */
final class Sections {

    private static final int ENOUGH_ARTICLE = 25;
    private static final int LONGEST_LINK = 25;
    private static final int LONGEST_MARKER = 8;

    /** The head of a column of a table, or a button: the comments of readers are many. */
    private static final String ONE_COMMENT = "comment";

    private final List<Block> blocks;
    private final String[] reasons;
    private final int[] proseUpTo;
    private final int[] openUpTo;

    /** @param reasons why each block was dropped so far, null for those that stay; what a section takes is added */
    Sections(List<Block> blocks, String[] reasons) {
        this.blocks = blocks;
        this.reasons = reasons;
        this.proseUpTo = new int[blocks.size() + 1];
        this.openUpTo = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            boolean prose = reasons[i] == null && blocks.get(i).isSentence();
            proseUpTo[i + 1] = proseUpTo[i] + (prose ? blocks.get(i).words() : 0);
            openUpTo[i + 1] = openUpTo[i] + (blocks.get(i).ended() ? 0 : 1);
        }
    }

    void drop() {
        int linksEnd = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (reasons[i] == null) {
                continue;
            }
            boolean toTheEnd =
                    switch (reasons[i]) {
                        case "comment-form" -> before(i) >= ENOUGH_ARTICLE;
                        case "comments" ->
                            !blocks.get(i).key().equals(ONE_COMMENT)
                                    && before(i) >= ENOUGH_ARTICLE
                                    && after(i) <= 2 * before(i);
                        case "related" -> isMarker(i) && endsInLinks(i);
                        default -> false;
                    };
            if (toTheEnd) {
                dropFrom(i + 1, blocks.size(), reasons[i]);
                return;
            }
            if (reasons[i].equals("tags") && blocks.get(i).words() <= 2) {
                dropShort(i + 1);
            }
            if (i >= linksEnd && reasons[i].equals("related") && isMarker(i)) {
                linksEnd = endOfLinks(i + 1);
                dropFrom(i + 1, linksEnd, "related");
            }
        }
    }

    /** Below the bare word stand the tags, one a line. */
    private void dropShort(int from) {
        for (int i = from;
                i < blocks.size() && reasons[i] == null && blocks.get(i).isShort();
                i++) {
            reasons[i] = "tags";
        }
    }

    private int before(int i) {
        return proseUpTo[i];
    }

    private int after(int i) {
        return proseUpTo[blocks.size()] - proseUpTo[i];
    }

    /** Only a heading has a list below it; a line that names its article after a colon stands alone. */
    private boolean isMarker(int i) {
        var text = blocks.get(i).text();
        int colon = text.indexOf(':');
        boolean heading = colon < 0 || colon == text.length() - 1;
        return heading && blocks.get(i).words() <= LONGEST_MARKER;
    }

    /** Little prose is left, and much of what is left does not end as sentences do. */
    private boolean endsInLinks(int i) {
        int open = openUpTo[blocks.size()] - openUpTo[i + 1];
        int rest = blocks.size() - i - 1;
        return before(i) >= ENOUGH_ARTICLE && after(i) * 5 <= proseUpTo[blocks.size()] && open * 5 >= rest * 2;
    }

    private int endOfLinks(int from) {
        int i = from;
        while (i < blocks.size() && !blocks.get(i).ended() && blocks.get(i).words() <= LONGEST_LINK) {
            i++;
        }
        boolean headingOfWhatFollows = i - from >= 2 && i < blocks.size() && reasons[i - 1] == null;
        return headingOfWhatFollows ? i - 1 : i;
    }

    private void dropFrom(int from, int to, String reason) {
        for (int i = from; i < to; i++) {
            reasons[i] = reasons[i] == null ? reason : reasons[i];
        }
    }
}
