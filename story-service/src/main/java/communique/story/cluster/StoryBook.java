package communique.story.cluster;

import communique.story.article.Article;
import communique.story.article.DocumentFrequencies;
import communique.story.copy.CopyIndex;
import communique.story.copy.Fingerprint;
import communique.story.text.TextRange;
import communique.story.utterance.UtteranceIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents and stories that are remembered. What it holds depends only on the decisions that it was told of, in their
 * order.
 */
public final class StoryBook {

    private static final int SHINGLES_OF_AN_ARTICLE = 32;
    private static final int NUMBERS = 1 << 25;

    /** Of a story of more documents than this only the first and the latest are remembered one by one. */
    static final int MOST_IN_SIGHT = 2_000;

    private final Memory memory;
    private final DocumentFrequencies frequencies = new DocumentFrequencies();
    private final Candidates candidates;
    private final CopyIndex copies;
    private final UtteranceIndex utterances;

    private final MemberTable byId = new MemberTable(member -> member.id().hashCode());

    /** Those that others are compared with. */
    private final MemberTable byNumber = new MemberTable(StoryBook::number);

    /** Number of the oldest one that is remembered for its own sake. */
    private long oldest = Long.MAX_VALUE;

    private long newest;

    /** The one that has been silent longest first. */
    private final Map<String, Story> stories = new LinkedHashMap<>();

    private final SteadyClock clock = new SteadyClock();

    public StoryBook(Memory memory) {
        this.memory = memory;
        candidates = new Candidates(memory.articles(), this::numbered);
        copies = new CopyIndex(memory.articles() * SHINGLES_OF_AN_ARTICLE, this::fingerprint);
        utterances = new UtteranceIndex(memory.articles());
    }

    public DocumentFrequencies frequencies() {
        return frequencies;
    }

    public CopyIndex copies() {
        return copies;
    }

    public UtteranceIndex utterances() {
        return utterances;
    }

    /** The document of that id; null when it is not remembered. */
    public Member find(String id) {
        return byId.find(id.hashCode(), member -> member.id().equals(id));
    }

    /** The document that a {@link CopyIndex} knows by that number. */
    public Member numbered(int number) {
        return byNumber.find(number, member -> true);
    }

    private static int number(Member member) {
        return (int) (member.number() & NUMBERS - 1);
    }

    public int documents() {
        return byId.size();
    }

    public int stories() {
        return stories.size();
    }

    /** The stories that an article may belong to, the one it is most like first. */
    List<Story> candidates(Article article) {
        return candidates.find(article.vector());
    }

    Story story(String id) {
        return stories.computeIfAbsent(id, Story::new);
    }

    /** A story; null when none of that id has any document. */
    public Story known(String id) {
        return stories.get(id);
    }

    /**
     * Remembers a document as part of a story, and forgets what has become too old by then.
     *
     * @param repeated the parts of it that stand in its origin
     */
    public void add(Member member, String storyId, List<TextRange> repeated) {
        byId.add(member);
        move(member, storyId);
        if (member.article() != null) {
            file(member, repeated);
        }
        forgetTheOld();
        if (member.story().size() > MOST_IN_SIGHT) {
            loseSightOfOne(member.story());
        }
    }

    /** Takes note of when a document came in, before it is judged. */
    public void see(Instant receivedAt) {
        clock.see(receivedAt);
    }

    private void file(Member member, List<TextRange> repeated) {
        byNumber.add(member);
        frequencies.add(member.article().vector());
        candidates.add(number(member), member.article().vector());
        copies.add(number(member), member.article().fingerprint(), repeated);
        oldest = Math.min(oldest, member.number());
        newest = Math.max(newest, member.number());
    }

    /** Puts a document into another story. */
    public void move(Member member, String storyId) {
        leave(member);
        var story = story(storyId);
        stories.remove(storyId);
        stories.put(storyId, story);
        story.add(member);
    }

    /** Forgets a document that was deleted or is replaced. */
    public void remove(Member member) {
        leave(member);
        forget(member);
        byId.remove(member);
    }

    private void leave(Member member) {
        var story = member.story();
        if (story != null) {
            story.remove(member);
            if (story.size() == 0) {
                stories.remove(story.id());
            }
        }
    }

    private void forgetTheOld() {
        forgetThoseAlone();
        while (hasEnded(silentLongest())) {
            silentLongest().members().forEach(this::remove);
        }
        while (byId.size() > memory.articles()) {
            makeRoom(silentLongest());
        }
    }

    private void forgetThoseAlone() {
        while (oldest <= newest) {
            var member = numbered((int) (oldest & NUMBERS - 1));
            if (member != null && !isOld(member)) {
                return;
            }
            if (member != null && member.story().size() == 1) {
                remove(member);
            } else if (member != null && !member.story().keeps(member)) {
                forget(member);
            }
            oldest++;
        }
    }

    private Story silentLongest() {
        return stories.values().iterator().next();
    }

    /** Ends a story; the one that goes on just now only loses sight of documents that nothing is compared with. */
    private void makeRoom(Story story) {
        if (stories.size() > 1) {
            story.members().forEach(this::remove);
        } else {
            loseSightOfOne(story);
        }
    }

    private void loseSightOfOne(Story story) {
        var member = story.loseSightOfOne();
        forget(member);
        byId.remove(member);
    }

    /** Whether what came in then is forgotten, unless it is part of a story that goes on. */
    public boolean isBeyondMemory(Instant receivedAt) {
        return receivedAt.isBefore(clock.before(memory.alone()));
    }

    private boolean isOld(Member member) {
        return member.about().receivedAt().isBefore(clock.before(memory.alone()));
    }

    private boolean hasEnded(Story story) {
        return story.lastReceivedAt().isBefore(clock.before(memory.silence()));
    }

    private void forget(Member member) {
        if (member.article() != null) {
            frequencies.remove(member.article().vector());
            copies.remove(number(member), member.article().fingerprint());
            byNumber.remove(member);
            member.forgetArticle();
        }
    }

    private Fingerprint fingerprint(int number) {
        var member = numbered(number);
        return member == null ? null : member.article().fingerprint();
    }
}
