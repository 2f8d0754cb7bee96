package communique.enrich.statement;

import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.WordKind;
import communique.enrich.statement.Said.Span;
import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds direct and reported speech in a language of which only words are known: its verbs of speech, the word that joins what
 * is said to them, its pronouns and titles. A subject may stand before its verb or after it; where the verb has none, the
 * speaker before goes on.
 */
final class PackSpeech {

    private static final int WIDEST_TAG = 16;
    private static final int FARTHEST_THAT = 9;
    private static final int SHORTEST_QUOTE = 2;
    private static final int SHORTEST_CLAUSE = 3;
    private static final String STOPS = ".!?؟。…";

    private final LanguagePack pack;
    private final Scene scene;
    private final PackSpeakers speakers;
    private final List<QuotedSpan> quotes;
    private final List<Said> said = new ArrayList<>();

    PackSpeech(TokenizedText text, List<ActorTag> actors, LanguagePack pack) {
        this.pack = pack;
        this.quotes = QuotationMarks.find(text.body(), text.sentences());
        this.scene = new Scene(text, actors, quotes);
        this.speakers = new PackSpeakers(scene, pack);
    }

    Scene scene() {
        return scene;
    }

    List<Said> find() {
        for (var sentence : scene.text.sentences()) {
            var before = said.size();
            quotes.stream()
                    .filter(quote -> quote.start() >= sentence.start() && quote.start() < sentence.end())
                    .forEach(this::direct);
            if (said.size() == before && !scene.isHeading(sentence)) {
                reported(sentence);
            }
        }
        return List.copyOf(said);
    }

    private void direct(QuotedSpan quote) {
        var first = scene.text.tokenIndexAt(quote.start());
        var end = first;
        while (end < scene.size() && scene.start(end) < quote.end()) {
            end++;
        }
        var words = 0;
        for (var i = first; i < end; i++) {
            words += scene.isWord(i) ? 1 : 0;
        }
        if (words < SHORTEST_QUOTE) {
            return;
        }
        var speaking = after(end + 1, first);
        if (speaking.isEmpty()) {
            speaking = before(first - 1);
        }
        var whole = words > SHORTEST_QUOTE * 2;
        if (speaking.isPresent() || whole) {
            add(
                    "direct",
                    quote.start(),
                    quote.end(),
                    speaking.orElseGet(() -> goesOn(first) ? speakers.before() : Speaking.unknown(null)));
        }
    }

    /** Whether nothing but quotations stands between this one and the one before, so that its speaker goes on. */
    private boolean goesOn(int first) {
        return !said.isEmpty()
                && scene.text.tokenIndexAt(said.get(said.size() - 1).end() - 1) > first - WIDEST_TAG;
    }

    /** {@code «…», said X}. */
    private Optional<Speaking> after(int from, int quote) {
        var to = from;
        var end = sentenceEnd(from);
        while (to < end && to < from + WIDEST_TAG && !scene.isQuotedOrOutside(to)) {
            to++;
        }
        if (from >= scene.size() || !continues(from)) {
            return Optional.empty();
        }
        for (var v = from; v < to; v++) {
            if (isVerb(v)) {
                return Optional.of(subjectOf(v, from, to, quote));
            }
        }
        return isAccording(from)
                ? speakers.nearestSource(from, to).map(Subject::speaking)
                : speakers.behindAnyVerb(from, to);
    }

    /** Behind the quotation; in a language whose verb is last, before it; else who spoke before. */
    private Speaking subjectOf(int v, int from, int to, int quote) {
        var behind = speakers.subject(v, from, to, quote);
        if (behind.isPresent() || !pack.is(WordKind.VERB_LAST, "yes")) {
            return behind.orElseGet(() -> speakers.before().with(scene.word(v)));
        }
        var sentence = scene.sentenceAt(scene.start(quote));
        return speakers.nearestAfter(sentence.first(), quote)
                .map(Subject::speaking)
                .orElseGet(speakers::before)
                .with(scene.word(v));
    }

    /** Whether the words that tell a source stand at a token or right behind it. */
    private boolean isAccording(int i) {
        return IntStream.rangeClosed(i, i + 2).anyMatch(at -> pack.is(WordKind.ACCORDING_TO, scene.word(at)));
    }

    /** Whether a token after a quotation belongs to its sentence: a dash, a comma, a small letter, a verb of speech. */
    private boolean continues(int from) {
        var token = scene.text.tokens().get(from);
        return scene.isPause(from)
                || token.text().equals("،")
                || token.isDash()
                || Character.isLowerCase(token.text().codePointAt(0))
                || isVerb(from);
    }

    private int sentenceEnd(int from) {
        var at = from;
        while (at < scene.size()
                && !(STOPS.indexOf(scene.word(at).charAt(0)) >= 0
                        && scene.word(at).length() == 1)) {
            at++;
        }
        return at;
    }

