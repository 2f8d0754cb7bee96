package communique.enrich.statement;

/**
 * A verb of speech with its subject.
 *
 * @param at the verb
 * @param next the token behind the verb and its particle
 */
record SpeechCue(int at, int next, SpeechVerb verb, Subject subject) {

    Speaking speaking() {
        return subject.speaking();
    }
}
