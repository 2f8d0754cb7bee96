package communique.ingest.folder;

import communique.background.BackgroundLoop;
import communique.background.BackgroundLoop.RetryPauses;
import communique.background.DaemonThreads;
import communique.events.submission.CleanText;
import communique.events.submission.Origin;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.stream.KafkaUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what people drop into a folder, once it is complete. While Kafka is away the files stay where they are. Several
 * instances may watch one folder.
 */
public final class WatchedFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final int LONGEST_NAME = 200;
    private static final int MOST_AT_HAND = 64;
    private static final long STOP_SECONDS = 2;

    private final WatchConfig config;
    private final FileTaker taker;
    private final BooleanSupplier ready;
    private final BackgroundLoop loop;
    private final ExecutorService takers;
    private final ConcurrentLinkedQueue<Claims.Claim> unfinished = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atHand = new AtomicInteger();

    /** @param ready whether Kafka can be reached and all known revisions are known */
    public WatchedFolder(WatchConfig config, FileTaker taker, BooleanSupplier ready) {
        this.config = config;
        this.taker = taker;
        this.ready = ready;
        this.takers = Executors.newFixedThreadPool(config.filesAtOnce(), new DaemonThreads("file-taker"));
        this.loop = new BackgroundLoop("watched-folder", RetryPauses.of(config.rescan()), this::run);
    }

    /** Begins to watch, if a folder is configured. */
    public void start() {
        if (config.directory().isPresent()) {
            loop.start();
        }
    }

    /** Why nothing is taken from the folder; empty when all is well or none is watched. */
    public Optional<String> trouble() {
        return loop.trouble();
    }

    /** Finishes the files at hand. */
    @Override
    public void close() {
        loop.close();
        try {
            takers.shutdown();
            if (!takers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                takers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Duration> run() throws IOException, InterruptedException {
        try {
            watch(Files.createDirectories(config.directory().orElseThrow()).toRealPath());
        } catch (IOException | UncheckedIOException e) {
            throw new IOException("the watched folder cannot be used: " + e, e);
        }
        return Optional.of(Duration.ZERO);
    }

    private void watch(Path folder) throws IOException, InterruptedException {
        try (var claims = new Claims(folder);
                var changes = new FolderChanges(folder)) {
            LOG.info("watching folder source={}", folder);
            var places = new Places(folder);
            var settling = new Settling(config.settled());
            while (!loop.isStopping()) {
                if (ready.getAsBoolean()) {
                    unfinished.addAll(claims.takeOverAbandoned());
                    finish(places);
                    var files = DocumentFiles.in(folder);
                    takeAll(settling.settled(files), claims, places);
                }
                loop.recovered();
                changes.await(settling.isWaiting() ? config.settled().dividedBy(2) : config.rescan());
            }
        }
    }

    /** First what was claimed before and could not be finished. */
    private void finish(Places places) {
        for (int i = unfinished.size(); i > 0; i--) {
            submit(unfinished.remove(), places);
        }
    }

    private void takeAll(List<Path> files, Claims claims, Places places) throws IOException {
        for (var file : files) {
            if (loop.isStopping() || atHand.get() >= MOST_AT_HAND) {
                return;
            }
            if (!claims.holds(file) && !OpenFiles.isBeingWritten(file)) {
                var claim = claims.claim(file);
                if (claim != null) {
                    submit(claim, places);
                }
            }
        }
    }

    private void submit(Claims.Claim claim, Places places) {
        atHand.incrementAndGet();
        takers.execute(() -> {
            try {
                take(claim, places);
            } catch (KafkaUnavailableException e) {
                waits(claim, e.getMessage());
            } catch (IOException | RuntimeException e) {
                waits(claim, e.toString());
            } finally {
                atHand.decrementAndGet();
            }
        });
    }

    private void waits(Claims.Claim claim, String why) {
        LOG.warn(
                "file waits source={} step=ingest reason={}", shown(claim.name().toString()), why);
        unfinished.add(claim);
    }

    private void take(Claims.Claim claim, Places places) throws IOException {
        var name = claim.name().toString();
        var parent = claim.name().getNameCount() > 1 ? claim.name().getName(0).toString() : null;
        var origin = new Origin("folder", parent, name);
        var isFile = Files.isRegularFile(claim.file(), LinkOption.NOFOLLOW_LINKS);
        var taken = isFile ? taker.take(claim.file(), origin) : new Taken(0, 0, List.of(noFile()));
        if (taken.refused().isEmpty()) {
            places.toDone(claim);
        } else {
            taker.reject(origin, taken.refused(), isFile ? FileTaker.head(claim.file()) : new byte[0]);
            places.toRejected(claim, taken.refused());
        }
        log(name, taken);
    }

    private static Taken.Refused noFile() {
        return new Taken.Refused(
                0,
                new RefusedException(
                        Refusal.NOT_A_FILE, "this is a link, a pipe or a device; put the file itself into the folder"));
    }

    private static void log(String name, Taken taken) {
        if (taken.refused().isEmpty()) {
            LOG.info("file taken source={} accepted={} unchanged={}", shown(name), taken.accepted(), taken.unchanged());
        } else {
            LOG.warn(
                    "file refused source={} step=ingest reason={}",
                    shown(name),
                    taken.refused().get(0).sentence());
        }
    }

    private static String shown(String name) {
        return CleanText.oneLine(name, LONGEST_NAME);
    }
}
