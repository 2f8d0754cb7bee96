package communique.enrich.statement;

import communique.enrich.pack.FormReading;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.WordKind;
import communique.enrich.statement.Scene.Naming;

/** Tells which names cannot be the subject of a verb, in a language of which only words are known. */
final class PackObjects {

    private static final int LONGEST_ARTICLE = 3;
    private static final int FARTHEST = 4;

    private final Scene scene;
    private final LanguagePack pack;

    PackObjects(Scene scene, LanguagePack pack) {
        this.scene = scene;
        this.pack = pack;
    }

    /** Whether a preposition stands before the name and its titles, or the name has an ending that no subject has. */
    boolean isObject(Naming naming) {
        return hasEnding(naming)
                || isGenitive(naming)
                || isOfTitle(naming)
                || isBehindPreposition(naming)
                || isOtherCase(naming);
    }

    /** The state in "president of France", where no word stands for "of". */
    private boolean isOfTitle(Naming naming) {
        return naming.actor().type().equals("country")
                && (pack.is(WordKind.TITLE, scene.word(naming.first() - 1))
                        || pack.is(WordKind.TITLE, scene.word(naming.first() - 2)));
    }

    /** Whether an adjective tells one holder of a title from another: {@code the Iranian minister}. */
    boolean isDescribed(int title) {
        return title > 0
                && pack.morphology().isPresent()
                && pack
                        .morphology()
                        .get()
                        .read(scene.text.tokens().get(title - 1).text())
                        .stream()
                        .anyMatch(reading -> reading.kind() == FormReading.Kind.ADJECTIVE);
    }

    /** {@code Mohrmanns} in German, the name of somebody whose deputy may speak. */
    private boolean isGenitive(Naming naming) {
        var word = scene.word(naming.last());
        return pack.code().equals("de")
                && naming.isPerson()
                && word.endsWith("s")
                && !naming.actor().name().endsWith("s");
    }

    /** {@code Harstad'ı}: Turkish parts the endings of all cases but the first from the name. */
    private boolean hasEnding(Naming naming) {
        var next = naming.last() + 1;
        return pack.is(WordKind.VERB_LAST, "yes")
                && next < scene.size()
                && pack.spelling().isJoined(scene.text.tokens().get(next).text());
    }

    private boolean isBehindPreposition(Naming naming) {
        return isBehindPreposition(naming.first());
    }

    /** Whether a preposition stands before the words from a token on, with nothing between but titles and articles. */
    boolean isBehindPreposition(int first) {
        for (var i = first - 1; i >= Math.max(0, first - FARTHEST); i--) {
            var word = scene.word(i);
            if (pack.is(WordKind.PREPOSITION, word)) {
                return true;
            }
            if (!pack.is(WordKind.TITLE, word) && !isArticle(i)) {
                return false;
            }
        }
        return false;
    }

    /** An article, or an Arabic adjective that carries its own. */
    private boolean isArticle(int i) {
        var word = scene.word(i);
        return scene.isWord(i)
                && (word.length() <= LONGEST_ARTICLE || pack.code().equals("ar") && word.startsWith("ال"));
    }

    /** By the dictionary, where there is one: a word that is no nominative in any of its readings. */
    private boolean isOtherCase(Naming naming) {
        if (pack.morphology().isEmpty()) {
            return false;
        }
        var readings = pack.morphology()
                .get()
                .read(scene.text.tokens().get(naming.last()).text());
        var names =
                readings.stream().filter(reading -> !reading.kind().isCommon()).toList();
        return !names.isEmpty() && names.stream().noneMatch(FormReading::nominative);
    }
}
