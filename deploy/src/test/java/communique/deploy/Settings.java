package communique.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The variables that a service reads, from the sources of its configuration. A service that is started does not say it: it
 * pays no heed to variables that it does not know.
 */
final class Settings {

    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile(
            "(?m)(?:^    @WithName\\(\"([\\w-]+)\"\\)\n(?:    @.*\n)*)?^    ([\\w.<>, ]+) (\\w+)\\(\\);");
    private static final Pattern IN_PROPERTIES = Pattern.compile("\\$\\{([A-Z_]+):");
    private static final Pattern IN_START = Pattern.compile("\\$\\{([A-Z_]+):-");

    private final Set<String> names = new TreeSet<>();
    private final Set<String> maps = new TreeSet<>();

    private Settings() {}

    /** @param service name of a module that makes a service */
    static Settings of(String service) {
        var settings = new Settings();
        for (var module : List.of(service, "service-kit", "elasticsearch-kit")) {
            sources(module).forEach(file -> settings.read(text(file)));
        }
        settings.find(IN_PROPERTIES, Path.of(service, "src/main/resources/application.properties"));
        settings.find(IN_START, Path.of("build/docker-entrypoint.sh"));
        return settings;
    }

    boolean knows(String variable) {
        return names.contains(variable) || maps.stream().anyMatch(map -> variable.matches(map + "__[A-Z_]+_"));
    }

    private void read(String source) {
        var mapping = MAPPING.matcher(source);
        if (!mapping.find()) {
            return;
        }
        var setting = SETTING.matcher(source);
        while (setting.find()) {
            var type = setting.group(2);
            var key = setting.group(1) == null ? setting.group(3) : setting.group(1);
            var name = variable(mapping.group(1) + "." + key);
            // A part that is itself a configuration has a name, but no value.
            if (!type.endsWith("Config")) {
                (type.startsWith("Map<") ? maps : names).add(name);
            }
        }
    }

    private static String variable(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private void find(Pattern variable, Path file) {
        variable.matcher(text(Manifests.PROJECT.resolve(file))).results().forEach(found -> names.add(found.group(1)));
    }

    private static List<Path> sources(String module) {
        try (var files = Files.walk(Manifests.PROJECT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
