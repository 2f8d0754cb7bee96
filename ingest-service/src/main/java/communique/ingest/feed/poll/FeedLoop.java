package communique.ingest.feed.poll;

import communique.events.FeedRegistered;
import communique.events.FeedState;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.ingest.feed.poll.RobotsFiles.Word;
import communique.ingest.stream.KafkaUnavailableException;
import communique.ingest.web.HttpAnswer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the errands of all feeds that this process owns, each in its turn.
 *
 * <p>Time comes from the clock that is passed in, and {@link #turn} says when it wants to be called next, so that a
 * month can pass in a minute. Errands run on the executor, at most as many at once as are configured.
 */
public final class FeedLoop {

    private static final Logger LOG = LoggerFactory.getLogger(FeedLoop.class);
    private static final int MOST_HOPS = 5;
    private static final int LOCKS = 64;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration OUR_TROUBLE = Duration.ofMinutes(1);
    private static final Duration ROBOTS_SOON = Duration.ofSeconds(5);
    private static final Duration PAGE_LATER = Duration.ofHours(1);
    private static final Duration HOST_HELD_AT_MOST = Duration.ofHours(1);

    private final FeedsConfig config;
    private final Around around;
    private final Agenda agenda;
    private final RobotsFiles robots = new RobotsFiles();
    private final FeedStates states;
    private final FeedPoller poller;
    private final AtomicInteger running = new AtomicInteger();
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Set<URI> askedForRobots = ConcurrentHashMap.newKeySet();
    private final Object[] locks = new Object[LOCKS];

    /**
     * What the loop works with.
     *
     * @param ready whether documents can be published; nothing is asked while they cannot
     */
    public record Around(
            FeedBook book, FeedWeb web, ItemSink sink, PollMeters meters, Clock clock, BooleanSupplier ready) {}

    /** What is to be done next for an errand, and when. */
    private record Next(Errand errand, Instant due) {}

    public FeedLoop(FeedsConfig config, Around around, RandomGenerator random) {
        this.config = config;
        this.around = around;
        this.agenda = new Agenda(config.requestsPerSecond());
        this.states = new FeedStates(new Intervals(config, random));
        this.poller = new FeedPoller(around.web(), around.sink(), states, config);
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /** Puts a feed on the agenda, or takes it off, after anything about it has changed. */
    public void schedule(String id) {
        var feed = around.book().feed(id);
        var state = around.book().state(id);
        if (feed == null || !around.book().isOurs(id) || feed.paused() || FeedHealth.isGone(state)) {
            agenda.remove("poll " + id);
            agenda.remove("page " + id);
            return;
        }
        var now = now();
        var due = state == null ? now : state.polls().nextAt();
        var url = state == null ? feed.url() : state.address().url();
        putUnlessInFlight(new Errand.Poll(id, url, 0, true), due.isBefore(now) ? now : due);
        if (state != null && !state.items().pages().isEmpty() && !agenda.has("page " + id)) {
            var page = state.items().pages().get(0);
            putUnlessInFlight(new Errand.PageVisit(id, page, page.url(), 0), now);
        }
    }

    /** What is being done now is scheduled again when it is done, and not twice. */
    private void putUnlessInFlight(Errand errand, Instant due) {
        if (!inFlight.contains(errand.name())) {
            agenda.put(errand, due);
        }
    }

    /**
     * Writes down how a feed of ours is doing, if its state says something else: silence grows without a poll, and people
     * pause and rename.
     */
    public void judge(String id) {
        var feed = around.book().feed(id);
        var state = around.book().state(id);
        if (feed == null || state == null || !around.book().isOurs(id)) {
            return;
        }
        var judged = FeedStates.judged(feed, state, now());
        var isTold = judged.health().equals(state.health())
                && Objects.equals(judged.name(), state.name())
                && Objects.equals(judged.group(), state.group());
        if (!isTold) {
            update(feed, before -> FeedStates.judged(feed, before, now()));
        }
    }

    /** Looks what stands at an address, as politely as with everything else. */
    public CompletableFuture<HttpAnswer> look(URI url) {
        var answer = new CompletableFuture<HttpAnswer>();
        agenda.put(new Errand.Look(url, 0, answer), now());
        return answer;
    }

    /**
     * The state of a feed after its first answer, all items published. For a feed that is about to be registered: its
     * owner need not ask again.
     */
    public FeedState firstState(FeedRegistered feed, HttpAnswer answer) {
        var errand = new Errand.Poll(feed.id(), answer.url(), 0, false);
        var answered = new FeedStates.Answered(errand, answer, Duration.ZERO, now());
        return poller.read(feed, FeedState.unpolled(feed), answered);
    }

    /** Starts what is due. @return when there is more to start, unless something happens before */
    public Instant turn(Executor executor) {
        while (around.ready().getAsBoolean() && running.get() < config.workers()) {
            var errand = agenda.take(now());
            if (errand.isEmpty()) {
                break;
            }
            running.incrementAndGet();
            inFlight.add(errand.get().name());
            executor.execute(() -> run(errand.get()));
        }
        return agenda.nextAt();
    }

    /** For how long the next errand has been due; zero while nothing is late. */
    public Duration overdue(Instant now) {
        var next = agenda.nextAt();
        return next.isBefore(now) && running.get() < config.workers() ? Duration.between(next, now) : Duration.ZERO;
    }

    private Instant now() {
        return around.clock().instant();
    }

    private void run(Errand errand) {
        Optional<Next> next = Optional.empty();
        try {
            next = attempt(errand);
        } finally {
            inFlight.remove(errand.name());
            agenda.release(errand, now(), robots.pause(errand.url(), config.hostPause()));
            if (next.isPresent()) {
                agenda.put(next.get().errand(), next.get().due());
            } else if (errand.feed() != null) {
                schedule(errand.feed());
            }
            running.decrementAndGet();
        }
    }

    private Optional<Next> attempt(Errand errand) {
        try {
            try {
                return perform(errand);
            } catch (RefusedException e) {
                refused(errand, e);
            } catch (KafkaUnavailableException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("feed errand failed step=ingest url={}", errand.url(), e);
                giveUp(errand, FailureCause.internal(e));
            }
            return Optional.empty();
        } catch (KafkaUnavailableException e) {
            LOG.warn("feed errand again later step=ingest url={} reason={}", errand.url(), e.getMessage());
            return Optional.of(new Next(errand, now().plus(OUR_TROUBLE)));
        }
    }

    private Optional<Next> perform(Errand errand) throws RefusedException {
        if (errand instanceof Errand.RobotsVisit visit) {
            visitRobots(visit.origin(), visit.url(), visit.hops());
            return Optional.empty();
        }
        var word = robots.wordOn(errand.url(), now());
        if (word == Word.UNKNOWN) {
            return robotsFirst(errand);
        }
        if (word == Word.FORBIDDEN) {
            giveUp(errand, FailureCause.robots());
            return Optional.empty();
        }
        if (errand instanceof Errand.Poll poll) {
            return poll(poll);
        }
        if (errand instanceof Errand.PageVisit visit) {
            return word == Word.UNREACHABLE ? Optional.of(new Next(visit, now().plus(PAGE_LATER))) : visitPage(visit);
        }
        return look((Errand.Look) errand);
    }

    /** The turn at this host is used for its robots.txt; the errand gets the next one. */
    private Optional<Next> robotsFirst(Errand errand) {
        var origin = RobotsFiles.originOf(errand.url());
        if (askedForRobots.add(origin)) {
            visitRobots(origin, origin.resolve("/robots.txt"), 0);
        }
        var due = askedForRobots.contains(origin) ? now().plus(ROBOTS_SOON) : now();
        return Optional.of(new Next(errand, due));
    }

    private void visitRobots(URI origin, URI url, int hops) {
        var visit = new Errand.RobotsVisit(origin, url, hops);
        var isOver = true;
        try {
            var answer = poller.ask(visit, null, now());
            if (answer.isRedirect() && hops < MOST_HOPS) {
                agenda.put(new Errand.RobotsVisit(origin, answer.location(), hops + 1), now());
                isOver = false;
            } else {
                robots.learn(origin, answer, now());
            }
        } catch (RefusedException | RuntimeException e) {
            LOG.debug("robots.txt not read url={} reason={}", url, e.toString());
            robots.unreachable(origin, now());
        } finally {
            if (isOver) {
                askedForRobots.remove(origin);
            }
        }
    }

    private Optional<Next> poll(Errand.Poll errand) throws RefusedException {
        var book = around.book();
        var feed = book.feed(errand.feed());
        if (feed == null || !book.isOurs(errand.feed())) {
            return Optional.empty();
        }
        var began = System.nanoTime();
        var answer = poller.ask(errand, book.state(errand.feed()), now());
        if (answer.isRedirect()) {
            return follow(errand, answer);
        }
        holdHost(errand, answer);
        var answered = new FeedStates.Answered(errand, answer, Duration.ofNanos(System.nanoTime() - began), now());
        update(feed, before -> after(feed, before, answered));
        around.meters().polled(answer.status());
        return Optional.empty();
    }

    private FeedState after(FeedRegistered feed, FeedState before, FeedStates.Answered answered) {
        var answer = answered.answer();
        if (answer.isOk()) {
            return poller.read(feed, before, answered);
        }
        if (answer.status() == HttpAnswer.NOT_MODIFIED) {
            return states.notModified(feed, before, answered);
        }
        return states.failed(
                feed,
                before,
                FailureCause.ofStatus(answer.status()),
                ServerWishes.retryAfter(answer, answered.now()),
                answered.now());
    }

    /** A server that has enough means all its feeds. */
    private void holdHost(Errand errand, HttpAnswer answer) {
        if (answer.status() == TOO_MANY || answer.status() == UNAVAILABLE) {
            var asked = ServerWishes.retryAfter(answer, now());
            if (asked != null) {
                agenda.hold(errand, now().plus(asked.compareTo(HOST_HELD_AT_MOST) < 0 ? asked : HOST_HELD_AT_MOST));
            }
        }
    }

    private Optional<Next> follow(Errand.Poll errand, HttpAnswer answer) throws RefusedException {
        if (errand.hops() >= MOST_HOPS) {
            giveUp(errand, FailureCause.redirects(MOST_HOPS));
            return Optional.empty();
        }
        var isPermanent = errand.permanent() && answer.isPermanentRedirect();
        return Optional.of(
                new Next(new Errand.Poll(errand.feed(), answer.location(), errand.hops() + 1, isPermanent), now()));
    }

    private Optional<Next> visitPage(Errand.PageVisit errand) throws RefusedException {
        var feed = around.book().feed(errand.feed());
        var state = around.book().state(errand.feed());
        if (feed == null || state == null || !around.book().isOurs(errand.feed())) {
            return Optional.empty();
        }
        var answer = poller.ask(errand, null, now());
        holdHost(errand, answer);
        if (answer.isRedirect() && errand.hops() < MOST_HOPS) {
            return Optional.of(new Next(
                    new Errand.PageVisit(errand.feed(), errand.page(), answer.location(), errand.hops() + 1), now()));
        }
        var hasFullText = answer.isOk() && poller.readPage(feed, state, errand.page(), answer);
        around.meters().visited(hasFullText);
        update(feed, before -> FeedStates.visited(before, errand.page().document(), hasFullText));
        return Optional.empty();
    }

    private Optional<Next> look(Errand.Look look) throws RefusedException {
        var answer = poller.ask(look, null, now());
        if (answer.isRedirect() && look.hops() < MOST_HOPS) {
            return Optional.of(new Next(new Errand.Look(answer.location(), look.hops() + 1, look.answer()), now()));
        }
        look.answer().complete(answer);
        return Optional.empty();
    }

    private void refused(Errand errand, RefusedException why) {
        if (errand instanceof Errand.Look look) {
            look.answer().completeExceptionally(why);
        } else {
            giveUp(errand, FailureCause.of(why));
        }
    }

    private void giveUp(Errand errand, FailureCause cause) {
        if (errand instanceof Errand.Look look) {
            look.answer().completeExceptionally(new RefusedException(Refusal.PAGE_NOT_FETCHED, cause.detail()));
            return;
        }
        var feed = errand.feed() == null ? null : around.book().feed(errand.feed());
        if (feed == null) {
            return;
        }
        if (errand instanceof Errand.PageVisit visit) {
            update(feed, before -> FeedStates.visited(before, visit.page().document(), false));
        } else {
            update(feed, before -> states.failed(feed, before, cause, null, now()));
            around.meters().failed(cause.code());
        }
    }

    /** One change of a feed's state at a time: a page may come back while the feed is being read. */
    private void update(FeedRegistered feed, UnaryOperator<FeedState> change) {
        synchronized (locks[Math.floorMod(feed.id().hashCode(), LOCKS)]) {
            var before = around.book().state(feed.id());
            around.book().save(change.apply(before == null ? FeedState.unpolled(feed) : before));
        }
    }
}
