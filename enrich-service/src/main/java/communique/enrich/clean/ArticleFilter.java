package communique.enrich.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Parts the article from its page, block by block. A block goes only when something says so: a phrase, its form, its
 * repetition, the section it stands in, or neighbours that went. In doubt it stays.
 */
final class ArticleFilter {

    private static final double MOSTLY_LINK = 0.6;
    private static final int MANY_HEADLINES = 6;
    private static final int HEADLINE_WORDS = 30;
    private static final int LONGEST_MASTHEAD = 5;
    private static final int LONGEST_OWNERS = 1_000;

    private final List<Block> blocks;
    private final String[] reasons;
    private final int firstProse;
    private final int lastProse;

    private ArticleFilter(List<Block> blocks, Chrome chrome) {
        this.blocks = blocks;
        this.reasons = new String[blocks.size()];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = ownReason(blocks.get(i), chrome);
        }
        int first = 0;
        while (first < reasons.length && !isProse(first)) {
            first++;
        }
        int last = reasons.length - 1;
        while (last >= 0 && !isProse(last)) {
            last--;
        }
        this.firstProse = first;
        this.lastProse = last;
    }

    /** Why each block is not the article; null for those that are. */
    static String[] reasons(List<Block> blocks, Chrome chrome) {
        var filter = new ArticleFilter(blocks, chrome);
        if (filter.lastProse < 0) {
            filter.keepSectionNames(0, blocks.size());
            return filter.reasons;
        }
        filter.linkedHeadings();
        filter.bylines();
        filter.mastheads();
        filter.repeats();
        new Sections(blocks, filter.reasons).drop();
        filter.runs();
        filter.head();
        filter.foot();
        filter.keepSectionNames(filter.firstProse, filter.lastProse);
        return filter.reasons;
    }

    private static String ownReason(Block block, Chrome chrome) {
        if (block.linked() >= MOSTLY_LINK && block.words() < HEADLINE_WORDS && !block.ended()) {
            return "links";
        }
        var phrase = chrome.reason(block);
        return phrase != null ? phrase : LineShapes.reason(block, chrome);
    }

    private boolean isProse(int i) {
        return reasons[i] == null && blocks.get(i).isProse();
    }

    /** A heading that is a link stands within the article when running text follows it. */
    private void linkedHeadings() {
        for (int i = firstProse + 1; i < lastProse; i++) {
            boolean heading = blocks.get(i).kind() == Block.Kind.HEADING;
            if (heading
                    && "links".equals(reasons[i])
                    && isProse(i + 1)
                    && blocks.get(i + 1).linked() < MOSTLY_LINK) {
                reasons[i] = null;
            }
        }
    }

    /** Bylines stand above the second paragraph or below the last one; the bare name may stand there again. */
    private void bylines() {
        int second = firstProse + 1;
        while (second < reasons.length && !isProse(second)) {
            second++;
        }
        var names = "";
        for (int i = 0; i < reasons.length; i++) {
            boolean headOrFoot = i < second || i > lastProse;
            if (headOrFoot && reasons[i] == null && LineShapes.isByline(blocks.get(i))) {
                reasons[i] = "byline";
                names = names.isEmpty() ? blocks.get(i).key() + ' ' : names;
            }
            if (i < firstProse && reasons[i] == null && LineShapes.isDated(blocks.get(i))) {
                reasons[i] = "date";
            }
        }
        for (int i = 0; i < second && i < reasons.length; i++) {
            var block = blocks.get(i);
            if (reasons[i] == null && block.isShort() && block.words() > 1 && names.contains(' ' + block.key() + ' ')) {
                reasons[i] = "byline";
            }
        }
    }

    /** The name of the paper above the headline, told by the line below the text that says whose page it is. */
    private void mastheads() {
        var owners = owners();
        for (int i = 0; i < firstProse && !owners.isEmpty(); i++) {
            var block = blocks.get(i);
            if (reasons[i] == null && !block.ended() && block.words() > 1 && block.words() <= LONGEST_MASTHEAD) {
                reasons[i] = owners.contains(' ' + block.key() + ' ') ? "masthead" : null;
            }
        }
    }

    /** The lines that say whose page it is, in one. */
    private String owners() {
        var owners = new StringBuilder();
        for (int i = lastProse; i < reasons.length && owners.length() < LONGEST_OWNERS; i++) {
            var line = blocks.get(i).key();
            boolean owner =
                    line.startsWith("copyright ") || blocks.get(i).text().indexOf('©') >= 0;
            owners.append(reasons[i] != null && owner ? ' ' + line + ' ' : "");
        }
        return owners.toString();
    }

    /**
     * A paragraph given twice stays once, unless it stands twice in one element of a page, where its author put it;
     * captions given twice in a row go; a headline stays nearest to the text.
     */
    private void repeats() {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < reasons.length; i++) {
            var block = blocks.get(i);
            var before = reasons[i] == null && block.isProse() ? seen.putIfAbsent(block.key(), block.parent()) : null;
            if (before != null && (before == 0 || before != block.parent())) {
                reasons[i] = "repeated";
            }
        }
        int from = 0;
        while (from < reasons.length) {
            int to = from + 1;
            while (to < reasons.length
                    && blocks.get(to).key().equals(blocks.get(from).key())) {
                to++;
            }
            if (to - from > 1
                    && !blocks.get(from).ended()
                    && !blocks.get(from).key().isEmpty()) {
                boolean headline = to <= firstProse && blocks.get(from).words() >= 4 && !isPair(to) && !endsPair(from);
                Arrays.fill(reasons, from, headline ? to - 1 : to, headline ? "repeated" : "caption");
            }
            from = to;
        }
        headlines();
    }

    private boolean isPair(int i) {
        return i + 1 < reasons.length
                && blocks.get(i).key().equals(blocks.get(i + 1).key());
    }

    private boolean endsPair(int i) {
        return i >= 2 && isPair(i - 2);
    }

    /** Above the text, the same headline again, or with the name of the site behind it. */
    private void headlines() {
        var below = new HashSet<String>();
        for (int i = Math.min(firstProse, reasons.length) - 1; i >= 0; i--) {
            if (reasons[i] != null || blocks.get(i).words() < 3) {
                continue;
            }
            var key = blocks.get(i).key();
            if (below.contains(key) || below.contains(withoutSiteName(blocks.get(i)))) {
                reasons[i] = "repeated";
            }
            below.add(key);
        }
    }

    private static String withoutSiteName(Block block) {
        var text = block.text();
        for (var bar : new String[] {" | ", " - ", " – ", " — ", " » ", " :: "}) {
            int at = text.lastIndexOf(bar);
            if (at > 0) {
                return Block.of(0, text.substring(0, at)).key();
            }
        }
        return "";
    }

    /** In a run of lines that are no sentences, what stands among menu entries is a menu entry. */
    private void runs() {
        int headline = headline();
        int from = 0;
        while (from < reasons.length) {
            int to = from;
            int chrome = 0;
            while (to < reasons.length
                    && !isProse(to)
                    && (reasons[to] != null || !blocks.get(to).ended())) {
                chrome += isChrome(to) ? 1 : 0;
                to++;
            }
            if (chrome >= 2 && chrome * 4 >= to - from) {
                dropShort(from, to, headline);
            }
            from = to + 1;
        }
    }

    private boolean isChrome(int i) {
        return reasons[i] != null
                && !reasons[i].equals("section")
                && !reasons[i].equals("ornament")
                && !reasons[i].equals("repeated")
                && !reasons[i].equals("byline")
                && !reasons[i].equals("date");
    }

    private void dropShort(int from, int to, int spared) {
        for (int i = from; i < to; i++) {
            boolean heading = i == to - 1 && to <= lastProse && blocks.get(i).words() > 1;
            if (reasons[i] == null && i != spared && !heading && blocks.get(i).isShort()) {
                reasons[i] = "menu";
            }
        }
    }

    /** The line above the text that is most likely its headline; -1 when there is none. */
    private int headline() {
        int shortest = -1;
        for (int i = Math.min(firstProse, reasons.length) - 1; i >= 0; i--) {
            if (reasons[i] == null && blocks.get(i).words() <= HEADLINE_WORDS) {
                if (!blocks.get(i).isShort()) {
                    return i;
                }
                shortest = shortest < 0 && blocks.get(i).words() > 1 ? i : shortest;
            }
        }
        return shortest;
    }

    /** A list of other headlines above the text, told by its length and by a menu around it: the last two stay. */
    private void head() {
        int open = 0;
        int chrome = 0;
        for (int i = 0; i < firstProse; i++) {
            open += reasons[i] == null && !blocks.get(i).ended() ? 1 : 0;
            chrome += isChrome(i) ? 1 : 0;
        }
        if (open <= MANY_HEADLINES || chrome < 3) {
            return;
        }
        int kept = 0;
        for (int i = firstProse - 1; i >= 0; i--) {
            if (reasons[i] == null && !blocks.get(i).ended() && kept++ >= 2) {
                reasons[i] = "related";
            }
        }
    }

    /** Below a notice of a newsletter stand the address of its sender and the like. */
    private void foot() {
        boolean notice = false;
        for (int i = lastProse + 1; i < reasons.length; i++) {
            notice |= "newsletter".equals(reasons[i]) || "copyright".equals(reasons[i]);
            if (notice && reasons[i] == null && !blocks.get(i).isProse()) {
                reasons[i] = "newsletter";
            }
        }
    }

    /** The name of a section of the site is a heading when it stands within the text. */
    private void keepSectionNames(int from, int to) {
        for (int i = from; i < to; i++) {
            if ("section".equals(reasons[i])) {
                reasons[i] = null;
            }
        }
    }
}
