package communique.story;

import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentStoried;
import communique.story.article.Article;
import communique.story.article.ArticleReading;
import communique.story.cluster.Clustering;
import communique.story.cluster.Member;
import communique.story.cluster.Memory;
import communique.story.cluster.StoryBook;
import communique.story.copy.Repetition;
import communique.story.utterance.CarriedWords;
import communique.story.utterance.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides for one document after the other which story it tells and whose text it repeats. The same documents in the same
 * order get the same decisions, whatever the batches and however often the service was started in between.
 *
 * <p>For one thread.
 */
public final class StoryEngine {

    private final StoryBook book;
    private final Clustering clustering;
    private final int generation;
    private long decisions;

    /**
     * Remembers nothing yet.
     *
     * @param generation how often all documents were decided anew before
     */
    public StoryEngine(Memory memory, int generation) {
        this.generation = generation;
        book = new StoryBook(memory);
        clustering = new Clustering(book);
    }

    /** How often all documents were decided anew before. */
    public int generation() {
        return generation;
    }

    /** How many documents are remembered. */
    public int documents() {
        return book.documents();
    }

    /** How many stories are remembered, those of one document too. */
    public int stories() {
        return book.stories();
    }

    /** The number of the latest decision. */
    public long decisions() {
        return decisions;
    }

    /** Decides about a revision of a document. One that was there before is replaced. */
    public Decisions decide(DocumentEnriched document) {
        var changed = new LinkedHashMap<String, String>();
        book.see(document.receivedAt());
        forget(document.id(), changed);
        var reading = ArticleReading.of(document);
        var article = reading.article(book.frequencies());
        var repetitions = repetitions(reading);
        var source = repetitions.stream()
                .filter(repetition -> repetition.kind() == Repetition.Kind.COPY)
                .findFirst()
                .map(repetition -> book.numbered(repetition.overlap().number()));
        var words = new CarriedWords(article.language(), article.time(), Wording.of(document));
        book.utterances().place(document.id().value(), words);
        var findings = Findings.of(reading, repetitions, words, book);
        var member = new Member(++decisions, about(reading, article), article, words);
        source.ifPresent(original -> member.originatesFrom(original.origin()));
        var moves = clustering.place(
                member, source.map(original -> original.story().id()).orElse(null), findings.repeated());
        var details = new Details(
                document.revision(), StoryEvents.title(document.title()), findings.withEvidence(reading, member));
        member.keepDetails(details.written());
        var documents = new ArrayList<DocumentStoried>();
        documents.add(StoryEvents.document(member, details, decisions, generation));
        moves.members().stream()
                .filter(moved -> moved != member)
                .forEach(moved -> documents.add(StoryEvents.document(moved, ++decisions, generation)));
        changed.putAll(moves.left());
        documents.stream()
                .map(DocumentStoried::storyId)
                .filter(id -> book.known(id).members().size() > 1)
                .forEach(id -> changed.putIfAbsent(id, null));
        return StoryEvents.outcome(book, documents, List.of(), changed, ++decisions)
                .without(leftOut(reading, member));
    }

    private static List<LeftOut> leftOut(ArticleReading reading, Member member) {
        var statements = reading.document().statements().size();
        var leftOut = new ArrayList<LeftOut>();
        leftOut.add(new LeftOut("words", reading.isCut() ? 1 : 0));
        leftOut.add(new LeftOut("statements", Math.max(0, statements - Wording.MOST)));
        leftOut.add(new LeftOut("members", member.story().outOfSight() > 0 ? 1 : 0));
        leftOut.removeIf(part -> part.amount() == 0);
        return leftOut;
    }

    /** Whether this very revision is remembered: its decision stands. */
    public boolean hasDecided(DocumentEnriched document) {
        var member = book.find(document.id().value());
        return member != null
                && member.about().receivedAt().equals(document.receivedAt())
                && Details.of(member).revision().equals(document.revision());
    }

    /** Whether a document came in so long ago that what it would have to be compared with is forgotten. */
    public boolean isBeyondMemory(DocumentEnriched document) {
        return book.isBeyondMemory(document.receivedAt());
    }

    /** Takes back what was decided about a document that was deleted. */
    public Decisions delete(DocumentId id) {
        var changed = new LinkedHashMap<String, String>();
        forget(id, changed);
        return StoryEvents.outcome(book, List.of(), List.of(id), changed, ++decisions);
    }

    /**
     * A decision of before, as it is remembered.
     *
     * @param decision its number
     */
    public record Recollection(Member member, String storyId, long decision) {

        /** What an event tells. */
        public static Recollection of(DocumentStoried decided) {
            var about = new Member.About(
                    decided.id().value(),
                    decided.receivedAt(),
                    decided.time().toEpochMilli(),
                    decided.language() == null ? null : decided.language().intern(),
                    decided.outlet() == null ? null : decided.outlet().intern());
            var features = Features.of(decided);
            var member = new Member(decided.number(), about, features.article(), features.words());
            member.originatesFrom(decided.origin());
            member.keepDetails(Details.of(decided).written());
            return new Recollection(member, decided.storyId(), decided.decision());
        }
    }

    /**
     * Remembers decisions of before, so that the next one comes out as if the service had never stopped.
     *
     * @param decided at most one about each document
     */
    public void restore(Collection<Recollection> decided) {
        decided.stream()
                .sorted(Comparator.comparingLong(
                        recollection -> recollection.member().number()))
                .forEach(this::recall);
    }

    /** Remembers a decision that another engine has made after all those that this one knows. */
    public void recall(Recollection decided) {
        var member = decided.member();
        var former = book.find(member.id());
        if (former != null && former.number() == member.number()) {
            book.move(former, decided.storyId());
        } else {
            if (former != null) {
                book.remove(former);
            }
            book.see(member.about().receivedAt());
            book.utterances().restore(member.words());
            book.add(member, decided.storyId(), Details.of(member).findings().repeated());
        }
        continueAfter(decided.decision());
    }

    /** Forgets a document of which another engine has taken back what was decided. */
    public void forgetDeleted(DocumentId id) {
        var former = book.find(id.value());
        if (former != null) {
            book.remove(former);
        }
    }

    /** Goes on counting from here. */
    public void continueAfter(long decision) {
        decisions = Math.max(decisions, decision);
    }

    private void forget(DocumentId id, Map<String, String> changed) {
        var former = book.find(id.value());
        if (former != null) {
            changed.put(former.story().id(), null);
            book.remove(former);
        }
    }

    private static Member.About about(ArticleReading reading, Article article) {
        var document = reading.document();
        var source = document.source();
        return new Member.About(
                document.id().value(),
                document.receivedAt(),
                article.time(),
                article.language(),
                source == null || source.name() == null ? null : source.name().intern());
    }

    private List<Repetition> repetitions(ArticleReading reading) {
        var quotations = reading.quotations();
        return book.copies().find(reading.shingles()).stream()
                .map(overlap -> Repetition.of(overlap, reading.shingles().characters(), quotations))
                .toList();
    }
}
