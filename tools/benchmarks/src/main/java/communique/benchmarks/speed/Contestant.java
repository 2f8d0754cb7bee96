package communique.benchmarks.speed;

import java.util.function.ToIntFunction;

/**
 * One way to find names in an article.
 *
 * @param repeats how often it does the articles of a round, so that fast ones run long enough to be measured
 * @param work does one article and tells how many names it found, so that nothing of it can be left out
 */
public record Contestant(String name, int repeats, ToIntFunction<String> work) {}
