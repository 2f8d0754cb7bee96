package communique.story.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Documents about one event. New ones are compared with its first and its latest members. */
public final class Story {

    private static final int FIRST_KEPT = 8;
    private static final int LATEST_KEPT = 16;

    private final String id;
    private final List<Member> members = new ArrayList<>(1);
    private int outOfSight;

    Story(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** In the order in which they came. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    int size() {
        return members.size();
    }

    Member founder() {
        return members.get(0);
    }

    /** Those that others are compared with. */
    List<Member> kept() {
        if (members.size() <= FIRST_KEPT + LATEST_KEPT) {
            return members.stream().filter(m -> m.article() != null).toList();
        }
        var kept = new ArrayList<>(members.subList(0, FIRST_KEPT));
        kept.addAll(members.subList(members.size() - LATEST_KEPT, members.size()));
        kept.removeIf(member -> member.article() == null);
        return kept;
    }

    boolean keeps(Member member) {
        int at = members.indexOf(member);
        return at >= 0 && (at < FIRST_KEPT || at >= members.size() - LATEST_KEPT);
    }

    /** How many of its documents are not remembered one by one. */
    public int outOfSight() {
        return outOfSight;
    }

    /** How many documents it has, those of which nothing is remembered too. */
    public int documents() {
        return members.size() + outOfSight;
    }

    /** Forgets the oldest that nothing is compared with; it counts on. */
    Member loseSightOfOne() {
        outOfSight++;
        var member = members.remove(FIRST_KEPT);
        member.belongsTo(null);
        return member;
    }

    void add(Member member) {
        int at = members.size();
        while (at > 0 && members.get(at - 1).number() > member.number()) {
            at--;
        }
        members.add(at, member);
        member.belongsTo(this);
    }

    void remove(Member member) {
        members.remove(member);
        member.belongsTo(null);
    }

    /** When its latest document came in. */
    public Instant lastReceivedAt() {
        return members.stream()
                .map(member -> member.about().receivedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** The member with the earliest {@link Member.About#time()}; of several the one that came first. */
    public Member first() {
        return members.stream()
                .min(Comparator.comparingLong((Member m) -> m.about().time()).thenComparingLong(Member::number))
                .orElseThrow();
    }
}
