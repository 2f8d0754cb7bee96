package communique.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Networks in CIDR notation, such as {@code 10.1.0.0/16}. */
record Networks(List<Network> networks) {

    /** The first {@code bits} of an address are those of the network. */
    record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException if one cannot be read */
    static Networks of(Optional<List<String>> texts) {
        return new Networks(
                texts.orElse(List.of()).stream().map(Networks::network).toList());
    }

    private static Network network(String text) {
        var parts = text.strip().split("/", -1);
        try {
            if (parts.length == 2 && parts[0].matches("[0-9.]+|[0-9a-fA-F:]+")) {
                var address = InetAddress.getByName(parts[0]).getAddress();
                var bits = Integer.parseInt(parts[1]);
                if (bits >= 0 && bits <= address.length * Byte.SIZE) {
                    return new Network(address, bits);
                }
            }
        } catch (UnknownHostException | NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "ingest.web.private-networks must be networks such as 10.1.0.0/16, not " + text);
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address.getAddress()));
    }
}
