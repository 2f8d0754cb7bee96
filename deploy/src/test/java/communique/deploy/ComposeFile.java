package communique.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docker-compose.yml, and what Compose makes of its variables. */
final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?:(:[-?])([^}]*))?}");
    private static final Pattern SETTING = Pattern.compile("(?m)^#?([A-Z_]+)=(.*)$");

    private final JsonNode services = Manifests.compose().path("services");
    private final Map<String, String> variables;

    /** A variable that has no value although it must have one; the message is what Compose tells the operator. */
    static final class MissingVariableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        MissingVariableException(String message) {
            super(message);
        }
    }

    /** @param variables what {@code .env} says */
    ComposeFile(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The settings of {@code .env.example}, also those that it only mentions. */
    static Map<String, String> example() {
        return SETTING.matcher(text(".env.example"))
                .results()
                .collect(Collectors.toMap(
                        setting -> setting.group(1), setting -> setting.group(2), (one, other) -> one, TreeMap::new));
    }

    /** {@code .env} as the first start makes it: every secret has a value. */
    static ComposeFile withSecrets() {
        var variables = example();
        variables.entrySet().removeIf(setting -> text(".env.example").contains("\n#" + setting.getKey() + "="));
        variables.replaceAll((name, value) -> value.isEmpty() ? "secret-of-" + name.toLowerCase(Locale.ROOT) : value);
        variables.put("COMMUNIQUE_API_KEY", ServiceProcess.API_KEY);
        return new ComposeFile(variables);
    }

    /** Every variable that the file asks for. */
    static Set<String> asked() {
        return VARIABLE.matcher(text("docker-compose.yml"))
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String variable(String name) {
        return variables.get(name);
    }

    Stream<String> names() {
        return services.properties().stream().map(Map.Entry::getKey);
    }

    JsonNode service(String name) {
        return services.path(name);
    }

    /** Profiles that a service is started with; none means always. */
    List<String> profiles(String name) {
        return Manifests.each(service(name).path("profiles"))
                .map(JsonNode::asText)
                .toList();
    }

    /** Ports that a service has on the host, such as {@code 127.0.0.1:9092:9092}. */
    List<String> ports(String name) {
        return Manifests.each(service(name).path("ports"))
                .map(port -> resolve(port.asText()))
                .toList();
    }

    /** Limit of a service, in MiB. */
    int megabytes(String name) {
        var limit = service(name).path("mem_limit").asText();
        var number = Integer.parseInt(limit.replaceAll("\\D", ""));
        return limit.endsWith("g") ? number * 1024 : number;
    }

    Map<String, String> environment(String name) {
        var environment = new HashMap<String, String>();
        service(name)
                .path("environment")
                .properties()
                .forEach(variable -> environment.put(
                        variable.getKey(), resolve(variable.getValue().asText())));
        return environment;
    }

    private String resolve(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var value = variables.getOrDefault(found.group(1), "");
            if (!value.isEmpty() || found.group(2) == null) {
                return Matcher.quoteReplacement(value);
            }
            if (found.group(2).equals(":?")) {
                throw new MissingVariableException(found.group(1) + ": " + found.group(3));
            }
            return Matcher.quoteReplacement(found.group(3));
        });
    }

    private static String text(String file) {
        try {
            return Files.readString(Manifests.PROJECT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