    /** {@code X said: «…»}. */
    private Optional<Speaking> before(int open) {
        if (open < 0) {
            return Optional.empty();
        }
        var sentence = scene.sentenceAt(scene.start(open));
        var from = Math.max(sentence.first(), open - WIDEST_TAG);
        for (var v = open - 1; v >= from && !scene.isQuoted(v); v--) {
            if (isVerb(v)) {
                var at = v;
                return Optional.of(speakers.subject(v, from, open, open)
                        .orElseGet(() -> speakers.before().with(scene.word(at))));
            }
        }
        if (isAccording(sentence.first())) {
            return speakers.nearestSource(from, open).map(Subject::speaking);
        }
        var colon = open > 0 && scene.word(open - 1).equals(":");
        return colon ? speakers.nearest(from, open - 1) : Optional.empty();
    }

    private void reported(Sentence sentence) {
        if (according(sentence)) {
            return;
        }
        for (var v = sentence.first(); v < sentence.last(); v++) {
            if (isVerb(v) && !scene.isQuoted(v) && scene.naming(v) == null) {
                var start = contentStart(v, sentence.last());
                var end = contentEnd(sentence);
                if (start > 0 && end - start >= SHORTEST_CLAUSE) {
                    addReported(start, end, subjectOfClause(v, sentence, start));
                    return;
                }
                if (isVerbLast(v, sentence) && verbFinal(v, sentence)) {
                    return;
                }
            }
        }
    }

    /** A verb at the start of its sentence may go on with the speaker before; behind other words its subject is unknown. */
    private Speaking subjectOfClause(int v, Sentence sentence, int start) {
        var goesOn = v - sentence.first() <= 1;
        return speakers.subject(v, sentence.first(), start, v)
                .orElseGet(() -> goesOn ? speakers.before().with(scene.word(v)) : Speaking.unknown(scene.word(v)));
    }

    /** {@code According to X, …}. */
    private boolean according(Sentence sentence) {
        if (!isAccording(sentence.first())) {
            return false;
        }
        var source = speakers.nearestSource(sentence.first(), Math.min(sentence.last(), sentence.first() + WIDEST_TAG));
        var start = source.map(Subject::end).orElse(sentence.last());
        while (start < sentence.last() && !isComma(start)) {
            start++;
        }
        var end = contentEnd(sentence);
        if (source.isPresent() && end - start > SHORTEST_CLAUSE) {
            addReported(start + 1, end, source.get().speaking());
        }
        return true;
    }

    private boolean isComma(int i) {
        return scene.word(i).equals(",") || scene.word(i).equals("،");
    }

    /** Index of the first token of what is said; -1 when the verb has no clause. */
    private int contentStart(int v, int end) {
        for (var i = v + 1; i < Math.min(end, v + FARTHEST_THAT); i++) {
            if (pack.is(WordKind.THAT, scene.word(i))) {
                return i + 1;
            }
            var joins = pack.is(WordKind.COMMA_JOINS, "yes")
                    && scene.word(i).equals(",")
                    && !pack.is(WordKind.THAT, scene.word(i + 1));
            if (scene.word(i).equals(":") || joins) {
                return i + 1;
            }
        }
        return -1;
    }

    private int contentEnd(Sentence sentence) {
        var end = sentence.last();
        while (end > sentence.first() && !scene.isWord(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean isVerbLast(int v, Sentence sentence) {
        return pack.is(WordKind.VERB_LAST, "yes") && contentEnd(sentence) <= v + 1;
    }

    /** {@code X, that … said}: the subject first, the verb last, what is said between them. */
    private boolean verbFinal(int v, Sentence sentence) {
        var subject = speakers.nearestAfter(sentence.first(), v);
        if (subject.isEmpty() || v - subject.get().end() < SHORTEST_CLAUSE) {
            return false;
        }
        var start = subject.get().end();
        while (start < v && !scene.isWord(start)) {
            start++;
        }
        addReported(start, v, subject.get().speaking().with(scene.word(v)));
        return true;
    }

    private void addReported(int first, int end, Speaking speaking) {
        if (speaking.actor() != null) {
            add("reported", scene.start(first), scene.text.tokens().get(end - 1).end(), speaking);
        }
    }

    private void add(String kind, int start, int end, Speaking speaking) {
        said.add(new Said(kind, List.of(new Span(start, end)), speaking, Modality.SAYS, -1, -1));
        speakers.note(speaking);
    }

    private boolean isVerb(int i) {
        return scene.isWord(i)
                && (pack.isBehindJoined(WordKind.SPEECH_VERB, scene.word(i))
                        || pack.is(WordKind.SPEECH_NOUN, scene.word(i))
                                && pack.is(WordKind.LIGHT_VERB, scene.word(i + 1)));
    }
}
