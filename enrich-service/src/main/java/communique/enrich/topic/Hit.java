package communique.enrich.topic;

import communique.events.DocumentEnriched.Evidence;

/** A signal where it stands in the text. */
record Hit(int signal, int start, int end, String rule) {

    Evidence in(String text) {
        return new Evidence(start, end, text.substring(start, end), rule);
    }
}
