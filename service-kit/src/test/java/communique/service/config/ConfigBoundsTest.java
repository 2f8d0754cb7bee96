package communique.service.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigBoundsTest {

    @ConfigMapping(prefix = "harbour")
    interface HarbourConfig {

        @WithDefault("keeper")
        @NotBlank
        String harbourMaster();

        @WithDefault("1")
        @Positive
        int piers();

        @WithDefault("0")
        @PositiveOrZero
        int cranes();

        @WithDefault("8")
        @Min(4)
        @Max(12)
        long depth();

        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        double share();

        @Min(1)
        OptionalInt berths();
    }

    @ConfigMapping(prefix = "lighthouse")
    interface LighthouseConfig {

        @WithDefault("white")
        @Pattern(regexp = "[a-z]+")
        String colour();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            harbour.harbour-master | '  ' | harbour.harbour-master must not be blank, not '  '
            harbour.piers          | 0    | harbour.piers must be greater than 0, not '0'
            harbour.cranes         | -1   | harbour.cranes must be 0 or more, not '-1'
            harbour.depth          | 3    | harbour.depth must be 4 or more, not '3'
            harbour.depth          | 13   | harbour.depth must be 12 or less, not '13'
            harbour.share          | -0.1 | harbour.share must be 0 or more, not '-0.1'
            harbour.share          | 1.5  | harbour.share must be 1 or less, not '1.5'
            harbour.berths         | 0    | harbour.berths must be 1 or more, not '0'
            """)
    void namesTheKeyAndTheBound(String key, String value, String message) {
        assertThatThrownBy(() -> read(HarbourConfig.class, Map.of(key, value)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> read(HarbourConfig.class, Map.of("harbour.piers", "0", "harbour.depth", "13")))
                .hasMessageContaining("harbour.piers")
                .hasMessageContaining("harbour.depth");
    }

    @Test
    void takesWhatLiesOnItsBound() {
        var harbour = read(HarbourConfig.class, Map.of("harbour.depth", "12", "harbour.share", "1.0"));
        assertThat(harbour.depth()).isEqualTo(12);
        assertThat(harbour.share()).isEqualTo(1);
    }

    @Test
    void refusesAConstraintThatNobodyWouldCheck() {
        assertThatThrownBy(() -> read(LighthouseConfig.class, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lighthouse.colour")
                .hasMessageContaining("Pattern");
    }

    private static <T> T read(Class<T> mapping, Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredCustomizers()
                .withMapping(mapping)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(mapping);
    }
}
