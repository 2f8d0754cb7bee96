package communique.stack.testing;

import communique.stack.server.LocalServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Servers of one cluster, started and stopped together. */
final class ServerGroup implements LocalServer {

    private final List<? extends LocalServer> members;
    private final Supplier<String> address;

    /** @param address for clients, asked for each time */
    ServerGroup(List<? extends LocalServer> members, Supplier<String> address) {
        this.members = members;
        this.address = address;
    }

    /** All at once: none of them answers before a majority runs. */
    static <T> void atOnce(List<T> all, Consumer<T> action) {
        var threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture.allOf(all.stream()
                            .map(one -> CompletableFuture.runAsync(() -> action.accept(one), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public void start() {
        atOnce(members, LocalServer::start);
    }

    @Override
    public void stop() {
        atOnce(members, LocalServer::stop);
    }

    @Override
    public void kill() {
        atOnce(members, LocalServer::kill);
    }

    @Override
    public boolean isRunning() {
        return members.stream().allMatch(LocalServer::isRunning);
    }

    @Override
    public String address() {
        return address.get();
    }

    @Override
    public List<String> addresses() {
        return members.stream().map(LocalServer::address).toList();
    }
}
