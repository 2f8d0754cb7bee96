package communique.ingest.feed.poll;

import communique.events.WebHost;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is to be asked when: the earliest due first, one request to a host at a time, a pause between two of them, and
 * no more requests in a second than agreed, so that a start with a thousand overdue feeds is no stampede.
 *
 * <p>Knows no clock of its own. Safe for several threads.
 */
final class Agenda {

    private static final int LOOKS_BETWEEN_SWEEPS = 1_000;

    private final Duration betweenStarts;
    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();
    private final TreeSet<Host> waiting =
            new TreeSet<>(Comparator.comparing(Host::readyAt).thenComparing(host -> host.name));
    private Instant nextStart = Instant.MIN;
    private long entries;
    private int releases;

    private record Entry(Errand errand, Instant due, long number) {}

    /** What one host has to be asked. Its place among the waiting ones must be renewed whenever something changes. */
    private static final class Host {

        private final String name;
        private final TreeSet<Entry> entries =
                new TreeSet<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
        private Instant freeAt = Instant.MIN;
        private boolean busy;

        private Host(String name) {
            this.name = name;
        }

        private Instant readyAt() {
            var due = entries.first().due();
            return due.isAfter(freeAt) ? due : freeAt;
        }
    }

    Agenda(int requestsPerSecond) {
        this.betweenStarts = Duration.ofSeconds(1).dividedBy(requestsPerSecond);
    }

    /** Notes an errand in place of any other of its name. */
    synchronized void put(Errand errand, Instant due) {
        remove(errand.name());
        var host = hosts.computeIfAbsent(hostOf(errand), Host::new);
        var entry = new Entry(errand, due, entries++);
        stopWaiting(host);
        host.entries.add(entry);
        byName.put(errand.name(), entry);
        await(host);
    }

    /** Takes an errand off the agenda, if it is on it. */
    synchronized void remove(String name) {
        var entry = byName.remove(name);
        if (entry != null) {
            var host = hosts.get(hostOf(entry.errand()));
            stopWaiting(host);
            host.entries.remove(entry);
            await(host);
        }
    }

    synchronized boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The next errand that may be started; its host is asked nothing else until {@link #release}. */
    synchronized Optional<Errand> take(Instant now) {
        if (waiting.isEmpty() || nextAt().isAfter(now)) {
            return Optional.empty();
        }
        var host = waiting.pollFirst();
        host.busy = true;
        var entry = host.entries.pollFirst();
        byName.remove(entry.errand().name());
        nextStart = now.plus(betweenStarts);
        return Optional.of(entry.errand());
    }

    /** The answer to an errand is there. */
    synchronized void release(Errand errand, Instant now, Duration pause) {
        var host = hosts.get(hostOf(errand));
        host.busy = false;
        host.freeAt = later(host.freeAt, now.plus(pause));
        await(host);
        if (++releases % LOOKS_BETWEEN_SWEEPS == 0) {
            hosts.values().removeIf(idle -> !idle.busy && idle.entries.isEmpty() && idle.freeAt.isBefore(now));
        }
    }

    /** Asks the host of an errand nothing before a time. */
    synchronized void hold(Errand errand, Instant until) {
        var host = hosts.get(hostOf(errand));
        stopWaiting(host);
        host.freeAt = later(host.freeAt, until);
        await(host);
    }

    /** When the next errand may be started, as far as is known now; far in the future when there is none. */
    synchronized Instant nextAt() {
        return waiting.isEmpty() ? Instant.MAX : later(waiting.first().readyAt(), nextStart);
    }

    /** Before anything of a host changes that its place depends on. */
    private void stopWaiting(Host host) {
        if (!host.entries.isEmpty()) {
            waiting.remove(host);
        }
    }

    private void await(Host host) {
        if (!host.busy && !host.entries.isEmpty()) {
            waiting.add(host);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String hostOf(Errand errand) {
        return WebHost.of(errand.url()).toLowerCase(Locale.ROOT);
    }
}
