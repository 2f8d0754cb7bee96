package communique.enrich.statement;

import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One text laid out for questions by token: which actor is named here, is it quoted, which sentence is it in. */
final class Scene {

    private static final Pattern GENERATION = Pattern.compile("\\b([JS]r)\\b\\.?$");
    private static final int LONGEST_MODIFIER = 30;
    private static final int LONGEST_NOTE_HEAD = 120;
    private static final Pattern NOTE = Pattern.compile(
            "(?i)^(corrections?|clarifications?|editor[’']?s[’']? note|amendment)\\b|\\b(earlier|previous) version of th(is|e) "
                    + "(article|story|report|post|page)\\b");

    final TokenizedText text;
    private final String[] lower;
    private final Naming[] namings;
    private final boolean[] quoted;

    Scene(TokenizedText text, List<ActorTag> actors, List<QuotedSpan> quotes) {
        this.text = text;
        int size = text.tokens().size();
        lower = new String[size];
        for (int i = 0; i < size; i++) {
            lower[i] = text.tokens().get(i).text().toLowerCase(Locale.ROOT);
        }
        namings = new Naming[size];
        actors.forEach(actor -> actor.mentions().forEach(mention -> lay(actor, mention)));
        quoted = new boolean[size];
        for (var quote : quotes) {
            for (int i = text.tokenIndexAt(quote.start()); i < size && start(i) < quote.end(); i++) {
                quoted[i] = true;
            }
        }
    }

    /** Where mentions overlap, the longer one counts. */
    private void lay(ActorTag actor, ActorMention mention) {
        int first = text.tokenIndexAt(mention.start());
        int last = text.tokenIndexAt(mention.end() - 1);
        if (isSomebodyElse(actor, mention)) {
            return;
        }
        for (int i = first; i <= last && i < namings.length; i++) {
            if (namings[i] == null || namings[i].last - namings[i].first < last - first) {
                namings[i] = new Naming(actor, mention.by(), first, last);
            }
        }
    }

    /** {@code Brink Sr.} beside Brink Jr., and {@code the acting minister}: neither is the one who bears the name or office. */
    private boolean isSomebodyElse(ActorTag actor, ActorMention mention) {
        var generation = GENERATION.matcher(mention.text());
        if (generation.find() && !actor.name().contains(generation.group(1))) {
            return true;
        }
        if (!"title".equals(mention.by())) {
            return false;
        }
        var before = text.body().substring(Math.max(0, mention.start() - LONGEST_MODIFIER), mention.start());
        var words = before.toLowerCase(Locale.ROOT).strip().split("\\s+");
        for (int i = words.length - 1; i >= Math.max(0, words.length - 2); i--) {
            if (Vocabulary.NOT_IN_OFFICE.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** Lets the words of a naming stand for another actor, or for nobody. */
    void rename(int i, ActorTag actor) {
        var old = namings[i];
        namings[i] = actor == null ? null : new Naming(actor, old.by(), old.first(), old.last());
    }

    int size() {
        return lower.length;
    }

    /** The token in lower case. */
    String word(int i) {
        return i >= 0 && i < lower.length ? lower[i] : "";
    }

    int start(int i) {
        return text.tokens().get(i).start();
    }

    /** The actor named by the words that this token is one of; null when it names none. */
    Naming naming(int i) {
        return i >= 0 && i < namings.length ? namings[i] : null;
    }

    boolean isQuoted(int i) {
        return quoted[i];
    }

    boolean isQuotedOrOutside(int i) {
        return i < 0 || i >= quoted.length || quoted[i];
    }

    boolean isSentenceStart(int i) {
        return sentenceAt(start(i)).first() == i;
    }

    boolean isCapitalised(int i) {
        return text.tokens().get(i).isCapitalised();
    }

    boolean isWord(int i) {
        return i >= 0 && i < lower.length && text.tokens().get(i).isWord();
    }

    /** Whether it is a comma or a dash. */
    boolean isPause(int i) {
        return i >= 0
                && i < lower.length
                && (lower[i].equals(",") || text.tokens().get(i).isDash() && !isTight(i));
    }

    /** Whether nothing lies between the token and its neighbours, as with a hyphen. */
    boolean isTight(int i) {
        return i > 0
                && i + 1 < lower.length
                && text.tokens().get(i - 1).touches(text.tokens().get(i))
                && text.tokens().get(i).touches(text.tokens().get(i + 1));
    }

    /** Whether it is {@code 's} or the bare apostrophe behind a noun. */
    boolean isPossessive(int i) {
        return i > 0
                && i < lower.length
                && text.tokens().get(i).isPossessive()
                && text.tokens().get(i - 1).touches(text.tokens().get(i));
    }

    /** Whether it is a word or what is cut off one: {@code n't}, {@code 's}. */
    boolean isWordPart(int i) {
        return isWord(i) || i >= 0 && i < lower.length && text.tokens().get(i).isClitic();
    }

    Sentence sentenceAt(int offset) {
        return text.sentences().get(sentenceIndex(offset));
    }

    int sentenceIndex(int offset) {
        return Math.max(0, text.sentenceIndexAt(offset));
    }

    /** Whether the sentence is a heading; one that ends in a colon introduces what follows, one in a stop is none. */
    boolean isHeading(Sentence sentence) {
        return sentence.heading() && !isEnded(sentence);
    }

    /** Whether the paragraph is a note of the editors about what stood in the article before, which nobody said. */
    boolean isNote(Sentence sentence) {
        var head =
                text.body().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_NOTE_HEAD));
        return NOTE.matcher(head).find();
    }

    private boolean isEnded(Sentence sentence) {
        int end = sentence.end();
        while (end > sentence.start() && "\"'”’»)".indexOf(text.body().charAt(end - 1)) >= 0) {
            end--;
        }
        return end > sentence.start() && ".!?:".indexOf(text.body().charAt(end - 1)) >= 0;
    }

    /**
     * Words that name an actor.
     *
     * @param by as in {@link ActorMention#by()}
     * @param first index of the first token
     * @param last index of the last token
     */
    record Naming(ActorTag actor, String by, int first, int last) {

        boolean isPerson() {
            return actor.type().equals("person");
        }

        boolean isDemonym() {
            return "demonym".equals(by);
        }

        /** A party or a group: {@code Democrats say}. */
        boolean isSeveral() {
            return !isPerson() && !actor.type().equals("country");
        }

        boolean isTitle() {
            return "title".equals(by);
        }

        Speaking speaking(String verb) {
            return new Speaking(actor, "title".equals(by) ? Speaking.By.TITLE : Speaking.By.NAME, verb);
        }
    }
}
