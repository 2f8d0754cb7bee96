package communique.enrich.statement;

/** What the English verbs of speech mean. */
record EnglishMeaning(SpeechVerbs verbs) implements SpeechMeaning {

    /** Of a quotation the verb tells, or the question mark. */
    @Override
    public Modality modality(Said said) {
        var verb =
                said.speaking().verb() == null ? null : verbs.of(said.speaking().verb());
        if (said.kind().equals("reported")) {
            return said.modality();
        }
        return verb == null ? Modality.SAYS : verb.modality();
    }

    @Override
    public boolean isNegated(Scene scene, Said said) {
        return Polarity.isNegative(scene, said);
    }
}
