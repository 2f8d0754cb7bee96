package communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.8.8.8", "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
                "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1",
                "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "100::1", "2001::1", "2001:db8::1",
                        "2002:7f00:1::",
                "3fff::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1", "ff02::1"
            })
    void refusesWhatIsNotThePublicInternet(String address) throws UnknownHostException {
        assertThat(addresses.test(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void allowsThePublicInternet(String address) throws UnknownHostException {
        assertThat(addresses.test(InetAddress.getByName(address))).isTrue();
    }
}
