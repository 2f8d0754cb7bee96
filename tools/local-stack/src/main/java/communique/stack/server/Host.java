package communique.stack.server;

import java.util.ArrayList;
import java.util.List;

/**
 * Where servers run: this machine, or a network namespace of it that stands for another machine.
 *
 * @param address that clients reach them at
 * @param innerAddress that the nodes of Elasticsearch reach each other at. It is always a loopback address: on any
 *     other, Elasticsearch insists on limits that a developer's machine seldom has.
 * @param entrance what a command must begin with to run there
 */
public record Host(String address, String innerAddress, List<String> entrance) {

    /** This machine. */
    public static final Host HERE = new Host("127.0.0.1", "127.0.0.1", List.of());

    public Host {
        entrance = List.copyOf(entrance);
    }

    /** The command as it runs there. */
    public List<String> enter(List<String> command) {
        var all = new ArrayList<>(entrance);
        all.addAll(command);
        return all;
    }
}
