package communique.stack.testing;

import communique.stack.server.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three hosts, which are network namespaces of this machine, on two switches with a cable between them. The first host is
 * on the near side of the cable, the others and this machine itself on the far side.
 */
public final class TestNetwork implements AutoCloseable {

    private static final int SIZE = 3;

    private final int number;

    private TestNetwork(int number) {
        this.number = number;
    }

    /** Whether this account may make one, and the programs for it are there. */
    public static boolean canBeMade() {
        try (var network = make()) {
            return network.call(0, List.of("curl", "--version")).contains("curl");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The cable is plugged in. */
    public static TestNetwork make() {
        var network = new TestNetwork(ThreadLocalRandom.current().nextInt(1, 255));
        Runtime.getRuntime().addShutdownHook(new Thread(network::close, "remove-network"));
        network.build();
        return network;
    }

    public List<Host> hosts() {
        return IntStream.range(0, SIZE).mapToObj(this::host).toList();
    }

    private Host host(int index) {
        return new Host(outer(index), inner(index), List.of("ip", "netns", "exec", namespace(index)));
    }

    /** From now on nothing passes between the first host and all others. */
    public void cut() {
        ip("link set", near("cable"), "down");
    }

    public void mend() {
        ip("link set", near("cable"), "up");
    }

    /** Runs a command on a host and returns what it prints. */
    public String call(int host, List<String> command) {
        return run(host(host).enter(command));
    }

    private void build() {
        ip("link add", near("switch"), "type bridge");
        ip("link add", far("switch"), "type bridge");
        ip("link add", near("cable"), "type veth peer name", far("cable"));
        ip("addr add", "10.77." + number + ".254/24", "dev", far("switch"));
        plug(near("cable"), near("switch"));
        plug(far("cable"), far("switch"));
        ip("link set", near("switch"), "up");
        ip("link set", far("switch"), "up");
        IntStream.range(0, SIZE).forEach(this::add);
        IntStream.range(0, SIZE).forEach(this::route);
    }

    private void plug(String link, String bridge) {
        ip("link set", link, "master", bridge, "up");
    }

    private void add(int host) {
        ip("netns add", namespace(host));
        ip("link add", near("host" + host), "type veth peer name eth0 netns", namespace(host));
        plug(near("host" + host), host == 0 ? near("switch") : far("switch"));
        within(host, "addr add", outer(host) + "/24", "dev eth0");
        within(host, "link set eth0 up");
        within(host, "link set lo up");
        // Loopback addresses that lead to other hosts: see Host.
        call(host, List.of("sh", "-c", "echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet"));
        within(host, "route del local 127.0.0.0/8 dev lo table local");
        within(host, "addr add", inner(host) + "/32", "dev eth0");
    }

    private void route(int from) {
        IntStream.range(0, SIZE)
                .filter(to -> to != from)
                .forEach(to -> within(from, "route add", inner(to), "via", outer(to), "dev eth0 src", inner(from)));
    }

    private String outer(int host) {
        return "10.77." + number + "." + (host + 1);
    }

    private String inner(int host) {
        return "127.77." + number + "." + (host + 1);
    }

    private String namespace(int host) {
        return "communique" + number + "-" + host;
    }

    private String near(String part) {
        return "cq" + number + "n" + part;
    }

    private String far(String part) {
        return "cq" + number + "f" + part;
    }

    private void within(int host, String... words) {
        ip(Stream.concat(Stream.of("-n " + namespace(host)), Stream.of(words)).toArray(String[]::new));
    }

    private static void ip(String... words) {
        run(List.of(("ip " + String.join(" ", words)).split(" ")));
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new UncheckedIOException(new IOException(String.join(" ", command) + ": " + output));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Removes all of it that is there. */
    @Override
    public void close() {
        Stream.concat(
                        IntStream.range(0, SIZE).mapToObj(host -> "netns del " + namespace(host)),
                        Stream.of(near("cable"), near("switch"), far("switch")).map(link -> "link del " + link))
                .forEach(TestNetwork::removed);
    }

    private static void removed(String words) {
        try {
            ip(words);
        } catch (UncheckedIOException e) {
            // It was not there.
        }
    }
}
