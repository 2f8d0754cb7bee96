package communique.benchmarks.quality;

import java.util.Arrays;
import java.util.List;

/** Aligns the words of a cleaned body with the words of the original document. */
final class Alignment {

    private static final int NOWHERE = -1;

    private final Words body;
    private final int[] raw;

    private Alignment(Words body, int[] raw) {
        this.body = body;
        this.raw = raw;
    }

    /** Matches the longest common pieces first, because an article consists of a few long pieces of its page. */
    static Alignment of(Words raw, Words body) {
        var positions = new int[body.size()];
        Arrays.fill(positions, NOWHERE);
        match(raw.keys(), new Range(0, raw.size()), body.keys(), new Range(0, body.size()), positions);
        return new Alignment(body, positions);
    }

    /** The words of the document between two offsets of the body; null if none of them is in the document. */
    Range raw(int start, int end) {
        return mapped(body.between(start, end));
    }

    /** Like {@link #raw}, for a name. */
    Range rawName(int start, int end) {
        return mapped(body.nameBetween(start, end));
    }

    /** Whether each word of the document is in the body. */
    boolean[] kept(int rawWords) {
        var kept = new boolean[rawWords];
        for (var position : raw) {
            if (position != NOWHERE) {
                kept[position] = true;
            }
        }
        return kept;
    }

    private Range mapped(Range range) {
        if (range == null) {
            return null;
        }
        var found = Arrays.stream(raw, range.first(), range.last())
                .filter(position -> position != NOWHERE)
                .summaryStatistics();
        return found.getCount() == 0 ? null : new Range(found.getMin(), found.getMax() + 1);
    }

    private static void match(List<String> a, Range inA, List<String> b, Range inB, int[] positions) {
        var before = new int[inB.size() + 1];
        var length = 0;
        var endA = 0;
        var endB = 0;
        for (var i = inA.first(); i < inA.last(); i++) {
            var row = new int[inB.size() + 1];
            for (var j = inB.first(); j < inB.last(); j++) {
                if (a.get(i).equals(b.get(j))) {
                    var run = before[j - inB.first()] + 1;
                    row[j - inB.first() + 1] = run;
                    if (run > length) {
                        length = run;
                        endA = i + 1;
                        endB = j + 1;
                    }
                }
            }
            before = row;
        }
        if (length == 0) {
            return;
        }
        for (var k = 1; k <= length; k++) {
            positions[endB - k] = endA - k;
        }
        match(a, new Range(inA.first(), endA - length), b, new Range(inB.first(), endB - length), positions);
        match(a, new Range(endA, inA.last()), b, new Range(endB, inB.last()), positions);
    }
}
