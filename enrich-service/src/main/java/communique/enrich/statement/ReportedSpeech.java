package communique.enrich.statement;

import communique.enrich.statement.ReportedContent.Content;
import communique.enrich.statement.SpeechVerb.Form;
import communique.enrich.statement.SpeechVerb.Taking;
import communique.enrich.text.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Finds what is reported without quotation marks: {@code X said that …}, {@code …, saying …}, {@code According to X, …},
 * {@code …, X said}, {@code X accused Y of …}.
 */
final class ReportedSpeech {

    private static final Set<String> BEFORE_PARTICIPLE =
            Set.of(",", "by", "in", "and", "also", "even", "while", "from", "after", "-", "–", "—", "now");
    private static final Set<String> BEFORE_INFINITIVE =
            Set.of("on", "continued", "continues", "appeared", "appears", "seemed", "began", "started");

    private final Syntax syntax;
    private final Scene scene;
    private final ReportedContent contents;
    private final ClauseTags tags;
    private final ReportedParts parts;

    /** @param direct the statements that are quotations, which are not reported a second time */
    ReportedSpeech(Syntax syntax, List<Said> direct) {
        this.syntax = syntax;
        this.scene = syntax.scene;
        this.contents = new ReportedContent(syntax);
        this.tags = new ClauseTags(syntax);
        this.parts = new ReportedParts(scene, direct);
    }

    List<Said> find() {
        for (var sentence : scene.text.sentences()) {
            if (!scene.isHeading(sentence) && !scene.isNote(sentence)) {
                new Reading(sentence).read();
            }
        }
        return parts.found();
    }

    /** One sentence, read from left to right. */
    private final class Reading {

        private final Sentence sentence;
        private final int end;

        /** Where the words begin that no statement or tag has taken yet. */
        private int begin;

        private Speaking last;

        Reading(Sentence sentence) {
            this.sentence = sentence;
            this.end = parts.contentEnd(sentence);
            this.begin = parts.afterDateline(sentence);
        }

        void read() {
            if (isAccordingTo(begin)) {
                accordingFirst();
            }
            for (int v = Math.max(begin, sentence.first()); v < end; v++) {
                if (scene.isQuoted(v)) {
                    continue;
                }
                int next = isAccordingTo(v) ? according(v) : at(v);
                v = Math.max(v, next - 1);
            }
        }

        private boolean isAccordingTo(int i) {
            return scene.word(i).equals("according") && scene.word(i + 1).equals("to") && !scene.isQuoted(i);
        }

        /** Reads at a token; tells where to go on. */
        private int at(int v) {
            var verb = syntax.cues.verb(v);
            if (isClaim(v)) {
                return claim(v);
            }
            var cue = verb == null ? null : syntax.cues.at(v, begin);
            if (cue != null) {
                last = cue.speaking();
                return syntax.cues.isDenied(cue) || syntax.cues.isSupposed(cue, sentence.first()) ? v + 1 : take(cue);
            }
            if (verb == null) {
                return v + 1;
            }
            if (verb.form() == Form.PARTICIPLE && BEFORE_PARTICIPLE.contains(scene.word(v - 1))
                    || verb.isFinite() && isJoined(v)
                    || verb.form() == Form.BASE
                            && scene.word(v - 1).equals("to")
                            && BEFORE_INFINITIVE.contains(scene.word(v - 2))) {
                return takeWithSubjectBefore(v, verb);
            }
            boolean clause = verb.takes(Taking.CLAUSE) || verb.takes(Taking.LOOSE);
            return clause && scene.isPause(v - 1) ? inverted(v) : v + 1;
        }

        /** {@code welcomed the vote but said}: the subject is that of the verb before. */
        private boolean isJoined(int v) {
            int i = v - 1;
            while (i > begin && Vocabulary.isBetween(scene.word(i)) && !Vocabulary.BE.contains(scene.word(i))) {
                i--;
            }
            return scene.word(i).equals("and") || scene.word(i).equals("but");
        }

        private int takeWithSubjectBefore(int v, SpeechVerb verb) {
            int next = v + (verb.particle() == null ? 1 : 2);
            var content = contents.behind(next, verb, end, false);
            boolean clause = scene.isPause(v - 1) || scene.word(v - 1).equals("also");
            if (content == null || verb.form() == Form.PARTICIPLE && !clause && content.modality() != Modality.SAYS) {
                return v + 1;
            }
            var speaking = last != null ? last : syntax.subjects.speakerOf(sentence, v, scene.word(v));
            if (speaking == null || speaking.actor() == null && !verb.isPlain() && last == null) {
                return v + 1;
            }
            return add(speaking.with(scene.word(v)), content, v);
        }

