package communique.enrich.stream;

import communique.events.DocumentEnriched;
import communique.events.DocumentReceived;

/** What this step does with one document. Called on several threads at once. */
@FunctionalInterface
public interface Enrichment {

    DocumentEnriched enrich(DocumentReceived received);
}
