package communique.enrich.statement;

import java.util.List;
import java.util.Set;

/** Tells a clause, which a verb of speech reports, from a thing, which it only names: {@code announced tariffs}. */
final class ReportedClause {

    private static final int LONGEST_ADDRESSEE = 8;

    /** How far a verb is looked for; a text without any must not be read again from every word. */
    private static final int LONGEST_LOOK = 60;

    /** Report with quotation marks, or with {@code that}, but never with a bare clause. */
    private static final Set<String> NEED_THAT = words("""
        spoke speaks speak called calls call labelled labeled labels dubbed dubs branded brands termed terms referred refers
        characterised characterized characterises characterizes described describes laughed laughs smiled commented comments
        elaborated related relates detailed details outlined outlines cited cites recited praised praises hailed hails
        welcomed welcomes applauded thanked thanks congratulated commended expressed shrugged grinned beamed snapped lectured interrupted mocked ridiculed deplored joked quipped brought\
        """);

    /** May as well take a thing, so that the words after them must show a verb of their own. */
    private static final Set<String> TAKE_THINGS = words("""
        announced announces declared declares continued continues repeated repeats echoed echoes wrote writes posted tweeted
        asked asks mentioned mentions observed recalled recalls suggested suggests stressed emphasised emphasized underlined
        underscored highlighted affirmed reaffirmed confirmed confirms noted notes pointed points indicated signalled
        signaled revealed reveals disclosed discloses expected expects predicted predicts forecast forecasts acknowledged
        admitted recognised recognized doubted felt feels reported reports stated answered answers replied responded
        responds ordered\
        """);

    private static final Set<String> NO_SUBJECT =
            words("to for at of with by against about on into through over from under between as in like");

    private static final Set<String> FINITE = words("""
        is are was were be am has have had does do did will would can could may might shall should must ought isn't aren't
        'll 're 've 'd n't cannot won't went came took made got gave found left lost won cut fell rose grew held kept
        sent built met paid brought began broke knew saw ran spent told said thought became led fought bought sold hit set
        put stood felt wrote spoke drew drove flew threw wore shook stole struck swore understood withdrew hung lay let
        needs seems remains means makes takes gives gets goes comes keeps shows looks helps works wants plans
        aims intends faces costs lies owes belongs depends deserves\
        """);

    private static final Set<String> BEFORE_A_GERUND = words("of against for from");
    private static final Set<String> SUBJECTS = words("he she they we i there who nobody everyone nothing everything");
    private static final Set<String> END = words(", ; : which who where while as because although though until");
    private static final Set<String> DETERMINERS =
            words("the a an this that these those his her its their our my your no some any all every");
    private static final Set<String> PRONOUNS = words("me us him her them it you");

    private final Scene scene;

    ReportedClause(Scene scene) {
        this.scene = scene;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    /**
     * Whether the words are a clause that the verb may report.
     *
     * @param v the verb
     * @param from the first word of what may be a clause
     * @param to after its last
     */
    boolean follows(int v, SpeechVerbs.Verb verb, int from, int to) {
        var word = scene.word(v);
        if (scene.word(from - 1).equals("that")) {
            return true;
        }
        if (NEED_THAT.contains(word)) {
            return false;
        }
        boolean loose = verb.clause() && !TAKE_THINGS.contains(word);
        if (NO_SUBJECT.contains(scene.word(from)) && (!scene.word(from).equals("to") || verb.clause())) {
            return false;
        }
        return loose || hasVerb(from, to) || !verb.clause() && hasAction(from, to);
    }

    /** {@code smiled}, {@code called}: reports with quotation marks or {@code that} only. */
    boolean needsMarks(int v) {
        return NEED_THAT.contains(scene.word(v)) && !scene.word(v + 1).equals("that") && !scene.isQuoted(v + 1);
    }

    /** Before the first pause stands a verb with a subject of its own. */
    boolean hasVerb(int from, int to) {
        int limit = Math.min(to, from + LONGEST_LOOK);
        for (int i = from; i < limit && (i == from || !END.contains(scene.word(i))); i++) {
            var word = scene.word(i);
            if (FINITE.contains(word) || SUBJECTS.contains(word) || i > from && isPast(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPast(int i) {
        var word = scene.word(i);
        var before = scene.word(i - 1);
        return word.length() > 4
                && word.endsWith("ed")
                && !scene.isCapitalised(i)
                && scene.isWord(i - 1)
                && !DETERMINERS.contains(before)
                && !NO_SUBJECT.contains(before)
                && !Vocabulary.PREPOSITIONS.contains(scene.word(i + 1));
    }

    /** {@code urged Varenna to return}, {@code accused Varenna of leaving}. */
    private boolean hasAction(int from, int to) {
        int limit = Math.min(to, from + LONGEST_LOOK);
        for (int i = from; i < limit - 1 && (i == from || !END.contains(scene.word(i))); i++) {
            var next = scene.word(i + 1);
            boolean infinitive = scene.word(i).equals("to")
                    && !DETERMINERS.contains(next)
                    && !scene.isCapitalised(i + 1)
                    && Character.isLetter(next.charAt(0));
            boolean gerund = BEFORE_A_GERUND.contains(scene.word(i)) && next.length() > 4 && next.endsWith("ing");
            if (infinitive || gerund) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause begins behind the people who were told it: {@code told MPs the law would …}. */
    int afterAddressee(int from, int to) {
        if (PRONOUNS.contains(scene.word(from))) {
            return from + 1;
        }
        var named = scene.naming(from);
        int i = named != null ? named.last() + 1 : from + 1;
        for (; i < Math.min(to, from + LONGEST_ADDRESSEE); i++) {
            if (!scene.isWord(i)) {
                return from;
            }
            boolean starts = DETERMINERS.contains(scene.word(i))
                    || SUBJECTS.contains(scene.word(i))
                    || scene.word(i).equals("it")
                    || scene.naming(i) != null && !Vocabulary.PREPOSITIONS.contains(scene.word(i - 1));
            if (starts && !Vocabulary.PREPOSITIONS.contains(scene.word(i - 1))) {
                return hasVerb(i, to) ? i : from;
            }
        }
        return from;
    }
}
