package communique.enrich.statement;

import communique.enrich.statement.SpeechVerb.Form;
import communique.enrich.text.Sentence;
import java.util.Set;

/** Reads who said a quotation from the words around it in its own sentence. */
final class QuoteAttribution {

    private static final int REACH_BACK = 60;
    private static final int REACH_ON = 30;

    /** A sign or a banner has no speaker. */
    private static final Set<String> READ = Set.of("read", "reads", "ran", "runs");

    private final Scene scene;
    private final Syntax syntax;
    private int tagAt = -1;
    private int tagEnd = -1;

    QuoteAttribution(Syntax syntax) {
        this.syntax = syntax;
        this.scene = syntax.scene;
    }

    /** The verb of the tag that was read last; -1 when it has none. */
    int tagAt() {
        return tagAt;
    }

    /** After the words of the tag that was read last. */
    int tagEnd() {
        return tagEnd;
    }

    /** Who is named as the speaker beside the quotation; null when the words beside it name none. */
    Speaking beside(QuotedSpan quote) {
        tagAt = -1;
        if (goesOn(quote)) {
            var after = after(quote);
            return after != null ? after : before(quote);
        }
        var before = before(quote);
        return before != null ? before : after(quote);
    }

    /** Whether the sentence goes on behind the quotation, as in {@code "…," she said}. */
    boolean goesOn(QuotedSpan quote) {
        char last = scene.text.body().charAt(quote.end() - 1);
        var next = scene.word(afterQuote(quote));
        return ",?!—–-".indexOf(last) >= 0
                || next.equals(",")
                || next.equals("-")
                || next.equals("–")
                || next.equals("—");
    }

    /** Whether a pause or stop follows the quotation, or stands at its end. */
    boolean endsClause(QuotedSpan quote) {
        char last = scene.text.body().charAt(quote.end() - 1);
        var next = scene.word(afterQuote(quote));
        return ".,!?;".indexOf(last) >= 0 || next.isEmpty() || ".,;".contains(next);
    }

    /** The first token behind the closing mark. */
    private int afterQuote(QuotedSpan quote) {
        int i = scene.text.tokenIndexAt(quote.end());
        while (i < scene.size() && isMark(i)) {
            i++;
        }
        return i;
    }

    private boolean isMark(int i) {
        return !scene.isWord(i) && "\"”“»«’'‘」』".contains(scene.word(i));
    }

    private Speaking after(QuotedSpan quote) {
        int from = afterQuote(quote);
        boolean dashed = false;
        while (from < scene.size() && isPause(from)) {
            dashed |= !scene.word(from).equals(",");
            from++;
        }
        int end = endOfAttribution(quote, from);
        if (dashed && isSignature(from, end)) {
            return scene.naming(from).speaking(null);
        }
        if (from >= end || scene.isQuoted(from) || Vocabulary.OPEN_CLAUSE.contains(scene.word(from))) {
            return null;
        }
        if (scene.word(from).equals("according") && scene.word(from + 1).equals("to")) {
            return behind(from + 1, end).with("according to");
        }
        if (READ.contains(scene.word(from))) {
            return Speaking.unknown(scene.word(from));
        }
        var first = syntax.cues.verb(from);
        if (first != null && first.isFinite()) {
            tag(from, end);
            return behind(from, end);
        }
        if (first != null && first.form() == Form.PARTICIPLE) {
            return null;
        }
        for (int v = from + 1; v < end && v - from < REACH_ON && !scene.isQuoted(v); v++) {
            var found = speaking(v, from, end);
            if (found != null) {
                return found;
            }
            if (";:".contains(scene.word(v))) {
                return null;
            }
        }
        return null;
    }

    private boolean isPause(int i) {
        return scene.word(i).equals(",") || scene.text.tokens().get(i).isDash();
    }

    /** {@code "…" — Ann Lee}. */
    private boolean isSignature(int from, int end) {
        var named = from < end ? scene.naming(from) : null;
        return named != null && !named.isDemonym() && (named.last() + 1 >= end || !scene.isWord(named.last() + 1));
    }

    /** Whether a verb of speech that takes nothing but speech stands right before the opening mark. */
    boolean isObject(QuotedSpan quote) {
        int open = scene.text.tokenIndexAt(quote.start()) - 1;
        var verb = open > 0 ? syntax.cues.verb(open - 1) : null;
        return verb != null && verb.isFinite() && !syntax.cues.isAmbiguous(open - 1);
    }

