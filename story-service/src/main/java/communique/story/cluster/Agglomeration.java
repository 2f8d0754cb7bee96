package communique.story.cluster;

import java.util.ArrayList;
import java.util.List;

/** Groups articles anew: the two groups most alike become one, until no two are alike enough (average linkage). */
final class Agglomeration {

    private final List<List<Member>> groups = new ArrayList<>();
    private final double[][] likeness;

    private Agglomeration(List<Member> members) {
        members.forEach(member -> groups.add(new ArrayList<>(List.of(member))));
        int size = members.size();
        likeness = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                likeness[a][b] =
                        Likeness.of(members.get(a).article(), members.get(b).article());
                likeness[b][a] = likeness[a][b];
            }
        }
    }

    /** The groups, none of two alike enough. */
    static List<List<Member>> of(List<Member> members, double alikeEnough) {
        var agglomeration = new Agglomeration(members);
        while (agglomeration.joinMostAlike(alikeEnough)) {
            // until nothing can be joined
        }
        return agglomeration.groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private boolean joinMostAlike(double alikeEnough) {
        int first = -1;
        int second = -1;
        double most = alikeEnough;
        for (int a = 0; a < groups.size(); a++) {
            for (int b = 0; b < a && !groups.get(a).isEmpty(); b++) {
                if (!groups.get(b).isEmpty() && likeness[a][b] >= most) {
                    most = likeness[a][b];
                    first = b;
                    second = a;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        join(first, second);
        return true;
    }

    private void join(int into, int from) {
        double own = groups.get(into).size();
        double others = groups.get(from).size();
        for (int i = 0; i < groups.size(); i++) {
            likeness[into][i] = (likeness[into][i] * own + likeness[from][i] * others) / (own + others);
            likeness[i][into] = likeness[into][i];
        }
        groups.get(into).addAll(groups.get(from));
        groups.get(from).clear();
    }
}
