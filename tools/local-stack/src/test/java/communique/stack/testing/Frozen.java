package communique.stack.testing;

import communique.stack.server.LocalServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process and all its children, suspended (SIGSTOP) until this is closed. */
public final class Frozen implements AutoCloseable {

    private final LocalServer container;
    private final List<Long> processes;

    private Frozen(LocalServer container, List<Long> processes) {
        this.container = container;
        this.processes = processes;
    }

    /** A server that keeps connections open and answers nothing. */
    public static Frozen of(LocalServer server) throws IOException {
        if (server instanceof LocalTestServer local) {
            return of(local.pid());
        }
        server.stop();
        return new Frozen(server, List.of());
    }

    /** A process by its id. */
    public static Frozen of(long pid) throws IOException {
        var root = ProcessHandle.of(pid).orElseThrow();
        var processes = Stream.concat(Stream.of(root), root.descendants())
                .map(ProcessHandle::pid)
                .toList();
        signal("STOP", processes);
        return new Frozen(null, processes);
    }

    @Override
    public void close() throws IOException {
        if (container != null) {
            container.start();
        } else {
            signal("CONT", processes);
        }
    }

    private static void signal(String name, List<Long> processes) throws IOException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(process.toString()));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