        private int take(SpeechCue cue) {
            boolean relative =
                    Set.of("who", "which").contains(scene.word(cue.subject().first()));
            var content = parts.attributesQuotation(cue.subject().first(), sentence.first())
                    ? null
                    : contents.behind(cue.next(), cue.verb(), end, relative);
            if (content != null) {
                return add(cue.speaking(), content, cue.at());
            }
            int tagEnd = cue.verb().takes(Taking.CLAUSE) || cue.verb().takes(Taking.LOOSE) ? tags.end(cue, end) : -1;
            if (tagEnd >= 0 && scene.isPause(cue.subject().first() - 1)) {
                return before(cue.subject().first() - 1, tagEnd, cue.speaking(), cue);
            }
            return cue.at() + 1;
        }

        private int add(Speaking speaking, Content content, int verb) {
            last = speaking;
            parts.add(
                    List.of(new int[] {content.from(), content.to()}),
                    speaking,
                    content.modality(),
                    verb,
                    content.from());
            begin = content.to();
            return Math.max(verb + 1, content.to());
        }

        /** What stands before its tag, and perhaps goes on behind it. */
        private int before(int to, int tagEnd, Speaking speaking, SpeechCue cue) {
            int from = parts.afterJoin(begin, to);
            int on = tags.goesOn(from, to, tagEnd, end);
            if (on > tagEnd) {
                parts.add(
                        List.of(new int[] {from, to}, new int[] {tagEnd + 1, on}),
                        speaking,
                        modality(cue),
                        at(cue, to),
                        tagEnd);
            } else if (tags.isWhole(from, to) || cue == null && tags.isLong(from, to)) {
                parts.add(List.of(new int[] {from, to}), speaking, modality(cue), at(cue, to), tagEnd);
            } else {
                return tagEnd;
            }
            last = speaking;
            begin = Math.max(tagEnd, on);
            return begin;
        }

        private int at(SpeechCue cue, int otherwise) {
            return cue == null ? otherwise : cue.at();
        }

        private Modality modality(SpeechCue cue) {
            return cue == null ? Modality.SAYS : cue.verb().modality();
        }

        /** {@code …, said the minister}. */
        private int inverted(int v) {
            if (!syntax.cues.verb(v).isFinite() || !syntax.after.isInverted(v, end)) {
                return v + 1;
            }
            var subject = syntax.after.of(v, end);
            var cue = new SpeechCue(v, v + 1, syntax.cues.verb(v), subject);
            int tagEnd = tags.endBehind(subject.end(), end);
            boolean sure = cue.verb().isPlain() || subject.speaking().actor() != null;
            return tagEnd < 0 || !sure ? v + 1 : before(v - 1, tagEnd, subject.speaking(), cue);
        }

        /** {@code According to X, …}. */
        private void accordingFirst() {
            var subject = syntax.after.of(begin + 1, end);
            int comma = tags.afterApposition(tags.pause(subject.end(), end), end);
            if (scene.isPause(comma)) {
                var speaking = subject.speaking().with("according to");
                int to = tags.clauseEnd(comma + 1, end);
                parts.add(List.of(new int[] {comma + 1, to}), speaking, Modality.SAYS, begin, comma);
                last = speaking;
                begin = to;
            }
        }

        /** {@code …, according to X}. */
        private int according(int v) {
            var subject = syntax.after.of(v + 1, end);
            int tagEnd = tags.pause(subject.end(), end);
            int to = scene.isPause(v - 1) ? v - 1 : v;
            boolean source = subject.speaking().actor() != null || syntax.cues.isSource(subject);
            return tagEnd < 0 || !source
                    ? v + 1
                    : before(to, tagEnd, subject.speaking().with("according to"), null);
        }

        /** {@code Brink's claim that}, {@code his warning that}. */
        private boolean isClaim(int i) {
            return Vocabulary.CLAIMS.contains(scene.word(i))
                    && scene.word(i + 1).equals("that");
        }

        private int claim(int noun) {
            int i = noun - 1;
            while (i > begin
                    && scene.isWord(i)
                    && noun - i < 4
                    && syntax.phrases.pronoun(i, null) == null
                    && !scene.word(i).equals("his")
                    && !scene.word(i).equals("their")) {
                i--;
            }
            var owner = scene.isPossessive(i) ? scene.naming(i - 1) : null;
            if (owner == null
                    || owner.isDemonym()
                    || owner.first() == begin
                    || !syntax.verbs.hasClause(noun + 1, end)) {
                return noun + 1;
            }
            var verb = new Content(noun + 2, tags.clauseEnd(noun + 2, end), Modality.SAYS);
            return add(owner.speaking(scene.word(noun)), verb, noun);
        }
    }
}
