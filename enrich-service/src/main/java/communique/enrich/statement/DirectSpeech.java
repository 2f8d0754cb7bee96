package communique.enrich.statement;

import communique.enrich.statement.Said.Span;
import communique.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Makes statements of the quotations of one text, in reading order, because a speaker may carry over to the next. */
final class DirectSpeech {

    private static final int LONG_FRAGMENT = 8;
    private static final int SHORTEST_FRAGMENT = 5;
    private static final int SHORTEST_OBJECT = 3;
    private static final int SHORTEST_CONTINUATION = 2;
    private static final int SHORTEST_UNATTRIBUTED = 6;

    private final Scene scene;
    private final Syntax syntax;
    private final Subjects subjects;
    private final QuoteAttribution attribution;
    private final QuoteShape shape;
    private final Transcript transcript;
    private final int[] firstSentences;
    private final List<Said> statements = new ArrayList<>();
    private final List<QuotedSpan> taken = new ArrayList<>();
    private final List<QuotedSpan> open = new ArrayList<>();
    private Speaking last;
    private int lastParagraph = Integer.MIN_VALUE;

    DirectSpeech(Syntax syntax, Transcript transcript) {
        this.syntax = syntax;
        this.scene = syntax.scene;
        this.subjects = syntax.subjects;
        this.attribution = new QuoteAttribution(syntax);
        this.shape = new QuoteShape(scene);
        this.transcript = transcript;
        this.firstSentences = firstSentences(scene.text.sentences());
    }

    List<Said> of(List<QuotedSpan> quotes) {
        for (int q = 0; q < quotes.size(); q++) {
            var quote = quotes.get(q);
            var sentence = scene.sentenceAt(quote.start());
            boolean read = !scene.isHeading(sentence) && !scene.isNote(sentence) && !transcript.holds(quote);
            if (read && !shape.isTitleOfWork(quote)) {
                boolean goesOn = !quote.closed()
                        && q + 1 < quotes.size()
                        && quotes.get(q + 1).opens()
                        && quotes.get(q + 1).paragraph() == quote.paragraph() + 1;
                consider(quote, sentence, goesOn);
            }
        }
        return new SplitQuotes(scene).joined(statements, taken);
    }

    private void consider(QuotedSpan quote, Sentence sentence, boolean goesOn) {
        int words = shape.words(quote);
        boolean whole = shape.isWhole(quote);
        var beside = transcript.labelOf(quote);
        beside = beside == null ? attribution.beside(quote) : beside;
        var speaking = beside;
        if (speaking == null && (whole || words >= LONG_FRAGMENT)) {
            speaking = carriedOver(quote, sentence);
        } else if (speaking != null && speaking.verb() == null) {
            speaking = stronger(sentence, speaking);
        }
        if (goesOn && words > 0 || isStatement(quote, words, whole, beside)) {
            add(quote, speaking == null ? Speaking.unknown(null) : speaking);
        }
    }

    /** A subject without a verb of speech yields to the sentence above that ended in a colon. */
    private Speaking stronger(Sentence sentence, Speaking weak) {
        var introduced = introduced(sentence);
        return introduced == null ? weak : introduced;
    }

    private boolean isStatement(QuotedSpan quote, int words, boolean whole, Speaking beside) {
        if (words == 0) {
            return false;
        }
        if (!whole) {
            int shortest = attribution.isObject(quote)
                    ? SHORTEST_OBJECT
                    : beside != null && attribution.endsClause(quote) ? SHORTEST_FRAGMENT - 1 : SHORTEST_FRAGMENT;
            return words >= LONG_FRAGMENT || words >= shortest && beside != null || isSecondHalf(quote, words);
        }
        if (beside != null && (attribution.goesOn(quote) || shape.isIntroduced(quote) || attribution.isObject(quote))) {
            return true;
        }
        if (lastParagraph == quote.paragraph() && words >= SHORTEST_CONTINUATION) {
            return true;
        }
        return words >= (beside != null ? SHORTEST_FRAGMENT - 1 : SHORTEST_UNATTRIBUTED) && !shape.isTitleCase(quote);
    }

