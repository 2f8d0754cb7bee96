package communique.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.1, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "127.0.0.1/32, 127.0.0.2, false",
        "192.168.4.0/22, 192.168.7.9, true",
        "192.168.4.0/22, 192.168.8.1, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "fd00::/8, fd12::1, true",
        "fd00::/8, 10.1.1.1, false"
    })
    void knowsWhatLiesInANetwork(String network, String address, boolean isInside) throws UnknownHostException {
        assertThat(Networks.of(Optional.of(List.of(network))).contains(InetAddress.getByName(address)))
                .isEqualTo(isInside);
    }

    @Test
    void allowsNothingUnlessToldSo() throws UnknownHostException {
        assertThat(Networks.of(Optional.empty()).contains(InetAddress.getByName("10.1.1.1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0", "10.1.0.0/33", "intranet.example/8", "10.1.0.0/x", ""})
    void refusesWhatIsNoNetwork(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.of(Optional.of(List.of(text))))
                .withMessageContaining("10.1.0.0/16");
    }
}
