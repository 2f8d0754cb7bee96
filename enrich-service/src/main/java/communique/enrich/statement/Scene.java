package communique.enrich.statement;

import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import java.util.List;
import java.util.Locale;

/** One text laid out for questions by token: which actor is named here, is it quoted, which sentence is it in. */
final class Scene {

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
        for (int i = first; i <= last && i < namings.length; i++) {
            if (namings[i] == null || namings[i].last - namings[i].first < last - first) {
                namings[i] = new Naming(actor, mention.by(), first, last);
            }
        }
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

    boolean isCapitalised(int i) {
        return text.tokens().get(i).isCapitalised();
    }

    boolean isWord(int i) {
        return i >= 0 && i < lower.length && text.tokens().get(i).isWord();
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

        Speaking speaking(String verb) {
            return new Speaking(actor, "title".equals(by) ? Speaking.By.TITLE : Speaking.By.NAME, verb);
        }
    }
}
