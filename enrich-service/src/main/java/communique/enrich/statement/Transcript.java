package communique.enrich.statement;

import communique.enrich.statement.Said.Span;
import communique.enrich.text.Sentence;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads speech that labels mark: transcripts and interviews ({@code ADA BRINK: …}, {@code Q: …}) and headlines
 * ({@code Brink: the port will open}).
 */
final class Transcript {

    private static final int LONGEST_LABEL = 9;
    private static final Set<String> QUESTIONS = Set.of(
            "q",
            "question",
            "reporter",
            "interviewer",
            "moderator",
            "host",
            "journalist",
            "correspondent",
            "interview");
    private static final Set<String> ANSWERS = Set.of("a", "answer");

    private final Scene scene;
    private final List<ActorTag> actors;
    private final Map<Integer, Label> labels = new HashMap<>();
    private final boolean dialogue;

    Transcript(Scene scene, List<ActorTag> actors) {
        this.scene = scene;
        this.actors = actors;
        int found = 0;
        var sentences = scene.text.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            if (s == 0
                    || sentences.get(s - 1).paragraph() != sentences.get(s).paragraph()
                    || startsLine(sentences.get(s))) {
                var label = label(sentences.get(s).first());
                if (label != null) {
                    labels.put(s, label);
                    found += sentences.get(s).heading() ? 0 : 1;
                }
            }
        }
        dialogue = found > 1;
    }

    /** Who is named before a colon, and the token behind the colon; {@code actor} is null when it is nobody known. */
    private record Label(ActorTag actor, int next, boolean answer, boolean quoted) {}

    private boolean startsLine(Sentence sentence) {
        int at = sentence.start() - 1;
        var body = scene.text.body();
        while (at >= 0 && Character.isWhitespace(body.charAt(at)) && body.charAt(at) != '\n') {
            at--;
        }
        return at < 0 || body.charAt(at) == '\n';
    }

    private Label label(int first) {
        int from = scene.isWord(first) ? first : first + 1;
        int colon = from;
        while (colon < Math.min(scene.size(), from + LONGEST_LABEL) && isLabelPart(colon)) {
            colon++;
        }
        if (colon == from || !scene.word(colon).equals(":") || scene.isTight(colon)) {
            return null;
        }
        boolean quoted = from > first;
        if (QUESTIONS.contains(scene.word(from)) && colon == from + 1) {
            return new Label(null, colon + 1, false, quoted);
        }
        if (ANSWERS.contains(scene.word(from)) && colon == from + 1) {
            return new Label(interviewed(), colon + 1, true, quoted);
        }
        var actor = named(from, colon);
        boolean capitals = isAllCapitals(from, colon);
        return actor != null || capitals ? new Label(actor, colon + 1, false, quoted) : null;
    }

    private boolean isLabelPart(int i) {
        var word = scene.word(i);
        return scene.isWord(i)
                        && (scene.isCapitalised(i)
                                || Set.of("of", "the", "de", "van", "von", "bin", "al")
                                        .contains(word))
                || ".-'’()".contains(word);
    }

    private boolean isAllCapitals(int from, int to) {
        boolean some = false;
        for (int i = from; i < to; i++) {
            var token = scene.text.tokens().get(i);
            if (scene.isWord(i) && token.text().length() > 1 && !token.isAllCapitals()) {
                return false;
            }
            some |= token.isAllCapitals();
        }
        return some;
    }

    /** The person whose name the label is, or ends with. */
    private ActorTag named(int from, int to) {
        int last = to - 1;
        while (last > from && !scene.isWord(last)) {
            last--;
        }
        for (int i = last; i >= from; i--) {
            var naming = scene.naming(i);
            if (naming != null && naming.isPerson() && !naming.isDemonym() && naming.first() >= from) {
                return naming.actor();
            }
        }
        return scene.naming(last) == null ? bySurname(scene.word(last)) : null;
    }

    private ActorTag bySurname(String surname) {
        ActorTag found = null;
        for (var actor : actors) {
            if (actor.type().equals("person")
                    && actor.name().toLowerCase(Locale.ROOT).endsWith(" " + surname)) {
                if (found != null) {
                    return null;
                }
                found = actor;
            }
        }
        return found;
    }

    /** The one person of the text who can be the one that answers; null when there are several. */
    private ActorTag interviewed() {
        ActorTag found = null;
        for (var actor : actors) {
            if (actor.type().equals("person")) {
                if (found != null) {
                    return null;
                }
                found = actor;
            }
        }
        return found;
    }

    /** What stands behind the labels, a statement a paragraph. */
    List<Said> find() {
        var found = new ArrayList<Said>();
        var sentences = scene.text.sentences();
        Label label = null;
        for (int s = 0; s < sentences.size(); s++) {
            boolean starts = labels.containsKey(s);
            label = starts ? labels.get(s) : label;
            int end = s;
            while (end + 1 < sentences.size()
                    && sentences.get(end + 1).paragraph() == sentences.get(s).paragraph()
                    && !labels.containsKey(end + 1)) {
                end++;
            }
            if (label != null && !label.quoted() && isSpeech(label, sentences.get(s), starts)) {
                add(found, label, starts ? label.next() : sentences.get(s).first(), sentences.get(end), starts);
            }
            s = end;
        }
        return found;
    }

    /** Outside of a dialogue only a person's label at the head of a line counts, and only for that line. */
    private boolean isSpeech(Label label, Sentence sentence, boolean starts) {
        return label.actor() != null && (dialogue ? !sentence.heading() : starts);
    }

    private void add(List<Said> found, Label label, int first, Sentence last, boolean starts) {
        if (first >= last.last() || !scene.isWord(first) || scene.isQuoted(first)) {
            return;
        }
        var by = starts && !label.answer() ? Speaking.By.NAME : Speaking.By.PREVIOUS;
        var span = new Span(scene.start(first), last.end());
        found.add(new Said(
                dialogue ? "direct" : "reported",
                List.of(span),
                new Speaking(label.actor(), by, null),
                Modality.SAYS,
                -1,
                -1));
    }

    /** Whether a quotation stands inside what a label marks. */
    boolean holds(QuotedSpan quote) {
        if (!dialogue) {
            return false;
        }
        int s = scene.sentenceIndex(quote.start());
        for (; s >= 0; s--) {
            var label = labels.get(s);
            if (label != null) {
                return label.actor() != null
                        && !scene.text.sentences().get(s).heading()
                        && !label.quoted()
                        && scene.start(label.next()) <= quote.start()
                        && !scene.isQuoted(label.next());
            }
        }
        return false;
    }

    /** The speaker whom a label names inside the marks of a quotation; null when none stands there. */
    Speaking labelOf(QuotedSpan quote) {
        var label = inside(quote);
        return label == null
                ? null
                : label.actor() == null ? Speaking.unknown(null) : new Speaking(label.actor(), Speaking.By.NAME, null);
    }

    /** Where a quotation begins behind a label. */
    int afterLabel(QuotedSpan quote) {
        var label = inside(quote);
        return label == null || scene.start(label.next()) >= quote.end() ? quote.start() : scene.start(label.next());
    }

    private Label inside(QuotedSpan quote) {
        int s = scene.sentenceIndex(quote.start());
        var label = labels.get(s);
        boolean own = label != null
                && label.quoted()
                && scene.sentenceAt(quote.start()).first() >= scene.text.tokenIndexAt(quote.start()) - 1;
        return own && label.next() < scene.size() ? label : null;
    }
}
