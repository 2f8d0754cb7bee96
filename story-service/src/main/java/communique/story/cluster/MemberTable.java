package communique.story.cluster;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Finds members by something that they know themselves, so that a place takes no more than a reference. */
final class MemberTable {

    private static final int FIRST_PLACES = 64;

    private final ToIntFunction<Member> hashes;
    private Member[] places = new Member[FIRST_PLACES];
    private int size;

    /** @param hashes of what members are found by; it must not change */
    MemberTable(ToIntFunction<Member> hashes) {
        this.hashes = hashes;
    }

    int size() {
        return size;
    }

    /** The member that has a hash and is meant; null when there is none. */
    Member find(int hash, Predicate<Member> isMeant) {
        for (int at = first(hash); places[at] != null; at = next(at)) {
            if (hashes.applyAsInt(places[at]) == hash && isMeant.test(places[at])) {
                return places[at];
            }
        }
        return null;
    }

    /** Takes in a member that is not in it. */
    void add(Member member) {
        if (size >= places.length / 4 * 3) {
            grow();
        }
        put(member);
        size++;
    }

    void remove(Member member) {
        int at = first(hashes.applyAsInt(member));
        while (places[at] != member) {
            if (places[at] == null) {
                return;
            }
            at = next(at);
        }
        size--;
        // Those behind it move up, so that no search ends too early.
        int free = at;
        places[free] = null;
        for (at = next(at); places[at] != null; at = next(at)) {
            int first = first(hashes.applyAsInt(places[at]));
            if ((at - first & places.length - 1) >= (at - free & places.length - 1)) {
                places[free] = places[at];
                places[at] = null;
                free = at;
            }
        }
    }

    private void grow() {
        var before = places;
        places = new Member[2 * before.length];
        for (var member : before) {
            if (member != null) {
                put(member);
            }
        }
    }

    private void put(Member member) {
        int at = first(hashes.applyAsInt(member));
        while (places[at] != null) {
            at = next(at);
        }
        places[at] = member;
    }

    private int first(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed >>> Integer.numberOfLeadingZeros(places.length - 1);
    }

    private int next(int at) {
        return at + 1 & places.length - 1;
    }
}
