package communique.index.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.index.install.Generations;
import communique.index.install.Generations.Building;
import communique.index.install.Installation;
import communique.index.rebuild.RebuildStream.Filling;
import communique.service.elasticsearch.Causes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills new indices from Kafka while the old ones stay in use, then lets readers and writers change over at once.
 *
 * <p>How far it has come is in the cluster (the indices) and in Kafka (the offsets), so a restart goes on where a crash
 * has left it, and with several instances any of them may finish it.
 */
public final class Rebuild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** So few events are left that live indexing may wait for them. */
    private static final long FEW = 500;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** A search that is under way in an index fails when that index is dropped. */
    private static final Duration LET_SEARCHES_END = Duration.ofSeconds(2);

    private static final Duration PAUSE_LIVE = Duration.ofSeconds(10);

    private final Installation installation;
    private final Generations generations;
    private final RebuildStream pipeline;
    private final Clock clock;
    private BackgroundLoop loop;
    private boolean closed;
    private volatile RebuildStatus status = new RebuildStatus(RebuildState.IDLE, null, null, 0, 0, null);

    /** What a rebuild is doing. */
    public enum RebuildState {
        @JsonProperty("idle")
        IDLE,
        @JsonProperty("filling")
        FILLING,
        @JsonProperty("switching")
        SWITCHING,
        @JsonProperty("finishing")
        FINISHING,
        @JsonProperty("done")
        DONE
    }

    /**
     * How a rebuild stands.
     *
     * @param done events that are indexed
     * @param total events to be indexed, those done included
     * @param trouble why nothing moves; null while all is well
     */
    public record RebuildStatus(
            RebuildState state, Instant startedAt, Instant finishedAt, long done, long total, String trouble) {

        public boolean isRunning() {
            return state != RebuildState.IDLE && state != RebuildState.DONE;
        }
    }

    public Rebuild(Installation installation, Generations generations, RebuildStream pipeline, Clock clock) {
        this.installation = installation;
        this.generations = generations;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    public RebuildStatus status() {
        return status;
    }

    /**
     * Starts a rebuild.
     *
     * @return false if one is running already
     */
    public synchronized boolean start() {
        if (closed || status.isRunning()) {
            return false;
        }
        status = new RebuildStatus(RebuildState.FILLING, clock.instant(), null, 0, 0, null);
        loop = new BackgroundLoop("rebuild", RetryPauses.of(AFTER_FAILURE), this::run);
        loop.start();
        return true;
    }

    /** Goes on with a rebuild that a crash has interrupted, if there is one. */
    public void resume() throws IOException {
        if (generations.building().isPresent() && start()) {
            LOG.info("rebuild resumed");
        }
    }

    /** Stops; the next start goes on. */
    @Override
    public void close() {
        BackgroundLoop running;
        synchronized (this) {
            closed = true;
            running = loop;
        }
        if (running != null) {
            running.close();
        }
    }

    private Optional<Duration> run() throws IOException, InterruptedException {
        try {
            rebuild();
            return Optional.empty();
        } catch (IOException e) {
            throw waiting(new IOException(Causes.of(e), e));
        } catch (RuntimeException e) {
            throw waiting(e);
        }
    }

    private <E extends Exception> E waiting(E failure) {
        status = new RebuildStatus(
                status.state, status.startedAt, null, status.done, status.total, String.valueOf(failure.getMessage()));
        return failure;
    }

    private void rebuild() throws IOException, InterruptedException {
        installation.ensure();
        var building = buildingNow();
        LOG.info("rebuild fills index={}", building.index());
        var group = "index-rebuild-" + building.uuid();
        try (var filling = pipeline.fill(group)) {
            while (isStill(building) && !switchOver(filling)) {
                Thread.sleep(LOOK.toMillis());
            }
            if (!generations.isLive(building)) {
                throw new IOException("the indices being built have vanished");
            }
            finish(building, filling);
        }
        generations.finishBuilding();
        generations.dropRetired();
        pipeline.forget(group);
        status = new RebuildStatus(
                RebuildState.DONE, status.startedAt, clock.instant(), status.total, status.total, null);
        LOG.info("rebuild done index={} events={}", building.index(), status.total);
    }

    /** What other instances wrote to the old indices in the last moment comes through here, too. */
    private void finish(Building building, Filling filling) throws IOException, InterruptedException {
        enter(RebuildState.FINISHING);
        var atTheSwitch = filling.progress();
        while (isStill(building) && !look(filling).hasPassed(atTheSwitch)) {
            Thread.sleep(LOOK.toMillis());
        }
        Thread.sleep(LET_SEARCHES_END.toMillis());
    }

    private Building buildingNow() throws IOException {
        Optional<Building> underWay = generations.building();
        return underWay.isPresent() ? underWay.get() : generations.startBuilding();
    }

    /** Another instance may have finished it. */
    private boolean isStill(Building building) throws IOException {
        return generations.building().filter(building::equals).isPresent();
    }

    /** Changes over if that takes but a moment. */
    private boolean switchOver(Filling filling) throws IOException, InterruptedException {
        enter(RebuildState.FILLING);
        if (look(filling).remaining() > FEW) {
            return false;
        }
        enter(RebuildState.SWITCHING);
        try {
            if (!pipeline.pauseLive(PAUSE_LIVE)) {
                return false;
            }
            var atThePause = filling.progress();
            var deadline = System.nanoTime() + PAUSE_LIVE.toNanos();
            while (!look(filling).hasPassed(atThePause)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(LOOK.toMillis());
            }
            generations.switchOver();
            return true;
        } finally {
            pipeline.resumeLive();
        }
    }

    private FillProgress look(Filling filling) {
        var progress = filling.progress();
        var total = progress.total();
        status = new RebuildStatus(
                status.state,
                status.startedAt,
                null,
                total - progress.remaining(),
                total,
                filling.trouble().orElse(null));
        return progress;
    }

    private void enter(RebuildState state) {
        status = new RebuildStatus(state, status.startedAt, null, status.done, status.total, status.trouble);
    }
}
