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
    private static final int NEAREST_TITLE = 2;
    private static final int FARTHEST_TITLE = 12;

    private final Scene scene;
    private final LanguagePack pack;
    private final PackObjects objects;
    private final Map<String, ActorTag> byTitle = new HashMap<>();
    private final Map<String, ActorTag> compounds = new HashMap<>();
    private Speaking last = Speaking.unknown(null);

    PackSpeakers(Scene scene, LanguagePack pack) {
        this.scene = scene;
        this.pack = pack;
        this.objects = new PackObjects(scene, pack);
        for (var i = 0; i < scene.size(); i++) {
            var naming = scene.naming(i);
            if (naming != null && naming.isPerson() && naming.first() == i) {
                learnTitle(naming);
            }
        }
    }

    /** The title words right before a name, and right after it and a comma. */
    private void learnTitle(Naming naming) {
        for (var i = naming.first() - 1; i >= Math.max(0, naming.first() - FARTHEST_TITLE) && !isStop(i); i--) {
            remember(i, naming);
        }
        if (isComma(naming.last() + 1)) {
            for (var i = naming.last() + 2; i < Math.min(scene.size(), naming.last() + NEAR) && !isStop(i); i++) {
                remember(i, naming);
            }
        }
    }

    private boolean isComma(int i) {
        return scene.word(i).equals(",") || scene.word(i).equals("،");
    }

    private boolean isStop(int i) {
        return ".!?؟;:".contains(scene.word(i))
                || scene.naming(i) != null && scene.naming(i).isPerson();
    }

    private void remember(int i, Naming naming) {
        if (pack.is(WordKind.TITLE, scene.word(i))) {
            byTitle.putIfAbsent(stem(scene.word(i)), naming.actor());
            compounds.putIfAbsent(scene.word(i), naming.actor());
        }
    }

    /** Whom a title was said of, in a compound too: {@code Energieministerin} and {@code Ministerin}. */
    private ActorTag holder(String word) {
        var exact = byTitle.get(stem(word));
        return exact != null
                ? exact
                : compounds.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith(word))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElse(null);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), STEM_OF_A_TITLE));
    }

    /** Notes who spoke, so that a pronoun and a clause without a subject can mean the same person. */
    void note(Speaking speaking) {
        if (speaking.actor() != null) {
            last = speaking;
        }
    }

    /** The speaker before, for a statement that goes on. */
    Speaking before() {
        return last.carriedOver();
    }

    /**
     * The subject of a verb.
     *
     * @param verb its token
     * @param from first token that may be the subject
     * @param to token after the last one that may
     * @param before token before which a pronoun's person must have been named
     * @return nobody known when the words name somebody whom the document does not; empty when they name no subject
     */
    Optional<Speaking> subject(int verb, int from, int to, int before) {
        Speaking best = null;
        var distance = Integer.MAX_VALUE;
        for (var i = from; i < to; i++) {
            var candidate = i == verb ? null : candidate(i, verb, before);
            if (candidate != null && weigh(i, verb) < distance) {
                distance = weigh(i, verb);
                best = candidate;
            }
        }
        return Optional.ofNullable(best).map(speaking -> speaking.with(scene.word(verb)));
    }

    /** Persons before bodies and states; what stands behind a comma belongs to another clause. */
    private int weigh(int i, int verb) {
        var naming = scene.naming(i);
        var weight = Math.abs(i - verb);
        for (var between = Math.min(i, verb) + 1; between < Math.max(i, verb); between++) {
            weight += isComma(between) ? 2 : 0;
        }
        return naming != null && !naming.isPerson() ? weight + NEAR : naming == null ? weight + 2 : weight;
    }

    private Speaking candidate(int i, int verb, int before) {
        if (scene.isQuoted(i)) {
            return null;
        }
        var naming = scene.naming(i);
        if (naming != null) {
            return naming.first() == i && !objects.isObject(naming) ? naming.speaking(null) : null;
        }
        var word = scene.word(i);
        if (pack.is(WordKind.HE, word) || pack.is(WordKind.SHE, word)) {
            return pronoun(before);
        }
        if (pack.is(WordKind.TITLE, word)) {
            var actor = holder(word);
            if (actor == null || objects.isDescribed(i)) {
                return stranger(i, verb, NEAREST_TITLE);
            }
            return objects.isBehindPreposition(i) || isBesideName(i, actor)
                    ? null
                    : new Speaking(actor, Speaking.By.TITLE, null);
        }
        return isUnknownName(i) ? stranger(i, verb, 1) : null;
    }

    /** Whether the title only goes with its name, which stands beside it, or with the name of somebody else behind it. */
    private boolean isBesideName(int i, ActorTag actor) {
        for (var near = i - NEAR; near <= i + NEAR; near++) {
            var naming = scene.naming(near);
            if (naming != null && (naming.actor() == actor || near > i && naming.isPerson())) {
                return true;
            }
        }
        return false;
    }

    /** Somebody of whom nothing is known, right beside the verb: better nobody than the next name in the sentence. */
    private Speaking stranger(int i, int verb, int farthest) {
        for (var next = i + 1; next <= i + 2; next++) {
            if (scene.naming(next) != null) {
                return null;
            }
        }
        return Math.abs(i - verb) <= farthest ? Speaking.unknown(null) : null;
    }

    private boolean isUnknownName(int i) {
        return scene.isWord(i)
                && scene.isCapitalised(i)
                && !scene.isSentenceStart(i)
                && !pack.is(WordKind.NO_NAME, scene.word(i))
                && (!pack.hasCapitalNouns() || pack.is(WordKind.SPEECH_VERB, scene.word(i - 1)));
    }

    /** The person named last before the statement, else who spoke before. */
    private Speaking pronoun(int before) {
        for (var i = before - 1; i >= 0; i--) {
            var naming = scene.naming(i);
            if (naming != null && naming.isPerson() && !scene.isQuoted(i) && !objects.isObject(naming)) {
                return new Speaking(naming.actor(), Speaking.By.PRONOUN, null);
            }
        }
        return last.actor() == null ? Speaking.unknown(null) : new Speaking(last.actor(), Speaking.By.PRONOUN, null);
    }

    /** The name nearest before a token. */
    Optional<Speaking> nearest(int from, int to) {
        for (var i = to; i >= from; i--) {
            if (scene.naming(i) != null && !scene.isQuoted(i) && !objects.isObject(scene.naming(i))) {
                return Optional.of(scene.naming(i).speaking(null));
            }
        }
        return Optional.empty();
    }

    /** {@code «…», muttered X}: a small word that no list has, and right behind it a person who may be its subject. */
    Optional<Speaking> behindAnyVerb(int from, int to) {
        var verb = from;
        while (verb < to && !scene.isWord(verb)) {
            verb++;
        }
        if (verb == from || verb >= to || scene.isCapitalised(verb) || isNoVerb(scene.word(verb))) {
            return Optional.empty();
        }
        for (var i = verb + 1; i < Math.min(to, verb + NEAREST_TITLE + 2); i++) {
            var naming = scene.naming(i);
            if (naming != null && naming.isPerson() && naming.first() == i && !objects.isObject(naming)) {
                return Optional.of(naming.speaking(scene.word(verb)));
            }
        }
        return Optional.empty();
    }

    private boolean isNoVerb(String word) {
        return pack.is(WordKind.PREPOSITION, word)
                || pack.is(WordKind.THAT, word)
                || pack.is(WordKind.NO_NAME, word)
                || pack.is(WordKind.TITLE, word);
    }

    /** The first name from a token on, persons first, whatever stands before it. */
    Optional<Subject> nearestSource(int from, int to) {
        return first(from, to, false);
    }

    /** The first name from a token on that may be a subject, persons first, with its place. */
    Optional<Subject> nearestAfter(int from, int to) {
        return first(from, to, true);
    }

    private Optional<Subject> first(int from, int to, boolean asSubject) {
        Subject first = null;
        for (var i = from; i < to; i++) {
            var naming = scene.naming(i);
            if (naming == null || asSubject && objects.isObject(naming)) {
                continue;
            }
            var subject = new Subject(naming.speaking(null), naming.first(), naming.last() + 1);
            if (naming.isPerson()) {
                return Optional.of(subject);
            }
            first = first == null ? subject : first;
        }
        return Optional.ofNullable(first);
    }
}
