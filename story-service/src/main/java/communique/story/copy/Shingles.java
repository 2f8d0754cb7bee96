package communique.story.copy;

import communique.story.text.Tokens;

/** A hash of every eight words that follow each other in a text. */
public final class Shingles {

    /** Words of a shingle. */
    static final int WORDS = 8;

    private static final int BASE = 0x01000193;

    private final Tokens tokens;
    private final int[] hashes;
    private final int words;

    private Shingles(Tokens tokens, int[] hashes, int words) {
        this.tokens = tokens;
        this.hashes = hashes;
        this.words = words;
    }

    /** The shingles of a text; a text of less than eight words has one of all of them, an empty one none. */
    public static Shingles of(Tokens tokens) {
        int words = Math.min(WORDS, tokens.size());
        var hashes = new int[tokens.size() == 0 ? 0 : tokens.size() - words + 1];
        int leaves = 1;
        for (int i = 1; i < words; i++) {
            leaves *= BASE;
        }
        int hash = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i >= words) {
                hash -= tokens.hash(i - words) * leaves;
            }
            hash = hash * BASE + tokens.hash(i);
            if (i >= words - 1) {
                hashes[i - words + 1] = mixed(hash);
            }
        }
        return new Shingles(tokens, hashes, words);
    }

    public int size() {
        return hashes.length;
    }

    /** Characters from the first word to the last one. */
    public int characters() {
        return hashes.length == 0 ? 0 : end(hashes.length - 1) - start(0);
    }

    int hash(int shingle) {
        return hashes[shingle];
    }

    int start(int shingle) {
        return tokens.start(shingle);
    }

    int end(int shingle) {
        return tokens.end(shingle + words - 1);
    }

    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }
}
