package communique.story;

import communique.events.DocumentStoried;
import communique.events.DocumentStoried.Copy;
import communique.events.DocumentStoried.SharedPassage;
import communique.events.DocumentStoried.SharedText;
import communique.events.DocumentStoried.StoryEvidence;
import communique.events.DocumentStoried.Utterance;
import communique.story.article.AgencyCredit;
import communique.story.article.ArticleReading;
import communique.story.article.ArticleVector;
import communique.story.article.FeatureKind;
import communique.story.cluster.Clustering;
import communique.story.cluster.Member;
import communique.story.cluster.StoryBook;
import communique.story.copy.Overlap;
import communique.story.copy.Repetition;
import communique.story.text.TextRange;
import communique.story.utterance.CarriedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What shows that a decision is right; empty for a document that nothing is known to be like. */
record Findings(String agency, Copy copy, List<SharedText> shared, StoryEvidence evidence, List<Utterance> utterances) {

    private static final int MOST_PASSAGES = 12;
    private static final int MOST_TERMS = 6;

    static Findings of(ArticleReading reading, List<Repetition> repetitions, CarriedWords words, StoryBook book) {
        Copy copy = null;
        var shared = new ArrayList<SharedText>();
        for (var repetition : repetitions) {
            var source = book.numbered(repetition.overlap().number()).id();
            var passages = passages(repetition.overlap());
            if (repetition.kind() == Repetition.Kind.COPY && copy == null) {
                copy = new Copy(
                        source,
                        rounded(repetition.share()),
                        rounded(repetition.overlap().taken()),
                        passages);
            } else if (repetition.kind() != Repetition.Kind.NOTHING) {
                boolean quoted = repetition.kind() == Repetition.Kind.COMMON_SOURCE;
                shared.add(new SharedText(source, quoted ? "common-source" : "excerpt", passages));
            }
        }
        var utterances = words.wordings().stream()
                .map(wording -> new Utterance(wording.statement(), wording.utterance()))
                .toList();
        return new Findings(AgencyCredit.of(reading.document().body()), copy, shared, null, utterances);
    }

    /** What an event tells. */
    static Findings of(DocumentStoried event) {
        return new Findings(event.agency(), event.copy(), event.shared(), event.evidence(), event.utterances());
    }

    /** The same with what the document has in common with its story. */
    Findings withEvidence(ArticleReading reading, Member member) {
        var nearest = Clustering.nearest(member);
        if (nearest == null || nearest.member().article() == null) {
            return this;
        }
        var vector = member.article().vector();
        var other = nearest.member().article().vector();
        return new Findings(
                agency,
                copy,
                shared,
                new StoryEvidence(
                        nearest.member().id(),
                        rounded(nearest.likeness()),
                        common(reading, FeatureKind.LISTED, vector, other),
                        common(reading, FeatureKind.NAME, vector, other),
                        common(reading, FeatureKind.WORD, vector, other),
                        common(reading, FeatureKind.NUMBER, vector, other)),
                utterances);
    }

    /** The parts of the document that stand in the text that it is a copy of. */
    List<TextRange> repeated() {
        return copy == null
                ? List.of()
                : copy.passages().stream()
                        .map(passage -> new TextRange(passage.start(), passage.end()))
                        .toList();
    }

    private static List<SharedPassage> passages(Overlap overlap) {
        return overlap.passages().stream()
                .sorted(Comparator.comparingInt(passage -> -passage.here().length()))
                .limit(MOST_PASSAGES)
                .sorted(Comparator.comparingInt(passage -> passage.here().start()))
                .map(passage -> new SharedPassage(
                        passage.here().start(),
                        passage.here().end(),
                        passage.there().start(),
                        passage.there().end()))
                .toList();
    }

    private static List<String> common(
            ArticleReading reading, FeatureKind kind, ArticleVector own, ArticleVector other) {
        return IntStream.range(own.start(kind), own.end(kind))
                .filter(at -> other.has(kind, own.key(at)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -own.weight(at))
                        .thenComparing(own::key))
                .map(at -> reading.shown(kind, own.key(at)))
                .filter(shown -> shown != null)
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
