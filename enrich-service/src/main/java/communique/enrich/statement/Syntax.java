package communique.enrich.statement;

/** The readers of one text that know about each other: verbs, pronouns, noun phrases and the subjects of verbs. */
final class Syntax {

    final Scene scene;
    final VerbForms verbs;
    final Subjects subjects;
    final NounPhrases phrases;
    final SubjectBefore before;
    final SubjectAfter after;
    final SpeechCues cues;

    Syntax(Scene scene, GenderHint genders, SpeechVerbs lexicon) {
        this.scene = scene;
        this.verbs = new VerbForms(scene);
        this.subjects = new Subjects(scene, genders, verbs);
        this.phrases = new NounPhrases(scene, subjects);
        this.before = new SubjectBefore(scene, subjects, phrases, verbs);
        this.after = new SubjectAfter(scene, phrases, verbs);
        this.cues = new SpeechCues(this, lexicon);
    }
}
