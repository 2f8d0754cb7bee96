package communique.story.utterance;

import communique.events.DocumentEnriched;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Statement;
import communique.story.text.Tokens;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is remembered of a statement to know its words again.
 *
 * @param statement its position among the statements of its document, from 0
 * @param words how many it has
 * @param speaker stands for the speaker's id; 0 when nobody knows who spoke
 * @param sense the same for a statement and its translation; 0 when the statement has too few numbers to be sure of that
 * @param sample of the hashes of every three words that follow each other the smallest ones, in their order
 * @param first id of the document that was the first to carry the utterance; empty while it is not looked up
 * @param tag tells the utterances of that document apart
 */
public record Wording(int statement, int words, int speaker, int sense, int[] sample, String first, int tag) {

    /** Most statements of a document that are looked up. */
    public static final int MOST = 60;

    private static final int SHINGLE = 3;
    private static final int FEWEST_WORDS = 5;
    private static final int LARGEST_SAMPLE = 8;
    private static final int BASE = 0x01000193;
    private static final int FEWEST_DIGITS = 3;

    /** The statements of a document that are long enough to be known again, as far as the {@link #MOST}th. */
    public static List<Wording> of(DocumentEnriched document) {
        var listed = document.actors().stream()
                .filter(ActorTag::known)
                .map(ActorTag::id)
                .collect(Collectors.toSet());
        var wordings = new ArrayList<Wording>();
        var statements = document.statements();
        for (int i = 0; i < statements.size() && wordings.size() < MOST; i++) {
            var tokens = Tokens.of(statements.get(i).text());
            if (tokens.size() >= FEWEST_WORDS) {
                wordings.add(of(i, statements.get(i), tokens, listed));
            }
        }
        return wordings;
    }

    private static Wording of(int position, Statement statement, Tokens tokens, Set<String> listed) {
        var speaker = statement.speaker() == null ? null : statement.speaker().id();
        int known = speaker == null ? 0 : speaker.hashCode() | 1;
        var hashes = hashes(tokens);
        int sense = speaker != null && listed.contains(speaker) ? sense(speaker, statement, tokens, listed) : 0;
        return new Wording(
                position, tokens.size(), known, sense, smallest(hashes), "", Arrays.hashCode(hashes) * 31 + known);
    }

    /** The same with the utterance that it was found to be. */
    Wording as(String document, int utterance) {
        return new Wording(statement, words, speaker, sense, sample, document, utterance);
    }

    /** Id of the utterance. */
    public String utterance() {
        return "utterance:%s:%08x".formatted(first, tag);
    }

    /** Whether the sample has all hashes of the statement. */
    private boolean isWhole() {
        return words - SHINGLE + 1 <= sample.length;
    }

    /** Up to which hash, as an unsigned number, the sample has all. */
    private int reach() {
        return isWhole() ? -1 : sample[sample.length - 1];
    }

    boolean has(int hash) {
        for (int own : sample) {
            if (own == hash) {
                return true;
            }
        }
        return false;
    }

    /** From 0 to 1: how much of the shorter of two statements stands in the other, as far as both samples tell. */
    double contained(Wording other) {
        int reach = Integer.compareUnsigned(reach(), other.reach()) < 0 ? reach() : other.reach();
        int common = 0;
        int own = 0;
        int others = 0;
        for (int hash : sample) {
            if (Integer.compareUnsigned(hash, reach) <= 0) {
                own++;
                common += other.has(hash) ? 1 : 0;
            }
        }
        for (int hash : other.sample) {
            others += Integer.compareUnsigned(hash, reach) <= 0 ? 1 : 0;
        }
        return own == 0 || others == 0 ? 0 : (double) common / Math.min(own, others);
    }

    private static int[] hashes(Tokens tokens) {
        var hashes = new int[tokens.size() - SHINGLE + 1];
        for (int i = 0; i < hashes.length; i++) {
            int hash = (tokens.hash(i) * BASE + tokens.hash(i + 1)) * BASE + tokens.hash(i + 2);
            hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
            hashes[i] = hash ^ hash >>> 13;
        }
        return hashes;
    }

    private static int[] smallest(int[] hashes) {
        return Arrays.stream(hashes)
                .distinct()
                .mapToObj(hash -> hash)
                .sorted(Integer::compareUnsigned)
                .limit(LARGEST_SAMPLE)
                .mapToInt(hash -> hash)
                .toArray();
    }

    /** Who, which numbers, about whom: sure when there are several numbers, or a long one and somebody it is about. */
    private static int sense(String speaker, Statement statement, Tokens tokens, Set<String> listed) {
        var numbers = new TreeSet<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isNumber(i)) {
                numbers.add(tokens.word(i).replaceAll("[.,]", ""));
            }
        }
        var about = statement.about().stream().filter(listed::contains).sorted().toList();
        int digits = numbers.stream().mapToInt(String::length).sum();
        boolean sure = digits >= FEWEST_DIGITS && (numbers.size() > 1 || !about.isEmpty());
        return sure ? (speaker + "|" + numbers + "|" + about).hashCode() | 1 : 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(statement);
        out.writeShort(Math.min(Short.MAX_VALUE, words));
        out.writeInt(speaker);
        out.writeInt(sense);
        out.writeByte(sample.length);
        for (int hash : sample) {
            out.writeInt(hash);
        }
        out.writeUTF(first);
        out.writeInt(tag);
    }

    static Wording read(DataInput in) throws IOException {
        int statement = in.readShort();
        int words = in.readShort();
        int speaker = in.readInt();
        int sense = in.readInt();
        var sample = new int[in.readByte()];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = in.readInt();
        }
        return new Wording(statement, words, speaker, sense, sample, in.readUTF(), in.readInt());
    }
}
