package communique.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashBucketsTest {

    private final List<Integer> hashes = new ArrayList<>();
    private final HashBuckets buckets = new HashBuckets(100_000, hashes::get);

    private int file(int hash) {
        hashes.add(hash);
        buckets.add(hash, hashes.size() - 1);
        return hashes.size() - 1;
    }

    /** Those that were really filed under the hash. */
    private List<Integer> found(int hash) {
        var found = new ArrayList<Integer>();
        buckets.visit(hash, value -> {
            if (hashes.get(value) == hash) {
                found.add(value);
            }
        });
        return found;
    }

    @Test
    void findsTheNewestFirst() {
        int first = file(4711);
        int second = file(4711);

        assertThat(found(4711)).containsExactly(second, first);
    }

    @Test
    void findsAllAfterItHasGrown() {
        for (int i = 0; i < 50_000; i++) {
            file(i * 16);
        }

        for (int i = 0; i < 50_000; i++) {
            assertThat(found(i * 16)).containsExactly(i);
        }
    }

    @Test
    void whatIsTakenOutIsNotFoundAndItsNeighboursAre() {
        int first = file(7);
        int second = file(7);
        int third = file(7);

        buckets.remove(7, second);
        buckets.remove(7, 1_000);

        assertThat(found(7)).containsExactly(third, first);
    }

    @Test
    void aFullBucketLosesItsOldest() {
        for (int i = 0; i < 40; i++) {
            file(7);
        }

        assertThat(found(7)).hasSize(32).startsWith(39).endsWith(8);
    }
}
