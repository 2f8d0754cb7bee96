package communique.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * Posts one document per request over keep-alive connections. A single thread does little work, because its CPU time is
 * lost to the service on the same machine.
 */
public final class Posts {

    /** Sends each document as soon as a connection is free. */
    public static final IntToLongFunction AT_ONCE = number -> Long.MIN_VALUE;

    private static final long MOST_MILLIS_ASLEEP = 100;
    private static final long NANOS_IN_A_MILLI = 1_000_000;
    private static final long LONGEST_SILENCE = 30_000 * NANOS_IN_A_MILLI;

    private final URI door;
    private final int connections;

    /** @param door such as {@code http://localhost:8081/documents} */
    public Posts(URI door, int connections) {
        this.door = door;
        this.connections = connections;
    }

    /**
     * Posts documents 0 to {@code count} and returns when all are acknowledged.
     *
     * @param due when a document is to be sent, as {@link System#nanoTime} counts; it is sent later only if no
     *     connection is free
     * @throws IOException if one is not accepted
     */
    public void send(int count, IntToLongFunction due, IntFunction<byte[]> body) throws IOException {
        try (var selector = Selector.open()) {
            var idle = new ArrayDeque<Connection>();
            for (var i = 0; i < connections; i++) {
                idle.add(connect(selector));
            }
            try {
                send(selector, idle, count, number -> new Letter(due.applyAsLong(number), body));
            } finally {
                for (var key : selector.keys()) {
                    key.channel().close();
                }
            }
        }
    }

    /** Schedule of the documents. */
    private record Letter(long due, IntFunction<byte[]> body) {}

    private void send(Selector selector, Deque<Connection> idle, int count, IntFunction<Letter> letters)
            throws IOException {
        var next = 0;
        var acknowledged = 0;
        var heard = System.nanoTime();
        while (acknowledged < count) {
            while (next < count && !idle.isEmpty() && letters.apply(next).due() <= System.nanoTime()) {
                idle.remove().post(letters.apply(next).body().apply(next));
                next++;
            }
            selector.select(patience(idle, next < count ? letters.apply(next).due() : Long.MAX_VALUE));
            for (var key : selector.selectedKeys()) {
                var connection = (Connection) key.attachment();
                if (connection.turn()) {
                    acknowledged++;
                    heard = System.nanoTime();
                    idle.add(connection);
                }
            }
            selector.selectedKeys().clear();
            if (System.nanoTime() - heard > LONGEST_SILENCE) {
                throw new IOException("no answer from " + door + " after " + acknowledged + " of " + count);
            }
        }
    }

    private static long patience(Deque<Connection> idle, long due) {
        if (idle.isEmpty() || due == Long.MAX_VALUE) {
            return MOST_MILLIS_ASLEEP;
        }
        return Math.max(1, Math.min(MOST_MILLIS_ASLEEP, (due - System.nanoTime()) / NANOS_IN_A_MILLI));
    }

    private Connection connect(Selector selector) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(door.getHost(), door.getPort()));
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        var key = channel.register(selector, SelectionKey.OP_READ);
        var connection = new Connection(channel, key, door);
        key.attach(connection);
        return connection;
    }
}
