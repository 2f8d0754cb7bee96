package communique.ingest;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Configuration for tests of plain classes: the real defaults, and what the test says. */
public final class TestConfig {

    private TestConfig() {}

    /** A part of the configuration. */
    public static <T> T of(Class<T> part, String... keysAndValues) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(part);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            builder.withDefaultValue(keysAndValues[i], keysAndValues[i + 1]);
        }
        return builder.build().getConfigMapping(part);
    }
}