    /** The end of the sentence, or of a short next one where the quotation ended in a stop of its own. */
    private int endOfAttribution(QuotedSpan quote, int from) {
        int own = scene.sentenceIndex(quote.end() - 1);
        int next = from < scene.size() ? scene.sentenceIndex(scene.start(from)) : own;
        var sentence = scene.text.sentences().get(next);
        if (next == own) {
            return sentence.last();
        }
        char last = scene.text.body().charAt(quote.end() - 1);
        boolean shortOne = sentence.last() - sentence.first() <= 7 || last == '?' || last == '!';
        return sentence.paragraph() == quote.paragraph() && shortOne ? sentence.last() : from;
    }

    /** Who speaks with the verb at this token; null when it is no verb of speech or has no subject. */
    private Speaking speaking(int v, int lowest, int end) {
        if (scene.word(v).equals("quoted")) {
            return quoted(v, lowest, end);
        }
        var verb = syntax.cues.verb(v);
        if (verb != null && scene.word(v + 1).equals("by") && verb.form() == Form.PAST) {
            var agent = behind(v + 1, end);
            return agent.actor() == null ? null : agent.with(scene.word(v));
        }
        var cue = syntax.cues.at(v, lowest);
        if (cue != null) {
            tag(v, end);
        }
        return cue == null ? null : cue.speaking();
    }

    private void tag(int verb, int end) {
        tagAt = verb;
        tagEnd = end;
    }

    private Speaking behind(int token, int end) {
        return syntax.after.of(token, end).speaking();
    }

    /** {@code the report quoted him as saying}, {@code she was quoted as saying}. */
    private Speaking quoted(int v, int lowest, int end) {
        boolean passive = Vocabulary.BE.contains(scene.word(v - 1));
        if (!passive) {
            return behind(v, Math.min(end, indexOf("as", v + 1, end)));
        }
        var subject = syntax.before.of(v, Form.PAST, lowest);
        return subject == null ? null : subject.speaking();
    }

    private int indexOf(String word, int from, int end) {
        for (int i = from; i < end && i - from < REACH_ON; i++) {
            if (scene.word(i).equals(word)) {
                return i;
            }
        }
        return end;
    }

    private Speaking before(QuotedSpan quote) {
        int open = scene.text.tokenIndexAt(quote.start()) - 1;
        if (open <= 0) {
            return null;
        }
        var sentence = scene.sentenceAt(scene.start(open));
        int lowest = Math.max(sentence.first(), open - REACH_BACK);
        String participle = null;
        for (int v = open - 1; v >= lowest; v--) {
            if (scene.isQuoted(v)) {
                lowest = v + 1;
                break;
            }
            var verb = syntax.cues.verb(v);
            if (verb != null && verb.form() == Form.PARTICIPLE && participle == null) {
                participle = scene.word(v);
                var named = scene.naming(v - 1);
                if (named != null && named.isPerson()) {
                    return named.speaking(participle);
                }
            }
            var found = isInverted(v, verb) ? behind(v, open) : speaking(v, lowest, open);
            if (found != null) {
                return participle == null ? found : found.with(participle);
            }
        }
        if (scene.word(lowest).equals("according") && scene.word(lowest + 1).equals("to")) {
            return behind(lowest + 1, open).with("according to");
        }
        if (scene.word(lowest).equals("in")
                && scene.word(lowest + 2).equals("words")
                && scene.word(lowest + 3).equals("of")) {
            return behind(lowest + 3, open).with("words");
        }
        return participle != null || introduces(open) ? syntax.subjects.speakerOf(sentence, open, participle) : null;
    }

    /** {@code “…,” said the minister, “…”}: the verb stands right behind the first half. */
    private boolean isInverted(int v, SpeechVerb verb) {
        if (verb == null || !verb.isFinite() || v < 2 || scene.isWord(v - 1)) {
            return false;
        }
        int i = v - 1;
        while (i > 0 && !scene.isWord(i) && !scene.isQuoted(i)) {
            i--;
        }
        return scene.isQuoted(i);
    }

    private boolean introduces(int open) {
        return scene.word(open - 1).equals(":");
    }

    /** Who speaks in a sentence that introduces the paragraph below it; null when the sentence names nobody. */
    Speaking introducing(Sentence sentence) {
        for (int v = sentence.last() - 1; v > sentence.first() && sentence.last() - v < REACH_BACK; v--) {
            if (scene.isQuoted(v)) {
                break;
            }
            var found = speaking(v, sentence.first(), sentence.last());
            if (found != null && found.actor() != null) {
                return found;
            }
        }
        var named = scene.naming(sentence.last() - 2);
        if (named != null && named.isPerson() && !named.isTitle()) {
            return named.speaking(null);
        }
        var subject = syntax.subjects.speakerOf(sentence, sentence.last(), null);
        return subject == null || subject.actor() == null ? null : subject;
    }
}
