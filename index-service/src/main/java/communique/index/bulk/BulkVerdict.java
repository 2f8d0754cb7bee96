package communique.index.bulk;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;

/** What Elasticsearch decided about one operation. Every item of a bulk answer becomes exactly one of these. */
public sealed interface BulkVerdict {

    /** Written to disk, and searchable after the next refresh. Deleting what was not there counts as deleted. */
    record Written() implements BulkVerdict {}

    /** The index has this version already, or a later one; or what was to be changed is gone, or changes just now. */
    record Current() implements BulkVerdict {}

    /** The cluster cannot now; the very same operation may succeed later. */
    record Busy(String cause) implements BulkVerdict {}

    /** The cluster failed at this very entry; whether it always will, only time can tell. */
    record Failing(String cause) implements BulkVerdict {}

    /** The alias leads nowhere; it has to be installed again. */
    record AliasMissing(String cause) implements BulkVerdict {}

    /** We are not allowed to; nothing is wrong with the document. */
    record NotAuthorized(String cause) implements BulkVerdict {}

    /** The entry itself is at fault; sending it again can never help. */
    record RefusedEntry(String detail) implements BulkVerdict {}

    /** Whether nothing more has to be done about the operation. */
    default boolean isFinal() {
        return this instanceof Written || this instanceof Current || this instanceof RefusedEntry;
    }

    /** Why the operation has to wait; null when it has not. */
    default String cause() {
        return null;
    }

    static BulkVerdict of(BulkResponseItem item) {
        if (item.error() == null) {
            return new Written();
        }
        var verdict = of(item.status(), item.error());
        return item.status() == 500 && verdict instanceof Busy ? new Failing(verdict.cause()) : verdict;
    }

    /** The verdict on an item that failed. The type counts before the status: a closed index answers 400. */
    static BulkVerdict of(int status, ErrorCause error) {
        var type = String.valueOf(error.type());
        if (status == 409 || type.equals("document_missing_exception")) {
            return new Current();
        }
        if (type.equals("index_not_found_exception")) {
            return new AliasMissing("Elasticsearch: " + type + " (" + status + ")");
        }
        // 404 otherwise tells of a shard or a node that is gone, which the cluster replaces.
        if (isAboutTheIndex(type) || status == 404 || status == 429 || status >= 500) {
            return new Busy("Elasticsearch: " + type + " (" + status + ")");
        }
        if (status == 401 || status == 403) {
            return new NotAuthorized("Elasticsearch refuses the credentials: " + type + " (" + status + ")");
        }
        return new RefusedEntry(type + ": " + reasonOf(error));
    }

    /** Blocked (write block, flood stage) or closed: a person or the cluster will undo that. */
    private static boolean isAboutTheIndex(String type) {
        return type.equals("cluster_block_exception") || type.equals("index_closed_exception");
    }

    private static String reasonOf(ErrorCause error) {
        var cause = error.causedBy();
        return cause == null ? error.reason() : error.reason() + " (" + cause.reason() + ")";
    }
}
