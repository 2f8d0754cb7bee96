package communique.enrich.topic;

import java.util.List;

/**
 * What speaks for a topic when it stands in one sentence.
 *
 * <p>A signal is a phrase, or {@code actor:}, {@code place:}, {@code state:} with an id of the registry or the
 * gazetteer, {@code states:any} (two different states), {@code states:} with an id (that state and another one) or
 * {@code words:} with the name of a vocabulary.
 *
 * @param together one signal of every group must be in the sentence; most clues have one group
 * @param unless none of these may be in the sentence
 * @param yields topics beside which it counts for nothing: a document filed under one of them is about that
 * @param weight how much it speaks for the topic; 0.7 earns it in a short text
 */
public record Clue(List<List<String>> together, List<String> unless, List<String> yields, double weight) {

    /** Weight of a phrase that earns its topic in a short text. */
    static final double STRONG = 0.7;

    /** Weight of a phrase of which it takes several. */
    static final double WEAK = 0.25;

    public Clue {
        together = together.stream().map(List::copyOf).toList();
        unless = List.copyOf(unless);
        yields = List.copyOf(yields);
    }
}
