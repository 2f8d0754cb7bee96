package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.BEFORE_SUBJECT;
import static communique.enrich.statement.Vocabulary.NOUN_PHRASE;
import static communique.enrich.statement.Vocabulary.PERSONS;

import communique.enrich.statement.Scene.Naming;
import communique.enrich.text.Sentence;
import communique.events.DocumentEnriched.ActorTag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Finds whom a sentence is about, and whom a pronoun or a bare role such as "the minister" stands for. */
final class Subjects {

    private static final int FARTHEST = 12;
    private static final int FARTHEST_PRONOUN = 60;
    private static final int LONGEST_PHRASE = 12;
    private static final int NOT_LOOKED = -2;
    private static final int NEAR = 4;

    /** Nouns that fit holders of many offices. */
    private static final Set<String> GENERAL_ROLES = Set.of(
            "leader", "official", "politician", "diplomat", "man", "woman", "statesman", "envoy", "head", "chief");

    private final Scene scene;
    private final GenderHint genders;
    private final VerbForms verbs;
    private final int[] persons;
    private final int[] others;

    Subjects(Scene scene, GenderHint genders, VerbForms verbs) {
        this.scene = scene;
        this.genders = genders;
        this.verbs = verbs;
        this.persons = new int[scene.text.sentences().size()];
        this.others = new int[persons.length];
        Arrays.fill(persons, NOT_LOOKED);
        Arrays.fill(others, NOT_LOOKED);
    }

    /** The person a sentence is about, named before the token {@code limit}; null when it names none as its subject. */
    Naming personOf(int sentence, int limit) {
        if (persons[sentence] == NOT_LOOKED) {
            persons[sentence] = look(scene.text.sentences().get(sentence), true);
        }
        return persons[sentence] >= 0 && persons[sentence] < limit ? scene.naming(persons[sentence]) : null;
    }

    /** The state or body a sentence is about; null when it names none as its subject. */
    Naming bodyOf(int sentence, int limit) {
        if (others[sentence] == NOT_LOOKED) {
            others[sentence] = look(scene.text.sentences().get(sentence), false);
        }
        return others[sentence] >= 0 && others[sentence] < limit ? scene.naming(others[sentence]) : null;
    }

    /** The token of the first subject; nothing when a pronoun comes before it, which refers further back. */
    private int look(Sentence sentence, boolean person) {
        for (int i = sentence.first(); i < sentence.last(); i++) {
            if (scene.isQuoted(i)) {
                continue;
            }
            if (person && (scene.word(i).equals("he") || scene.word(i).equals("she"))) {
                return -1;
            }
            var naming = scene.naming(i);
            if (naming != null && naming.first() == i && naming.isPerson() == person && isSubject(naming)) {
                return i;
            }
        }
        return -1;
    }

    boolean isSubject(Naming naming) {
        if (naming.isDemonym() || isPossessive(naming.last() + 1)) {
            return false;
        }
        int start = phraseStart(naming.first(), 0);
        int before = start - 1;
        if (before >= 0
                && scene.isWord(before)
                && naming.isPerson()
                && !naming.isTitle()
                && isRole(naming.first() - 1)) {
            before = roleStart(before);
        }
        if (before < 0 || !scene.isWord(before)) {
            return true;
        }
        boolean newSentence = scene.sentenceAt(scene.start(before)) != scene.sentenceAt(scene.start(before + 1));
        return newSentence || Vocabulary.isBeforeSubject(scene.word(before));
    }

    private boolean isRole(int i) {
        return i >= 0 && PERSONS.contains(scene.word(i));
    }

    /** The token before {@code central bank governor}: over the nouns that say of what somebody is the head. */
    private int roleStart(int from) {
        int i = from;
        while (i >= 0
                && from - i < LONGEST_PHRASE
                && scene.isWord(i)
                && !verbs.isFinite(i)
                && !Vocabulary.PREPOSITIONS.contains(scene.word(i))
                && !BEFORE_SUBJECT.contains(scene.word(i))
                && scene.text.sentenceIndexAt(scene.start(i)) == scene.text.sentenceIndexAt(scene.start(i + 1))) {
            i--;
        }
        return i;
    }

    private boolean isPossessive(int i) {
        return i < scene.size() && scene.text.tokens().get(i).isPossessive();
    }

