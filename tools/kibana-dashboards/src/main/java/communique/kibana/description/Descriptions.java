package communique.kibana.description;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** All description files of a folder. A misspelt key is refused with its file and line. */
public record Descriptions(
        Path folder, Views views, Map<Format, Map<String, String>> lookups, List<Dashboard> dashboards) {

    /** In the order of the navigation. */
    private static final List<String> ORDER =
            List.of("overview", "stories", "actors", "statements", "topics", "sources", "feeds", "pipeline");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    public static Descriptions read(Path folder) {
        var dashboards = ORDER.stream()
                .map(name -> read(folder.resolve(name + ".yaml"), new TypeReference<Dashboard>() {}))
                .toList();
        return new Descriptions(
                folder,
                read(folder.resolve("views.yaml"), new TypeReference<>() {}),
                read(folder.resolve("lookups.yaml"), new TypeReference<>() {}),
                dashboards);
    }

    /** The text of a Vega specification. */
    public String spec(String file) {
        return text(folder.resolve(file));
    }

    private static <T> T read(Path file, TypeReference<T> type) {
        try {
            return YAML.readValue(text(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
