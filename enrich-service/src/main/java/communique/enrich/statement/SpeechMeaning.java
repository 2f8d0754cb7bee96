package communique.enrich.statement;

/** What a language tells of what speakers do with their words. */
interface SpeechMeaning {

    Modality modality(Said said);

    /** Whether the main clause of what was said is negated, by its own words. */
    boolean isNegated(Scene scene, Said said);
}
