package communique.enrich.statement;

import communique.enrich.text.Sentence;
import communique.enrich.text.WordLists;
import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes statements of the quotations of one text, in reading order, because a speaker may carry over to the next. */
final class DirectSpeech {

    private static final WordLists WORDS = WordLists.of(DirectSpeech.class, "direct-speech.txt");
    private static final int LONG_FRAGMENT = 8;
    private static final int SHORTEST_FRAGMENT = 5;
    private static final int SHORTEST_OBJECT = 3;
    private static final int SHORTEST_CONTINUATION = 2;
    private static final int SHORTEST_UNATTRIBUTED = 6;
    private static final Set<String> BEFORE_A_TITLE = WORDS.words("before-a-title");

    private final Scene scene;
    private final Subjects subjects;
    private final QuoteAttribution attribution;
    private final int[] firstSentences;
    private final List<Statement> statements = new ArrayList<>();
    private final List<QuotedSpan> open = new ArrayList<>();
    private Speaking last;
    private int lastParagraph = Integer.MIN_VALUE;

    DirectSpeech(Scene scene, Subjects subjects, QuoteAttribution attribution) {
        this.scene = scene;
        this.subjects = subjects;
        this.attribution = attribution;
        this.firstSentences = firstSentences(scene.text.sentences());
    }

    List<Statement> of(List<QuotedSpan> quotes) {
        for (var quote : quotes) {
            var sentence = scene.sentenceAt(quote.start());
            if (!scene.isHeading(sentence) && !isTitleOfWork(quote)) {
                consider(quote, sentence);
            }
        }
        return statements;
    }

    private void consider(QuotedSpan quote, Sentence sentence) {
        int words = words(quote);
        boolean whole = isWhole(quote);
        var beside = attribution.beside(quote);
        var speaking = beside;
        if (speaking == null && (whole || words >= LONG_FRAGMENT)) {
            speaking = carriedOver(quote, sentence);
        } else if (speaking != null && speaking.verb() == null) {
            speaking = stronger(sentence, speaking);
        }
        if (isStatement(quote, words, whole, beside)) {
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
            return words >= LONG_FRAGMENT || words >= shortest && beside != null;
        }
        if (beside != null && (attribution.goesOn(quote) || isIntroduced(quote))) {
            return true;
        }
        if (lastParagraph == quote.paragraph() && words >= SHORTEST_CONTINUATION) {
            return true;
        }
        return words >= (beside != null ? SHORTEST_FRAGMENT - 1 : SHORTEST_UNATTRIBUTED) && !isTitleCase(quote);
    }

    /** Starts as a sentence does, where a sentence or an introduced quotation may start. */
    private boolean isWhole(QuotedSpan quote) {
        char first = scene.text.body().charAt(quote.start());
        if (!Character.isLetter(first)) {
            return !Character.isWhitespace(first);
        }
        return !Character.isLowerCase(first) && startsClause(quote);
    }

    private boolean startsClause(QuotedSpan quote) {
        int open = scene.text.tokenIndexAt(quote.start()) - 1;
        if (open <= 0 || scene.sentenceAt(quote.start()).first() >= open) {
            return true;
        }
        return !scene.isWord(open - 1) || words(quote) >= SHORTEST_FRAGMENT;
    }

    private boolean isIntroduced(QuotedSpan quote) {
        int open = scene.text.tokenIndexAt(quote.start()) - 1;
        return open > 0
                && (scene.word(open - 1).equals(":") || scene.word(open - 1).equals(","));
    }

    /** The speaker of the quotation before, when nothing but its attribution lies between; or of the paragraph above. */
    private Speaking carriedOver(QuotedSpan quote, Sentence sentence) {
        if (last != null && lastParagraph == quote.paragraph()) {
            return last.carriedOver();
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

    private boolean isTitleOfWork(QuotedSpan quote) {
        int open = scene.text.tokenIndexAt(quote.start()) - 1;
        return open > 0 && BEFORE_A_TITLE.contains(scene.word(open - 1)) && words(quote) <= 2 * LONG_FRAGMENT;
    }

    private boolean isTitleCase(QuotedSpan quote) {
        int small = 0;
        int capitals = 0;
        for (int i = scene.text.tokenIndexAt(quote.start()); i < scene.size() && scene.start(i) < quote.end(); i++) {
            if (scene.isWord(i) && scene.word(i).length() > 3) {
                capitals += scene.isCapitalised(i) ? 1 : 0;
                small += scene.isCapitalised(i) ? 0 : 1;
            }
        }
        return capitals > 2 * small;
    }

    private int words(QuotedSpan quote) {
        int words = 0;
        for (int i = scene.text.tokenIndexAt(quote.start()); i < scene.size() && scene.start(i) < quote.end(); i++) {
            words += scene.isWord(i) ? 1 : 0;
        }
        return words;
    }

    private void add(QuotedSpan quote, Speaking speaking) {
        statements.add(statement(quote, speaking));
        boolean goesOn = !open.isEmpty() && open.get(open.size() - 1).paragraph() == quote.paragraph() - 1;
        if (goesOn && (speaking.by() == Speaking.By.NAME || speaking.by() == Speaking.By.TITLE)) {
            nameSpeakerOfOpen(speaking.carriedOver());
        }
        if (quote.closed() || !goesOn) {
            open.clear();
        }
        if (!quote.closed() && speaking.verb() == null) {
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

    private Statement statement(QuotedSpan quote, Speaking speaking) {
        var text = scene.text.body().substring(quote.start(), quote.end());
        var actor = speaking.actor();
        return new Statement(
                text,
                quote.start(),
                quote.end(),
                "direct",
                speaking.verb(),
                null,
                null,
                null,
                actor == null ? null : new Speaker(actor.id(), actor.name()),
                speaking.by().label(),
                List.of(),
                List.of());
    }
}
