package communique.ingest.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Tells addresses of the public internet from all others: this machine, its network, the cloud's metadata service, and
 * the many ways to write those in IPv6. Whatever is not known to be public is not.
 */
final class PublicAddresses implements Predicate<InetAddress> {

    @Override
    public boolean test(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isPublic4(address.getAddress());
        }
        return address instanceof Inet6Address && isPublic6(address.getAddress());
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        var isLocal = a == 0 || a == 10 || a == 127 || a == 172 && b >= 16 && b <= 31 || a == 192 && b == 168;
        var isNear = a == 169 && b == 254 || a == 100 && b >= 64 && b <= 127;
        var isReserved = a >= 224
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                || a == 203 && b == 0 && c == 113;
        return !isLocal && !isNear && !isReserved;
    }

    /** Only 2000::/3 is given out; in it lie tunnels that carry an IPv4 address, and examples. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        var isGivenOut = (first & 0xE000) == 0x2000;
        var isTunnel = first == 0x2002 || first == 0x2001 && second < 0x0200;
        var isExample = first == 0x2001 && second == 0x0DB8 || (first & 0xFFF0) == 0x3FF0;
        return isGivenOut && !isTunnel && !isExample;
    }
}
