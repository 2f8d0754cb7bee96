package communique.index.bulk;

import communique.index.view.Entry;
import communique.index.view.Entry.Kind;
import communique.index.view.FanOut;

/**
 * One line of a bulk request.
 *
 * @param kind index it goes to
 * @param id {@code _id} there
 * @param json what to store; null deletes
 * @param guard which stored versions it must not overwrite
 */
record Operation(Kind kind, String id, byte[] json, Guard guard) {

    /**
     * A version of the writer's own.
     *
     * @param version nothing later than this is overwritten; 0 overwrites everything
     * @param replaceSame whether the very same version may be overwritten
     */
    record Guard(long version, boolean replaceSame) {

        static final Guard NONE = new Guard(0, true);
    }

    static Operation store(Entry entry, Guard guard) {
        return new Operation(entry.kind(), entry.id(), entry.json(), guard);
    }

    static Operation delete(FanOut.Address address, Guard guard) {
        return new Operation(address.kind(), address.id(), null, guard);
    }

    boolean isDocument() {
        return kind == Kind.DOCUMENT;
    }
}
