package communique.index.bulk;

import java.util.List;

/** One round of a change: what it sends and what came of it. */
final class ChangeRound {

    /** What a round is for. */
    enum Purpose {
        /** Writes everything that is still to be written, the document included. */
        WRITE,
        /** Writes entries beside the document only; the document follows when they are done. */
        WRITE_BESIDE,
        /** Removes entries of a change that was refused or overtaken. */
        REMOVE
    }

    private final Purpose purpose;
    private final List<Operation> operations;
    private boolean hasWaiting;
    private BulkVerdict.Failing failing;

    ChangeRound(Purpose purpose, List<Operation> operations) {
        this.purpose = purpose;
        this.operations = operations;
    }

    boolean isFor(Purpose wanted) {
        return purpose == wanted;
    }

    List<Operation> operations() {
        return operations;
    }

    /** Takes note of an operation that has to be sent again. */
    void waitFor(BulkVerdict verdict) {
        hasWaiting = true;
        failing = verdict instanceof BulkVerdict.Failing failed ? failed : failing;
    }

    /** Takes note that the document has changed since it was read. */
    void lookAgain() {
        hasWaiting = true;
    }

    /** Whether any operation has to be sent again. */
    boolean hasWaiting() {
        return hasWaiting;
    }

    /** The last failure of Elasticsearch at an entry of this change; null if there was none. */
    BulkVerdict.Failing failing() {
        return failing;
    }
}
