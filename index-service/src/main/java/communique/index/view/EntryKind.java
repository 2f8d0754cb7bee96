package communique.index.view;

/** The indices, each known to its readers by its alias. */
public enum EntryKind {
    DOCUMENT("documents"),
    MENTION("mentions"),
    STATEMENT("statements"),
    STORIED("storied"),
    STORY("stories"),
    FEED("feeds"),
    REJECTION("rejections");

    private final String alias;

    EntryKind(String alias) {
        this.alias = alias;
    }

    public String alias() {
        return alias;
    }
}
