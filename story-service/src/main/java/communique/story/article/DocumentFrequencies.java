package communique.story.article;

/**
 * In how many of the articles that are remembered each feature stands: learned from the articles themselves.
 *
 * <p>Features share 2^20 counters, so now and then two of them count as one; that makes both a little less rare.
 */
public final class DocumentFrequencies {

    private static final int COUNTERS = 1 << 20;

    /** As if this many articles had been read before the first: the first ones shall not take each other for common. */
    private static final int BEFORE_THE_FIRST = 50;

    private static final double LEAST = 0.1;

    private final int[] counters = new int[COUNTERS];
    private int articles;

    /** Counts an article that is remembered from now on. */
    public void add(ArticleVector article) {
        articles++;
        article.forEachKey(key -> counters[key & COUNTERS - 1]++);
    }

    /** Takes an article back that is remembered no longer. */
    public void remove(ArticleVector article) {
        articles--;
        article.forEachKey(key -> counters[key & COUNTERS - 1]--);
    }

    /** The logarithm of how rare a feature is; more than zero. */
    double rarity(int key) {
        return Math.max(LEAST, Math.log((articles + BEFORE_THE_FIRST) / (counters[key & COUNTERS - 1] + 0.5)));
    }
}
