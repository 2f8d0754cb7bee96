package communique.story.cluster;

import communique.story.article.ArticleVector;
import communique.story.article.FeatureKind;
import communique.story.text.RecentEntries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Finds the stories that an article may belong to: those with an article that shares its most telling features. */
final class Candidates {

    private static final int FILED_UNDER = 12;
    private static final int LOOKED_UP = 24;
    private static final int MOST_OF_A_FEATURE = 64;
    private static final int MOST_STORIES = 10;

    private final RecentEntries entries;

    /** The article of a number; null when it is remembered no longer. */
    private final IntFunction<Member> members;

    Candidates(int articles, IntFunction<Member> members) {
        this.entries = new RecentEntries(articles * FILED_UNDER);
        this.members = members;
    }

    /** A feature, and how much it tells. */
    private record Telling(int key, double weight) {}

    void add(int number, ArticleVector vector) {
        for (var feature : mostTelling(vector, FILED_UNDER)) {
            entries.add(feature.key(), number);
        }
    }

    /** The stories that look most alike, best first. */
    List<Story> find(ArticleVector vector) {
        var weights = new HashMap<Member, Double>();
        for (var feature : mostTelling(vector, LOOKED_UP)) {
            var left = new int[] {MOST_OF_A_FEATURE};
            entries.visit(feature.key(), number -> {
                var member = members.apply(number);
                if (member != null && member.story() != null) {
                    weights.merge(member, feature.weight(), Double::sum);
                }
                return --left[0] > 0;
            });
        }
        var best = new HashMap<Story, Double>();
        weights.forEach((member, weight) -> best.merge(member.story(), weight, Math::max));
        return best.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Story, Double> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().id()))
                .limit(MOST_STORIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Telling> mostTelling(ArticleVector vector, int most) {
        var features = new ArrayList<Telling>();
        for (var kind : FeatureKind.values()) {
            for (int at = vector.start(kind); at < vector.end(kind); at++) {
                double weight = vector.weight(at);
                features.add(new Telling(vector.key(at), weight * weight * worth(kind)));
            }
        }
        features.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparingInt(Telling::key));
        return features.subList(0, Math.min(most, features.size()));
    }

    private static double worth(FeatureKind kind) {
        return switch (kind) {
            case WORD -> 8;
            case NAME, NUMBER -> 5;
            case LISTED -> 4;
            case TITLE -> 0.5;
        };
    }
}
