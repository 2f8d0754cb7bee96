package communique.pipeline.faults;

import communique.pipeline.Pipeline;
import communique.stack.testing.ScriptedElasticsearch;
import communique.stack.testing.TestElasticsearch;
import communique.stack.testing.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One road for all faults of this JVM, because starting one takes longer than most faults last. Before its
 * Elasticsearch stands a server that gives the answers it will not give on demand. Each fault has documents of its own.
 */
final class FaultRoad implements AutoCloseable {

    private final Pipeline pipeline;
    private final ScriptedElasticsearch script;
    private final FaultTable table = new FaultTable();

    private FaultRoad() throws IOException {
        var search = CompletableFuture.supplyAsync(TestElasticsearch::own);
        var kafka = TestKafka.own();
        var elasticsearch = search.join();
        script = new ScriptedElasticsearch(elasticsearch::address);
        pipeline = Pipeline.start(kafka, elasticsearch, script.url());
    }

    /** Hands the road to every test that asks for it; the first one starts it. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == FaultRun.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var road = context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(FaultRoad.class, key -> Shared.start(), FaultRoad.class);
            var shown = context.getRequiredTestMethod().getAnnotation(Case.class);
            return new FaultRun(road, shown.value(), shown.fault());
        }

        private static FaultRoad start() {
            try {
                return new FaultRoad();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Pipeline pipeline() {
        return pipeline;
    }

    ScriptedElasticsearch script() {
        return script;
    }

    FaultTable table() {
        return table;
    }

    @Override
    public void close() throws IOException {
        table.write();
        pipeline.close();
        script.close();
    }
}
