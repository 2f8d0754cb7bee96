package communique.index.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import communique.index.bulk.BulkVerdict.AliasMissing;
import communique.index.bulk.BulkVerdict.Busy;
import communique.index.bulk.BulkVerdict.Current;
import communique.index.bulk.BulkVerdict.NotAuthorized;
import communique.index.bulk.BulkVerdict.RefusedEntry;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BulkVerdictTest {

    static Stream<Arguments> judgesWhatElasticsearchAnswers() {
        return Stream.of(
                argumentSet("unparsable document", 400, "document_parsing_exception", RefusedEntry.class),
                argumentSet("unknown field", 400, "strict_dynamic_mapping_exception", RefusedEntry.class),
                argumentSet("bad argument", 400, "illegal_argument_exception", RefusedEntry.class),
                argumentSet("too large for the node", 413, "content_too_long", RefusedEntry.class),
                argumentSet("same or later version there", 409, "version_conflict_engine_exception", Current.class),
                argumentSet("queue full", 429, "es_rejected_execution_exception", Busy.class),
                argumentSet("circuit breaker", 429, "circuit_breaking_exception", Busy.class),
                argumentSet("disk at flood stage", 429, "cluster_block_exception", Busy.class),
                argumentSet("write block", 403, "cluster_block_exception", Busy.class),
                argumentSet("closed index", 400, "index_closed_exception", Busy.class),
                argumentSet("bad gateway", 502, "x", Busy.class),
                argumentSet("no primary shard", 503, "unavailable_shards_exception", Busy.class),
                argumentSet("timeout", 504, "x", Busy.class),
                argumentSet("internal error", 500, "illegal_state_exception", Busy.class),
                argumentSet("missing index or alias", 404, "index_not_found_exception", AliasMissing.class),
                argumentSet("a node that went away", 404, "node_not_connected_exception", Busy.class),
                argumentSet("a shard without a node", 404, "no_shard_available_action_exception", Busy.class),
                argumentSet("no key", 401, "security_exception", NotAuthorized.class),
                argumentSet("wrong role", 403, "security_exception", NotAuthorized.class));
    }

    @ParameterizedTest
    @MethodSource
    void judgesWhatElasticsearchAnswers(int status, String type, Class<? extends BulkVerdict> expected) {
        var verdict =
                BulkVerdict.of(status, ErrorCause.of(error -> error.type(type).reason("because")));

        assertThat(verdict).isInstanceOf(expected);
        assertThat(verdict.cause() == null).isEqualTo(verdict.isFinal());
    }
}
