package communique.benchmarks.speed;

import java.util.function.ToIntFunction;

/**
 * A name finder that takes part in the comparison.
 *
 * @param repeats how often it processes the articles of a round, so that fast contestants run long enough
 * @param work processes one article and returns the number of names, so that the JIT compiler cannot remove it
 */
public record Contestant(String name, int repeats, ToIntFunction<String> work) {}
