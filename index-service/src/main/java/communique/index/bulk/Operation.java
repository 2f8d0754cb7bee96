package communique.index.bulk;

import communique.index.view.EntryKind;
import communique.index.view.FanOut;
import communique.index.view.IndexEntry;

/**
 * One line of a bulk request.
 *
 * @param kind index it goes to
 * @param id {@code _id} there
 * @param json what to store; null deletes
 * @param guard which stored versions it must not overwrite
 */
record Operation(EntryKind kind, String id, byte[] json, VersionGuard guard) {

    /**
     * A version of the writer's own.
     *
     * @param version nothing later than this is overwritten; 0 overwrites everything
     * @param replaceSame whether the very same version may be overwritten
     */
    record VersionGuard(long version, boolean replaceSame) {

        static final VersionGuard NONE = new VersionGuard(0, true);
    }

    static Operation store(IndexEntry entry, VersionGuard guard) {
        return new Operation(entry.kind(), entry.id(), entry.json(), guard);
    }

    static Operation delete(FanOut.Address address, VersionGuard guard) {
        return new Operation(address.kind(), address.id(), null, guard);
    }

    boolean isDocument() {
        return kind == EntryKind.DOCUMENT;
    }
}
