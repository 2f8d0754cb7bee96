package communique.enrich.statement;

/**
 * The subject of a verb of speech.
 *
 * @param first its first token
 * @param end the token after its last
 */
record Subject(Speaking speaking, int first, int end) {

    Subject with(String verb) {
        return new Subject(speaking.with(verb), first, end);
    }
}
