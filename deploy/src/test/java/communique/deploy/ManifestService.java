package communique.deploy;

import communique.deploy.Manifests.Manifest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a manifest says of the process that its pod runs. */
final class ManifestService {

    private ManifestService() {}

    static ServiceProcess process(Manifest manifest) {
        return new ServiceProcess(manifest.name(), probes(manifest));
    }

    private static List<String> probes(Manifest manifest) {
        return Stream.of("startupProbe", "readinessProbe")
                .map(probe ->
                        manifest.container().path(probe).at("/httpGet/path").asText())
                .toList();
    }

    /**
     * Every variable of the manifest.
     *
     * @param cluster what the cluster gives: values by the name of the variable, instead of addresses within the cluster
     *     and of secrets
     */
    static Map<String, String> environment(Manifest manifest, Map<String, String> cluster) {
        var environment = new HashMap<String, String>();
        for (var variable : manifest.container().path("env")) {
            var name = variable.path("name").asText();
            var value = cluster.getOrDefault(name, variable.path("value").asText());
            if (value.isEmpty()) {
                throw new AssertionError(name + " of " + manifest + " has no value here");
            }
            environment.put(name, value);
        }
        return environment;
    }
}
