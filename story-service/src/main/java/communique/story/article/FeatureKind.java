package communique.story.article;

/** The kinds of features that two articles are compared by. */
public enum FeatureKind {
    /** Stems of the words of the text. */
    WORD(48),
    /** Words of the names of actors and places, as the text spells them. */
    NAME(24),
    /** Numbers, as the text writes them. */
    NUMBER(12),
    /** Stems of the words of the title. */
    TITLE(12),
    /** Ids of actors and places that the registry lists: the same in every language. */
    LISTED(16);

    private final int most;

    FeatureKind(int most) {
        this.most = most;
    }

    /** How many features of this kind an article keeps: those that weigh most. */
    public int most() {
        return most;
    }
}
