package communique.index.view;

/**
 * One entry of an index.
 *
 * @param kind which index it belongs to
 * @param id its {@code _id}, the same however often it is made
 * @param json what is stored
 */
public record Entry(Kind kind, String id, byte[] json) {

    /** The indices, each known to its readers by its alias. */
    public enum Kind {
        DOCUMENT("documents"),
        MENTION("mentions"),
        STATEMENT("statements"),
        LINK("links"),
        REJECTION("rejections");

        private final String alias;

        Kind(String alias) {
            this.alias = alias;
        }

        public String alias() {
            return alias;
        }
    }
}
