package communique.enrich.statement;

import java.util.List;
import java.util.Set;

/**
 * One form of a verb that reports speech.
 *
 * @param particle the word that must stand right behind it; null when none must
 */
record SpeechVerb(Form form, String particle, List<Sense> senses) {

    /** What a form of a verb is. */
    enum Form {
        PRESENT,
        PAST,
        PARTICIPLE,
        BASE
    }

    /** What a verb of speech may take; see {@code speech-verbs.txt}. */
    enum Taking {
        CLAUSE,
        LOOSE,
        THAT,
        MARK,
        INFINITIVE,
        PERSON,
        CHARGE,
        LABEL,
        THING
    }

    /** What the verb means with what it takes. */
    record Sense(Modality modality, Set<Taking> takings) {}

    boolean isFinite() {
        return form == Form.PAST || form == Form.PRESENT;
    }

    boolean takes(Taking taking) {
        return modality(taking) != null;
    }

    /** Whether it takes nothing but a clause or a quotation, so that its subject speaks, whoever it is. */
    boolean isPlain() {
        return takes(Taking.CLAUSE);
    }

    /** What the verb means with it; null when it takes no such thing. */
    Modality modality(Taking taking) {
        for (var sense : senses) {
            if (sense.takings().contains(taking)) {
                return sense.modality();
            }
        }
        return null;
    }

    /** What the verb means with a quotation. */
    Modality modality() {
        return senses.get(0).modality();
    }
}
