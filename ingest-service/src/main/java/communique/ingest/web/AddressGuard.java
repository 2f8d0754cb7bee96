package communique.ingest.web;

import communique.events.WebHost;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which servers may be asked: those of the public internet, on the ports of the web, and those of the networks
 * that the operator allows, on every port.
 *
 * <p>A host name is looked up once, every address that it has is judged, and the caller connects to the very address
 * that was judged, so a name that changes its answer gains nothing.
 */
final class AddressGuard {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /** Numbers that some programs read as an address, and others as another: {@code 2130706433}, {@code 0x7f.1}. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:0x[0-9a-f]*|[0-9]*)(?:\\.(?:0x[0-9a-f]*|[0-9]*))*");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})(?:\\.|$)){4}");

    private final HostLookup lookup;
    private final Networks networks;
    private final PublicAddresses publicAddresses = new PublicAddresses();

    AddressGuard(WebConfig config) {
        this(InetAddress::getAllByName, Networks.of(config.privateNetworks()));
    }

    /** @param networks that are allowed beside the public internet */
    AddressGuard(HostLookup lookup, Networks networks) {
        this.lookup = lookup;
        this.networks = networks;
    }

    /** The port that an address is about. */
    static int port(URI url) {
        if (WebHost.portOf(url) != -1) {
            return WebHost.portOf(url);
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** The address to connect to. */
    InetAddress checked(URI url) throws RefusedException {
        var host = WebHost.of(url);
        if (host == null
                || NUMBER.matcher(host).matches() && !PLAIN_IPV4.matcher(host).matches()) {
            throw refused("the host must be a name, not a number");
        }
        if (networks.isEmpty()) {
            requireWebPort(port(url));
        }
        try {
            var addresses = lookup.addressesOf(host);
            for (var address : addresses) {
                check(address, port(url));
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new RefusedException(Refusal.PAGE_NOT_FETCHED, "no such host: " + host, e);
        }
    }

    private void check(InetAddress address, int port) throws RefusedException {
        if (networks.contains(address)) {
            return;
        }
        if (!publicAddresses.test(address)) {
            throw refused("pages are fetched from the public internet only");
        }
        requireWebPort(port);
    }

    private static void requireWebPort(int port) throws RefusedException {
        if (!PORTS.contains(port)) {
            throw refused("pages are not fetched from port " + port);
        }
    }

    private static RefusedException refused(String why) {
        return new RefusedException(Refusal.ADDRESS_REFUSED, why);
    }
}
