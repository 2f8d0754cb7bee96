package communique.story.cluster;

import static communique.story.article.FeatureKind.LISTED;
import static communique.story.article.FeatureKind.NAME;
import static communique.story.article.FeatureKind.NUMBER;
import static communique.story.article.FeatureKind.TITLE;
import static communique.story.article.FeatureKind.WORD;

import communique.story.article.Article;
import communique.story.article.ArticleVector;
import java.util.List;

/**
 * How much speaks for two articles being about one event: the logarithm of the odds. The weights are those of a logistic
 * regression over pairs of articles on confusable events; that of brevity is set by hand, as there are no short articles among them.
 */
final class Likeness {

    /** From here on two groups of articles are one story: two groups whose articles are alike on average. */
    static final double ONE_STORY = -1.25;

    private static final double FORTNIGHT = 14 * 24 * 3600 * 1000.0;
    private static final double HALF_A_YEAR = 182 * 24 * 3600 * 1000.0;
    private static final double FEW_DAYS = 3 * 24 * 3600 * 1000.0;

    /** So many different words an article has to have before names that it has in common with another one say enough. */
    private static final double ENOUGH_WORDS = 16;

    /** With words in common, too, a short article may be of the story. */
    private static final double WORDS_TELL = 6;

    private Likeness() {}

    static double of(Article a, Article b) {
        return a.language().equals(b.language()) ? inOneLanguage(a, b) : acrossLanguages(a, b);
    }

    /** Of an article to the average of a group; the least possible when nobody is left to compare with. */
    static double of(Article article, List<Member> group) {
        double sum = 0;
        for (var member : group) {
            sum += of(article, member.article());
        }
        return group.isEmpty() ? Double.NEGATIVE_INFINITY : sum / group.size();
    }

    /** Of all pairs of two groups on average. */
    static double of(List<Member> group, List<Member> other) {
        double sum = 0;
        for (var member : group) {
            sum += of(member.article(), other);
        }
        return group.isEmpty() ? Double.NEGATIVE_INFINITY : sum / group.size();
    }

    private static double inOneLanguage(Article a, Article b) {
        var va = a.vector();
        var vb = b.vector();
        double words = va.cosine(WORD, vb);
        double title = va.cosine(TITLE, vb);
        return -2.75
                + 7.9 * words
                + 5.0 * va.cosine(NAME, vb)
                + 5.1 * va.cosine(NUMBER, vb)
                + 3.7 * title
                - 2.0 * distance(a, b, FORTNIGHT)
                - 2.5 * distance(a, b, HALF_A_YEAR)
                - 6.0 * brevity(a, b) * Math.max(0, 1 - WORDS_TELL * Math.max(words, title))
                + protagonists(a, b);
    }

    /** Words say nothing here; actors, places and numbers have to agree the more. */
    private static double acrossLanguages(Article a, Article b) {
        var va = a.vector();
        var vb = b.vector();
        return -5.5
                + 6.0 * va.cosine(LISTED, vb)
                + 6.0 * va.cosine(NUMBER, vb)
                + 2.0 * va.cosine(NAME, vb)
                - 3.0 * distance(a, b, FEW_DAYS);
    }

    /** From 0 to 1: texts of one sentence each look like half of a story when they name the same states, and are none. */
    private static double brevity(Article a, Article b) {
        return Math.max(0, 1 - Math.min(words(a), words(b)) / ENOUGH_WORDS);
    }

    private static int words(Article article) {
        return article.vector().end(WORD) - article.vector().start(WORD);
    }

    private static double distance(Article a, Article b, double most) {
        return Math.min(1, Math.abs(a.time() - b.time()) / most);
    }

    /** Two articles that are each about another person, and do not even name the other's, tell of two events. */
    private static double protagonists(Article a, Article b) {
        if (a.protagonist() == 0 || b.protagonist() == 0) {
            return 0;
        }
        double same = a.protagonist() == b.protagonist() ? 2.2 : 0;
        return same - 0.5 * (missing(a.protagonist(), b.vector()) + missing(b.protagonist(), a.vector()));
    }

    private static int missing(int person, ArticleVector article) {
        return article.has(NAME, person) ? 0 : 1;
    }
}
