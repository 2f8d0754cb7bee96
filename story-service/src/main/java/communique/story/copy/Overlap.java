package communique.story.copy;

import communique.story.text.TextRange;
import java.util.List;

/**
 * What a text has in common with an earlier one.
 *
 * @param number of the earlier one
 * @param passages in the order of the text
 * @param taken from 0 to 1: how much of the earlier text's sample stands in this one
 */
public record Overlap(int number, List<SharedPassage> passages, double taken) {

    /** Characters of this text that stand in the earlier one too. */
    public int characters() {
        return passages.stream().mapToInt(passage -> passage.here().length()).sum();
    }

    /** Those of them that stand in the given parts, such as quotations. */
    public int charactersIn(List<TextRange> parts) {
        return passages.stream()
                .mapToInt(passage ->
                        parts.stream().mapToInt(passage.here()::shared).sum())
                .sum();
    }
}
