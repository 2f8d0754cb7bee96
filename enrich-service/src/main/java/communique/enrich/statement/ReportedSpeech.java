package communique.enrich.statement;

import communique.enrich.text.Sentence;
import communique.events.DocumentEnriched.Speaker;
import communique.events.DocumentEnriched.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what is reported without quotation marks: {@code X said that …}, {@code According to X, …}, {@code …, X said}. */
final class ReportedSpeech {

    private static final int SHORTEST = 4;
    private static final int FARTHEST_SUBJECT = 60;
    private static final int LONGEST_DATELINE = 16;
    private static final int LONGEST_TAIL = 8;
    private static final double MOSTLY_QUOTED = 0.5;
    private static final Set<String> TELLING =
            Set.of("told", "tells", "informed", "assured", "reminded", "warned", "advised");
    private static final Set<String> NO_CONTENT = Set.of(
            "in", "on", "at", "during", "after", "before", "when", "while", "by", "with", "earlier", "later", "from");

    private static final Set<String> APPOSED = Set.of("a", "an", "the", "who", "whose", "which", "head", "director");
    private static final Set<String> OCCASIONS = Set.of(
            "statement", "interview", "letter", "speech", "post", "tweet", "briefing", "report", "address", "message");

    private final Scene scene;
    private final Subjects subjects;
    private final Clauses clauses;
    private final ReportedClause reported;
    private final SpeechVerbs verbs;
    private final boolean[] taken;
    private final List<Statement> statements = new ArrayList<>();

    /** @param direct the statements that are quotations, which are not reported a second time */
    ReportedSpeech(Scene scene, Subjects subjects, SpeechVerbs verbs, List<Statement> direct) {
        this.scene = scene;
        this.subjects = subjects;
        this.clauses = new Clauses(scene, subjects);
        this.reported = new ReportedClause(scene);
        this.verbs = verbs;
        this.taken = new boolean[scene.size()];
        for (var statement : direct) {
            for (int i = scene.text.tokenIndexAt(statement.start());
                    i < taken.length && scene.start(i) < statement.end();
                    i++) {
                taken[i] = true;
            }
        }
    }

    List<Statement> find() {
        for (var sentence : scene.text.sentences()) {
            if (!scene.isHeading(sentence)) {
                read(sentence);
            }
        }
        return statements;
    }

    private void read(Sentence sentence) {
        int first = sentence.first();
        if (scene.word(first).equals("according") && scene.word(first + 1).equals("to") && !scene.isQuoted(first)) {
            accordingTo(sentence);
            return;
        }
        int end = contentEnd(sentence);
        for (int v = first + 1; v < end; v++) {
            var verb = verbs.of(scene.word(v));
            if (verb != null
                    && verb.isFinite()
                    && !scene.isQuoted(v)
                    && scene.naming(v) == null
                    && take(v, verb, sentence)) {
                return;
            }
        }
    }

    /** Adds what the verb reports; false when it reports nothing, and a later verb may. */
    private boolean take(int v, SpeechVerbs.Verb verb, Sentence sentence) {
        int first = sentence.first();
        int end = contentEnd(sentence);
        boolean inverted = verb.clause() && scene.word(v - 1).equals(",") && clauses.isInverted(v, end);
        var speaking = inverted ? null : clauses.before(v, Math.max(first, v - FARTHEST_SUBJECT));
        if (inverted) {
            add(clauses.after(v, end), afterDateline(sentence), v - 1);
            return true;
        }
        boolean joined = scene.word(v - 1).equals("and") || scene.word(v - 1).equals("but");
        if (speaking == null && joined && verb.clause()) {
            speaking = subjects.speakerOf(sentence, v, scene.word(v));
        }
        boolean told =
                speaking != null && (speaking.actor() != null || verb.clause() && !verbs.isAmbiguous(scene.word(v)));
        if (!told
                || reported.needsMarks(v)
                || isDenied(v)
                || scene.word(v + 1).equals("by")
                || verb.clause() && isPlainVerb(v + 1)) {
            return false;
        }
        if (attributesQuotation(v, first, end)) {
            return true;
        }
        if (atEnd(v, end)) {
            add(speaking, afterDateline(sentence), comma(v, first));
            return true;
        }
        int from = contentStart(v, end);
        if (!scene.isQuoted(from) && !reported.follows(v, verb, from, end)) {
            return false;
        }
        add(speaking, from, colon(v, end));
        return true;
    }

    /** {@code did not say}: what nobody said. */
    private boolean isDenied(int v) {
        int i = v - 1;
        while (i > 0 && Vocabulary.isBetween(scene.word(i))) {
            if (scene.word(i).equals("not")) {
                return true;
            }
            i--;
        }
        return scene.word(i).equals("never")
                || scene.word(i).endsWith("n't")
                || scene.word(i).endsWith("n’t");
    }

    /** {@code "…," she told the assembly}: what the verb reports stands before it, between quotation marks. */
    private boolean attributesQuotation(int v, int first, int end) {
        boolean quoted = false;
        for (int i = v - 1; i >= first && v - i < FARTHEST_SUBJECT && !quoted; i--) {
            quoted = scene.isQuoted(i);
        }
        return quoted && !atEnd(v, end) && !scene.word(contentStart(v, end) - 1).equals("that");
    }

    /** {@code continued working}, {@code asked to leave}: the verb takes an action, not a clause. */
    private boolean isPlainVerb(int i) {
        return scene.word(i).equals("to")
                || scene.word(i).length() > 4 && scene.word(i).endsWith("ing");
    }

