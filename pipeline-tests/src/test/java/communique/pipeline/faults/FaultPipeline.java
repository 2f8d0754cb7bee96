package communique.pipeline.faults;

import communique.pipeline.Pipeline;
import communique.stack.process.Ports;
import communique.stack.server.KafkaBroker;
import communique.stack.server.LocalServer;
import communique.stack.server.Place;
import communique.stack.server.StackHome;
import communique.stack.testing.ScriptedElasticsearch;
import communique.stack.testing.TestCluster;
import communique.stack.testing.TestElasticsearch;
import communique.stack.testing.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One road for all faults of this JVM, because starting one takes longer than most faults last. Before its
 * Elasticsearch stands a server that gives the answers it will not give on demand. Each fault has documents of its own.
 */
final class FaultPipeline implements AutoCloseable {

    private final Pipeline pipeline;
    private final Optional<ScriptedElasticsearch> script;

    /**
     * @param kafka starts a broker
     * @param data where the services keep what they keep
     * @param told environment variables of all services
     */
    private FaultPipeline(Supplier<LocalServer> kafka, Path data, Map<String, String> told) throws IOException {
        var search = CompletableFuture.supplyAsync(TestElasticsearch::own);
        var broker = kafka.get();
        var elasticsearch = search.join();
        var inFront = new ScriptedElasticsearch(elasticsearch::address);
        script = Optional.of(inFront);
        pipeline = Pipeline.start(broker, elasticsearch, inFront.url(), data, told);
    }

    /** A road without a script. */
    private FaultPipeline(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.script = Optional.empty();
    }

    /** A road through a cluster, whose nodes are told of in their order. */
    static FaultPipeline through(TestCluster cluster) throws IOException {
        var nodes = cluster.elasticsearch();
        return new FaultPipeline(Pipeline.start(
                cluster.kafka(), nodes, String.join(",", nodes.addresses()), Pipeline.folder(), Map.of()));
    }

    /** A road of services that were built elsewhere. */
    static FaultPipeline ofVersion(StackHome built) throws IOException {
        return new FaultPipeline(Pipeline.ofVersion(built));
    }

    /** A road whose broker and services have small disks. */
    static FaultPipeline on(SmallDisk ofBroker, SmallDisk ofServices) throws IOException {
        return new FaultPipeline(() -> broker(ofBroker.folder()), ofServices.folder(), Map.of());
    }

    /** A road whose services are told something beside the usual. */
    static FaultPipeline told(Map<String, String> environment) throws IOException {
        return new FaultPipeline(TestKafka::own, Pipeline.folder(), environment);
    }

    private static LocalServer broker(Path folder) {
        var broker = new KafkaBroker(StackHome.find(), Place.within(folder), Ports.free(), Ports.free());
        broker.start();
        return broker;
    }

    /** A test class that needs a road unlike the one all others share. */
    interface Own {
        FaultPipeline road() throws IOException;
    }

    /** Hands the road to every test that asks for it; the first one starts it. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == FaultRun.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(Namespace.GLOBAL);
            // The table first: what is made later is closed earlier, so it has every row when it is written.
            var table = store.computeIfAbsent(FaultTable.class);
            var road = context.getRequiredTestInstance() instanceof Own own
                    ? road(own::road)
                    : store.computeIfAbsent(
                            FaultPipeline.class, key -> road(() -> told(Map.of())), FaultPipeline.class);
            var run = new FaultRun(road, table, context.getRequiredTestMethod().getAnnotation(Case.class));
            // Closed at the end of the test.
            context.getStore(Namespace.GLOBAL).put(FaultRun.class, run);
            return run;
        }

        private static FaultPipeline road(Own start) {
            try {
                return start.road();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Gives answers instead of Elasticsearch, where the road has one. */
    Optional<ScriptedElasticsearch> script() {
        return script;
    }

    @Override
    public void close() {
        pipeline.close();
        script.ifPresent(ScriptedElasticsearch::close);
    }
}
