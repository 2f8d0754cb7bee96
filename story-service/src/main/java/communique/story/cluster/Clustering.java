package communique.story.cluster;

import communique.story.article.Article;
import communique.story.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts documents into stories one after the other. A document joins the story that its articles are most like on average;
 * when it shows that two stories are one, they are merged; when a story has grown, its articles are grouped anew, and what no
 * longer belongs to it leaves.
 */
public final class Clustering {

    /** How much less alike than {@link Likeness#ONE_STORY} a part has to be to leave: what is in doubt stays. */
    private static final double HYSTERESIS = 0.25;

    private final StoryBook book;

    public Clustering(StoryBook book) {
        this.book = book;
    }

    /** A story, and how much an article is like it. */
    record Ranked(Story story, double likeness) {}

    /**
     * Remembers a document, as part of the story it belongs to.
     *
     * @param knownStory id of the story when that is certain already, as for a copy; else null
     * @param repeated the parts of it that stand in its origin
     * @return documents that were in another story before, and the stories that lost them
     */
    public Moves place(Member member, String knownStory, List<TextRange> repeated) {
        var ranked = rank(member.article());
        var best = ranked.isEmpty() || ranked.get(0).likeness() < Likeness.ONE_STORY
                ? null
                : ranked.get(0).story();
        var storyId = knownStory != null ? knownStory : best != null ? best.id() : newId(member);
        book.add(member, storyId, repeated);
        var moves = new Moves();
        if (knownStory == null && best != null) {
            mergeWith(member.story(), ranked, moves);
            if (isDueForASplit(member.story())) {
                split(member.story(), moves);
            }
        }
        return moves;
    }

    /** What {@link #place} moved beside the new document itself. */
    public static final class Moves {

        private final Set<Member> members = new LinkedHashSet<>();
        private final Map<String, String> left = new LinkedHashMap<>();

        public Set<Member> members() {
            return members;
        }

        /** Ids of the stories that lost documents, and of those that got them. */
        public Map<String, String> left() {
            return left;
        }
    }

    /**
     * The article of its own story that a document is most like.
     *
     * @return null when the story has no other one to compare with
     */
    public static Nearest nearest(Member member) {
        return member.story().kept().stream()
                .filter(other -> other != member)
                .map(other -> new Nearest(other, Likeness.of(member.article(), other.article())))
                .max(Comparator.comparingDouble(Nearest::likeness)
                        .thenComparing(near -> -near.member().number()))
                .orElse(null);
    }

    /** A document, and the logarithm of the odds that another one tells the same story. */
    public record Nearest(Member member, double likeness) {}

    private List<Ranked> rank(Article article) {
        var ranked = new ArrayList<Ranked>();
        for (var story : book.candidates(article)) {
            ranked.add(new Ranked(story, Likeness.of(article, story.kept())));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::likeness).reversed().thenComparing(r -> r.story()
                .id()));
        return ranked;
    }

    private void mergeWith(Story story, List<Ranked> ranked, Moves moves) {
        for (var other : ranked) {
            boolean worthALook = other.likeness() >= Likeness.ONE_STORY - 1
                    && other.story() != story
                    && book.known(other.story().id()) != null;
            if (worthALook && Likeness.of(story.kept(), other.story().kept()) >= Likeness.ONE_STORY) {
                var older = story.founder().number() < other.story().founder().number() ? story : other.story();
                var younger = older == story ? other.story() : story;
                moveAll(younger.members(), older.id(), moves);
                if (younger == story) {
                    return;
                }
            }
        }
    }

    /** After 4, 6, 8, 12, 16 and 24 documents, and then after every eighth. */
    private static boolean isDueForASplit(Story story) {
        int size = story.size();
        return size == 3 || size == 4 || size == 6 || size == 12 || size >= 8 && size % 8 == 0;
    }

    private void split(Story story, Moves moves) {
        var groups = Agglomeration.of(story.kept(), Likeness.ONE_STORY - HYSTERESIS);
        if (groups.size() > 1) {
            var largest = groups.stream()
                    .max(Comparator.comparingInt((List<Member> group) -> group.size())
                            .thenComparing(group -> -group.get(0).number()))
                    .orElseThrow();
            groups.stream()
                    .filter(group -> group != largest)
                    .forEach(group -> moveAll(withCopies(group, story), newId(group.get(0)), moves));
        }
    }

    /** A copy goes where its origin goes. */
    private static List<Member> withCopies(List<Member> group, Story story) {
        var origins = group.stream().map(Member::origin).toList();
        return story.members().stream()
                .filter(member -> group.contains(member) || origins.contains(member.origin()))
                .toList();
    }

    private void moveAll(List<Member> members, String storyId, Moves moves) {
        for (var member : members) {
            moves.left.put(member.story().id(), storyId);
            moves.members.add(member);
            book.move(member, storyId);
        }
    }

    /** A story is named after the document that it began with; one that leaves its own story, after the moment too. */
    private String newId(Member founder) {
        var id = "story:" + founder.id();
        return book.known(id) != null ? id + ":" + founder.number() : id;
    }
}
