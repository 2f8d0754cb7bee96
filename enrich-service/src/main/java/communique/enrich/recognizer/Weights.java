package communique.enrich.recognizer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * What each feature of the model says for each label, or for each pair of labels, found by the hash of its name. Read by
 * all threads.
 */
final class Weights {

    private final HashIndex features;

    /** Those of the first feature, those of the second, and so on. */
    private final float[] values;

    private Weights(HashIndex features, float[] values) {
        this.features = features;
        this.values = values;
    }

    /** @param byFeature as many values for each */
    static Weights of(Map<String, float[]> byFeature) {
        var features = HashIndex.of(byFeature.keySet());
        var each = byFeature.values().iterator().next().length;
        var values = new float[features.size() * each];
        byFeature.forEach((name, ofFeature) -> System.arraycopy(
                ofFeature, 0, values, features.of(FeatureHash.of(name).hash()) * each, each));
        return new Weights(features, values);
    }

    static Weights read(DataInputStream file) throws IOException {
        return new Weights(HashIndex.read(file), FlatFile.floats(file));
    }

    void write(DataOutputStream file) throws IOException {
        features.write(file);
        FlatFile.write(values, file);
    }

    /**
     * Adds what a feature says; a feature that the model does not know says nothing.
     *
     * @param sum as long as a feature has values
     */
    void addTo(float[] sum, long hash) {
        var feature = features.of(hash);
        if (feature >= 0) {
            var first = feature * sum.length;
            for (var i = 0; i < sum.length; i++) {
                sum[i] += values[first + i];
            }
        }
    }
}
