package communique.index.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "index-service"})
    void refusesToListenToOthersWithoutAKey(String host) {
        assertThatThrownBy(() -> new AccessRule(Optional.empty(), host).check(null))
                .hasMessageContaining("COMMUNIQUE_API_KEY");
        assertThatCode(() -> new AccessRule(Optional.of("secret"), host).check(null))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void servesThisMachineWithoutAKey(String host) {
        var rule = new AccessRule(Optional.empty(), host);

        assertThatCode(() -> rule.check(null)).doesNotThrowAnyException();
        assertThat(rule.allows(null, null)).isTrue();
        assertThat(rule.allows(null, "https://elsewhere.example")).isFalse();
    }

    @Test
    void takesOrdersWithTheRightKeyOnly() {
        var rule = new AccessRule(Optional.of("secret"), "0.0.0.0");

        assertThat(rule.allows("secret", null)).isTrue();
        assertThat(rule.allows("Secret", null)).isFalse();
        assertThat(rule.allows(null, null)).isFalse();
    }
}
