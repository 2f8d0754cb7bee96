package communique.stack.testing;

import communique.stack.process.Program;
import communique.stack.server.LocalServer;
import java.nio.file.Path;

/** A local server whose data is deleted when the test run ends. */
final class LocalTestServer implements LocalServer {

    private final LocalServer server;

    private LocalTestServer(LocalServer server, Path folder) {
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "end-test-server"));
    }

    /** Starts the server; a failed start leaves nothing behind. */
    static LocalServer started(LocalServer server, Path folder) {
        try {
            server.start();
        } catch (RuntimeException e) {
            TemporaryFolders.delete(folder);
            throw e;
        }
        return new LocalTestServer(server, folder);
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    @Override
    public String address() {
        return server.address();
    }

    long pid() {
        return ((Program) server).pid();
    }

    private void end(Path folder) {
        // The data is not needed, so an orderly stop has no benefit.
        server.kill();
        TemporaryFolders.delete(folder);
    }
}
