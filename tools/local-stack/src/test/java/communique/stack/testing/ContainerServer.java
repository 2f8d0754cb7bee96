package communique.stack.testing;

import communique.stack.server.LocalServer;
import java.util.function.Supplier;
import org.testcontainers.containers.GenericContainer;

/** A server in a container. Stopping pauses it, because a stopped container would restart on another port. */
final class ContainerServer implements LocalServer {

    private final GenericContainer<?> container;
    private final Supplier<String> address;
    private boolean running;

    ContainerServer(GenericContainer<?> container, Supplier<String> address) {
        this.container = container;
        this.address = address;
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else if (!running) {
            container
                    .getDockerClient()
                    .unpauseContainerCmd(container.getContainerId())
                    .exec();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (running) {
            container
                    .getDockerClient()
                    .pauseContainerCmd(container.getContainerId())
                    .exec();
        }
        running = false;
    }

    @Override
    public void kill() {
        stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public String address() {
        return address.get();
    }
}