    /** {@code “We are ready,” he said, “to talk.”}. */
    private boolean isSecondHalf(QuotedSpan quote, int words) {
        return lastParagraph == quote.paragraph()
                && words >= SHORTEST_CONTINUATION
                && shape.isIntroduced(quote)
                && attribution.endsClause(quote);
    }

    /** The speaker of the quotation before, when nothing but its attribution lies between; or of the paragraph above. */
    private Speaking carriedOver(QuotedSpan quote, Sentence sentence) {
        var before = sentenceBefore(quote, sentence);
        if (last != null && lastParagraph == quote.paragraph()) {
            return last.carriedOver();
        }
        if (before != null) {
            return before.carriedOver();
        }
        var introduced = introduced(sentence);
        if (introduced != null) {
            return introduced.carriedOver();
        }
        int above = firstOf(sentence) - 1;
        while (above >= 0 && scene.isHeading(scene.text.sentences().get(above))) {
            above--;
        }
        if (last != null
                && above >= 0
                && lastParagraph == scene.text.sentences().get(above).paragraph()) {
            return last.carriedOver();
        }
        var subject = above < 0 ? null : subjects.personOf(above, Integer.MAX_VALUE);
        return subject == null ? null : subject.speaking(null).carriedOver();
    }

    /** Who speaks in the sentence right before the quotation, when it stands in the same paragraph. */
    private Speaking sentenceBefore(QuotedSpan quote, Sentence sentence) {
        int s = scene.sentenceIndex(sentence.start()) - 1;
        int open = scene.text.tokenIndexAt(quote.start()) - 1;
        if (s < firstOf(sentence) || s < 0 || open > sentence.first()) {
            return null;
        }
        var before = scene.text.sentences().get(s);
        for (int v = before.last() - 1; v > before.first(); v--) {
            var cue = scene.isQuoted(v) ? null : syntax.cues.at(v, before.first());
            if (cue != null) {
                return cue.speaking().actor() == null ? null : cue.speaking();
            }
        }
        return null;
    }

    /** Who speaks in the sentence above the paragraph, when it ends in a colon. */
    private Speaking introduced(Sentence sentence) {
        int above = firstOf(sentence) - 1;
        if (above < 0) {
            return null;
        }
        var introduction = scene.text.sentences().get(above);
        if (!scene.word(introduction.last() - 1).equals(":")) {
            return null;
        }
        if (last != null && lastParagraph == introduction.paragraph()) {
            return last.carriedOver();
        }
        return attribution.introducing(introduction);
    }

    /** Index of the first sentence of the paragraph. */
    private int firstOf(Sentence sentence) {
        return firstSentences[sentence.paragraph()];
    }

    private static int[] firstSentences(List<Sentence> sentences) {
        var first = new int[sentences.get(sentences.size() - 1).paragraph() + 1];
        for (int s = sentences.size() - 1; s >= 0; s--) {
            first[sentences.get(s).paragraph()] = s;
        }
        return first;
    }

    private void add(QuotedSpan quote, Speaking speaking) {
        statements.add(statement(quote, speaking));
        taken.add(quote);
        boolean goesOn = !open.isEmpty() && open.get(open.size() - 1).paragraph() == quote.paragraph() - 1;
        if (goesOn && speaking.actor() != null && speaking.by() != Speaking.By.PREVIOUS) {
            nameSpeakerOfOpen(speaking.carriedOver());
        }
        if (quote.closed() || !goesOn) {
            open.clear();
        }
        if (!quote.closed() && speaking.verb() == null && transcript.labelOf(quote) == null) {
            open.add(quote);
        }
        last = speaking;
        lastParagraph = quote.paragraph();
    }

    /** A quotation over several paragraphs is often attributed in its last one only. */
    private void nameSpeakerOfOpen(Speaking speaking) {
        int first = statements.size() - 1 - open.size();
        for (int i = 0; i < open.size(); i++) {
            statements.set(first + i, statement(open.get(i), speaking));
        }
    }

    private Said statement(QuotedSpan quote, Speaking speaking) {
        int start = transcript.afterLabel(quote);
        return new Said(
                "direct",
                List.of(new Span(start, quote.end())),
                speaking,
                Modality.SAYS,
                attribution.tagAt(),
                attribution.tagEnd());
    }
}
