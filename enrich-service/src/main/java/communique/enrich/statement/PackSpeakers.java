package communique.enrich.statement;

import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.WordKind;
import communique.enrich.statement.Scene.Naming;
import communique.events.DocumentEnriched.ActorTag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells who is the subject of a verb of speech in a language of which only words are known. */
final class PackSpeakers {

    private static final int STEM_OF_A_TITLE = 5;
    private static final int NEAR = 6;

    private final Scene scene;
    private final LanguagePack pack;
    private final Map<String, ActorTag> byTitle = new HashMap<>();

    PackSpeakers(Scene scene, LanguagePack pack) {
        this.scene = scene;
        this.pack = pack;
        for (var i = 0; i < scene.size(); i++) {
            var naming = scene.naming(i);
            if (naming != null && naming.isPerson() && naming.first() == i) {
                learnTitle(naming);
            }
        }
    }

    /** The title words right before a name, and right after it and a comma. */
    private void learnTitle(Naming naming) {
        for (var i = naming.first() - 1; i >= Math.max(0, naming.first() - NEAR) && !isStop(i); i--) {
            remember(i, naming);
        }
        for (var i = naming.last() + 1; i < Math.min(scene.size(), naming.last() + NEAR) && !isStop(i); i++) {
            remember(i, naming);
        }
    }

    private boolean isStop(int i) {
        return ".!?؟;:".contains(scene.word(i))
                || scene.naming(i) != null && scene.naming(i).isPerson();
    }

    private void remember(int i, Naming naming) {
        if (pack.is(WordKind.TITLE, scene.word(i))) {
            byTitle.putIfAbsent(stem(scene.word(i)), naming.actor());
        }
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), STEM_OF_A_TITLE));
    }

    /**
     * The subject of a verb.
     *
     * @param verb its token
     * @param from first token that may be the subject
     * @param to token after the last one that may
     * @param before token before which a pronoun's person must have been named
     * @param last who spoke before
     */
    Speaking around(int verb, int from, int to, int before, Speaking last) {
        Speaking best = null;
        var distance = Integer.MAX_VALUE;
        for (var i = from; i < to; i++) {
            var candidate = i == verb ? null : candidate(i, before, last);
            if (candidate != null && weigh(i, verb) < distance) {
                distance = weigh(i, verb);
                best = candidate;
            }
        }
        var word = scene.word(verb);
        return best == null ? last.carriedOver().with(word) : best.with(word);
    }

    /** Persons before bodies and states; what stands behind a comma belongs to another clause. */
    private int weigh(int i, int verb) {
        var naming = scene.naming(i);
        var weight = Math.abs(i - verb);
        for (var between = Math.min(i, verb) + 1; between < Math.max(i, verb); between++) {
            weight += scene.word(between).equals(",") || scene.word(between).equals("،") ? 2 : 0;
        }
        return naming != null && !naming.isPerson() ? weight + NEAR : naming == null ? weight + 2 : weight;
    }

    private Speaking candidate(int i, int before, Speaking last) {
        if (scene.isQuoted(i)) {
            return null;
        }
        var naming = scene.naming(i);
        if (naming != null) {
            return naming.first() == i ? naming.speaking(null) : null;
        }
        var word = scene.word(i);
        if (pack.is(WordKind.HE, word) || pack.is(WordKind.SHE, word)) {
            return pronoun(before, last);
        }
        if (pack.is(WordKind.TITLE, word)) {
            var actor = byTitle.get(stem(word));
            return actor == null ? null : new Speaking(actor, Speaking.By.TITLE, null);
        }
        return null;
    }

    /** The person named last before the statement, else who spoke before. */
    private Speaking pronoun(int before, Speaking last) {
        for (var i = before - 1; i >= 0; i--) {
            var naming = scene.naming(i);
            if (naming != null && naming.isPerson() && !scene.isQuoted(i)) {
                return new Speaking(naming.actor(), Speaking.By.PRONOUN, null);
            }
        }
        return last.actor() == null ? null : new Speaking(last.actor(), Speaking.By.PRONOUN, null);
    }

    /** The name nearest before a token. */
    Optional<Speaking> nearest(int from, int to) {
        for (var i = to; i >= from; i--) {
            if (scene.naming(i) != null && !scene.isQuoted(i)) {
                return Optional.of(scene.naming(i).speaking(null));
            }
        }
        return Optional.empty();
    }

    /** The first name from a token on, persons first, with its place. */
    Optional<Subject> nearestAfter(int from, int to) {
        Subject first = null;
        for (var i = from; i < to; i++) {
            var naming = scene.naming(i);
            if (naming != null && naming.isPerson()) {
                return Optional.of(new Subject(naming.speaking(null), naming.first(), naming.last() + 1));
            }
            if (naming != null && first == null) {
                first = new Subject(naming.speaking(null), naming.first(), naming.last() + 1);
            }
        }
        return Optional.ofNullable(first);
    }
}
