package communique.index.bulk;

import communique.index.view.EntryKind;
import communique.index.view.FanOut;
import communique.index.view.IndexEntry;

/**
 * One line of a bulk request.
 *
 * @param action what it does
 * @param kind index it goes to
 * @param id {@code _id} there
 * @param json what to store; null when it deletes
 * @param guard which stored versions it must not overwrite
 */
record Operation(Action action, EntryKind kind, String id, byte[] json, VersionGuard guard) {

    /** What an operation does, by the name that a bulk request has for it. */
    enum Action {
        STORE("index"),
        /** Puts fields into an entry that is there; its version grows by one. */
        CHANGE("update"),
        DELETE("delete");

        private final String command;

        Action(String command) {
            this.command = command;
        }

        String command() {
            return command;
        }
    }

    /**
     * A version of the writer's own.
     *
     * @param version nothing later than this is overwritten; 0 overwrites everything
     * @param replaceSame whether the very same version may be overwritten
     */
    record VersionGuard(long version, boolean replaceSame) {

        static final VersionGuard NONE = new VersionGuard(0, true);
    }

    /** An entry without JSON deletes what is stored under its id. */
    static Operation store(IndexEntry entry, VersionGuard guard) {
        return new Operation(
                entry.json() == null ? Action.DELETE : Action.STORE, entry.kind(), entry.id(), entry.json(), guard);
    }

    static Operation delete(FanOut.Address address, VersionGuard guard) {
        return new Operation(Action.DELETE, address.kind(), address.id(), null, guard);
    }

    /** @param json the request: {@code doc} with the fields */
    static Operation change(EntryKind kind, String id, byte[] json) {
        return new Operation(Action.CHANGE, kind, id, json, VersionGuard.NONE);
    }

    boolean isDocument() {
        return kind == EntryKind.DOCUMENT;
    }
}