    /** A colon ends the clause: what follows it is a quotation or a list. */
    private int colon(int from, int end) {
        for (int i = from; i < end; i++) {
            if (scene.word(i).equals(":") && !scene.isQuoted(i)) {
                return withoutVerb(i, from);
            }
        }
        return end;
    }

    /** Leaves out the verb that introduces the quotation: {@code …, stating:}. */
    private int withoutVerb(int colon, int from) {
        int end = verbs.of(scene.word(colon - 1)) == null ? colon : colon - 1;
        while (end > from
                && (scene.word(end - 1).equals("and") || scene.word(end - 1).equals(","))) {
            end--;
        }
        return end;
    }

    /** {@code According to X, …}. */
    private void accordingTo(Sentence sentence) {
        int end = contentEnd(sentence);
        int comma = sentence.first() + 2;
        while (comma < end && !scene.word(comma).equals(",")) {
            comma++;
        }
        add(clauses.after(sentence.first() + 1, comma).with("according to"), afterApposition(comma, end) + 1, end);
    }

    /** {@code Ann Lee, a fellow of the institute, the plan …}: the comma behind what she is. */
    private int afterApposition(int comma, int end) {
        if (!APPOSED.contains(scene.word(comma + 1))) {
            return comma;
        }
        for (int i = comma + 1; i < end - SHORTEST; i++) {
            if (scene.word(i).equals(",")) {
                return reported.hasVerb(comma + 1, i) && !scene.word(comma + 1).startsWith("wh") ? comma : i;
            }
        }
        return comma;
    }

    /** The token after the last one of the sentence that is not its full stop or a closing mark. */
    private int contentEnd(Sentence sentence) {
        int end = sentence.last();
        while (end > sentence.first() && !scene.isWord(end - 1) && !isClosingMark(end - 1)) {
            end--;
        }
        return end;
    }

    /** The mark that closes a quotation belongs to the clause, the full stop does not. */
    private boolean isClosingMark(int i) {
        return i > 0 && "”\"»“".contains(scene.word(i)) && scene.isQuoted(i - 1);
    }

    /** Behind the verb stands nothing more than when and where it was said. */
    private boolean atEnd(int v, int end) {
        int next = contentStart(v, end);
        if (next >= end || scene.word(next).equals(",")) {
            return true;
        }
        boolean adjunct = NO_CONTENT.contains(scene.word(v + 1)) || Vocabulary.DAYS.contains(scene.word(v + 1));
        return adjunct && (end - v <= LONGEST_TAIL || comma(v, first(v)) > first(v) && pauseAfter(v, end));
    }

    private int first(int token) {
        return scene.sentenceAt(scene.start(token)).first();
    }

    /** {@code …, the presidency said in a statement, as …}: the words behind the verb end in a pause. */
    private boolean pauseAfter(int v, int end) {
        for (int i = v + 2; i < Math.min(end, v + LONGEST_TAIL); i++) {
            if (scene.word(i).equals("that")) {
                return false;
            }
            if (scene.word(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** {@code LONDON (Reuters) -} is no part of what anybody said. */
    private int afterDateline(Sentence sentence) {
        for (int i = sentence.first() + 1; i < Math.min(sentence.last(), sentence.first() + LONGEST_DATELINE); i++) {
            if (scene.text.tokens().get(i).isDash() && scene.word(i - 1).equals(")")) {
                return i + 1;
            }
        }
        return sentence.first();
    }

    /** The comma that parts the clause from who said it; the verb itself when there is none. */
    private int comma(int v, int first) {
        for (int i = v - 1; i > first; i--) {
            if (scene.word(i).equals(",")) {
                return i;
            }
        }
        return first;
    }

    /** Behind the verb, whom it was told, and {@code that}. */
    private int contentStart(int v, int end) {
        int from = v + 1;
        boolean telling = TELLING.contains(scene.word(v));
        if (telling || scene.word(from).equals("to") || NO_CONTENT.contains(scene.word(from))) {
            for (int i = from; i < Math.min(end, from + 12) && !scene.word(i).equals(","); i++) {
                if (scene.word(i).equals("that")) {
                    return i + 1;
                }
            }
        }
        if (telling) {
            from = reported.afterAddressee(from, end);
        } else if (scene.word(from).equals("in") && OCCASIONS.contains(scene.word(from + 2))) {
            from += 3;
        }
        if (scene.word(from).equals("on") && Vocabulary.DAYS.contains(scene.word(from + 1))) {
            from += 2;
        } else if (Vocabulary.DAYS.contains(scene.word(from))) {
            from++;
        }
        return scene.word(from).equals("that") ? from + 1 : from;
    }

    private void add(Speaking speaking, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !scene.isWord(start) && !scene.isQuoted(start)) {
            start++;
        }
        while (end > start && !scene.isWord(end - 1) && !isClosingMark(end - 1)) {
            end--;
        }
        int words = 0;
        int quoted = 0;
        for (int i = start; i < end; i++) {
            words += scene.isWord(i) ? 1 : 0;
            quoted += scene.isWord(i) && taken[i] ? 1 : 0;
        }
        if (words < SHORTEST || quoted > MOSTLY_QUOTED * words) {
            return;
        }
        int a = scene.isQuoted(start) && start > 0 ? scene.start(start - 1) : scene.start(start);
        int b = scene.text.tokens().get(end - 1).end();
        var actor = speaking.actor();
        statements.add(new Statement(
                scene.text.body().substring(a, b),
                a,
                b,
                "reported",
                speaking.verb(),
                null,
                null,
                null,
                actor == null ? null : new Speaker(actor.id(), actor.name()),
                speaking.by().label(),
                List.of(),
                List.of()));
    }
}
