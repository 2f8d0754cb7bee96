package communique.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback address. */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;
    private static final int TRIES = 1_000;

    /** Below the ephemeral port range, whose ports may be taken at any moment. */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** A port that is free now. Another process may take it before the caller does. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, HIGHEST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from " + LOWEST + " to " + HIGHEST));
    }

    /** Whether something listens there. */
    public static boolean isOpen(int port) {
        return isOpen(InetAddress.getLoopbackAddress().getHostAddress(), port);
    }

    /** Whether something listens at that address. */
    public static boolean isOpen(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it can be listened on. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // SO_REUSEADDR: a port with connections in TIME_WAIT can be bound, and all servers here set it.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