    /** Where the phrase begins that ends with or goes on after the token: over names, titles and adjectives of origin. */
    int phraseStart(int i, int lowest) {
        int start = i;
        while (start > lowest && i - start < LONGEST_PHRASE && belongsToPhrase(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean belongsToPhrase(int i) {
        var word = scene.word(i);
        if (scene.text.sentenceIndexAt(scene.start(i)) != scene.text.sentenceIndexAt(scene.start(i + 1))) {
            return false;
        }
        if (scene.isWord(i) && scene.isCapitalised(i)) {
            return !BEFORE_SUBJECT.contains(word) && !Vocabulary.PREPOSITIONS.contains(word);
        }
        return PERSONS.contains(word) || NOUN_PHRASE.contains(word);
    }

    /** Whom {@code he} or {@code she} before the token stands for; null when nobody fits. */
    ActorTag personBefore(int token, Gender gender) {
        return person(token, gender, null);
    }

    /** Whom "the minister" stands for: the last subject of a fitting state whom the noun fits. */
    ActorTag roleBefore(int token, String noun, String country) {
        int from = scene.sentenceIndex(scene.start(token));
        for (int s = from; s >= 0 && s > from - FARTHEST; s--) {
            var naming = personOf(s, token);
            if (naming != null && fits(naming.actor(), Gender.UNKNOWN, country) && isOfRole(naming, noun)) {
                return naming.actor();
            }
        }
        return null;
    }

    /** Whether somebody may be called by the noun: by the office, by a word beside the name, or because neither is known. */
    private boolean isOfRole(Naming naming, String noun) {
        var role = naming.actor().role();
        boolean other = role != null;
        if (other && role.toLowerCase(Locale.ROOT).contains(noun)) {
            return true;
        }
        for (int i = 0; i < scene.size(); i++) {
            var named = scene.naming(i);
            if (named != null
                    && named.first() == i
                    && named.actor().id().equals(naming.actor().id())) {
                for (int k = Math.max(0, i - NEAR); k <= Math.min(scene.size() - 1, named.last() + NEAR); k++) {
                    if (scene.word(k).equals(noun)) {
                        return true;
                    }
                    boolean apposed = k > named.last() && scene.isPause(named.last() + 1);
                    other |= (k < i || apposed) && PERSONS.contains(scene.word(k));
                }
            }
        }
        return !other || GENERAL_ROLES.contains(noun);
    }

    private ActorTag person(int token, Gender gender, String country) {
        int from = scene.sentenceIndex(scene.start(token));
        for (int s = from; s >= 0 && s > from - FARTHEST; s--) {
            var naming = personOf(s, token);
            if (naming != null && fits(naming.actor(), gender, country)) {
                return naming.actor();
            }
        }
        return null;
    }

    private boolean fits(ActorTag actor, Gender gender, String country) {
        var known = genders.of(actor);
        boolean gendered = gender == Gender.UNKNOWN || known == Gender.UNKNOWN || known == gender;
        return gendered
                && (country == null
                        || actor.country() == null
                        || actor.country().equals(country));
    }

    /** What {@code it} stands for: the subject of this sentence or the one before; null when unclear. */
    ActorTag bodyBefore(int token) {
        int from = scene.sentenceIndex(scene.start(token));
        for (int s = from; s >= 0 && s > from - 2; s--) {
            var naming = bodyOf(s, token);
            if (naming != null && personOf(s, token) == null) {
                return naming.actor();
            }
        }
        return null;
    }

    /** What {@code they} stands for: a body that speaks alone; null when several may be meant. */
    ActorTag groupBefore(int token) {
        var body = bodyBefore(token);
        int from = scene.sentenceIndex(scene.start(token));
        for (int s = from; body != null && s >= 0 && s > from - 2; s--) {
            var sentence = scene.text.sentences().get(s);
            for (int i = sentence.first(); i < Math.min(sentence.last(), token); i++) {
                var named = scene.naming(i);
                if (named != null && !named.actor().id().equals(body.id()) && (isJoined(named) || named.isPerson())) {
                    return null;
                }
            }
        }
        return body;
    }

    private boolean isJoined(Naming named) {
        int before = named.first() - 1;
        before = Vocabulary.DETERMINERS.contains(scene.word(before)) ? before - 1 : before;
        return scene.word(before).equals("and") || scene.word(named.last() + 1).equals("and");
    }

    /**
     * The subject of a whole sentence, as the one who speaks in it.
     *
     * @param limit the token before which it must be named
     * @return null when the sentence names nobody as its subject
     */
    Speaking speakerOf(Sentence sentence, int limit, String verb) {
        int s = scene.sentenceIndex(sentence.start());
        var person = personOf(s, limit);
        if (person != null) {
            return person.speaking(verb);
        }
        int pronoun = pronounOf(sentence, limit);
        if (pronoun >= 0) {
            var actor = personBefore(pronoun, scene.word(pronoun).equals("he") ? Gender.MALE : Gender.FEMALE);
            return actor == null ? Speaking.unknown(verb) : new Speaking(actor, Speaking.By.PRONOUN, verb);
        }
        var body = bodyOf(s, limit);
        return body == null ? null : body.speaking(verb);
    }

    private int pronounOf(Sentence sentence, int end) {
        int limit = Math.min(end, sentence.first() + FARTHEST_PRONOUN);
        for (int i = sentence.first(); i < limit; i++) {
            if (!scene.isQuoted(i)
                    && (scene.word(i).equals("he") || scene.word(i).equals("she"))) {
                return i;
            }
        }
        return -1;
    }
}
