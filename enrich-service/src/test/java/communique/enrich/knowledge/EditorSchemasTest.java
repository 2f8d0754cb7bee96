package communique.enrich.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import communique.enrich.topic.WordSet;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The schemas that editors read say the same as the records that the loader fills. */
class EditorSchemasTest {

    private static final Path KNOWLEDGE =
            Path.of(System.getProperty("communique.home", "..")).resolve("knowledge");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> knowsTheKeysOfEveryEntry() throws ClassNotFoundException {
        return Stream.of(
                argumentSet("actors", "actors.json", ActorEntry.class),
                argumentSet("offices", "offices.json", OfficeEntry.class),
                argumentSet("places", "places.json", PlaceEntry.class),
                argumentSet("topics", "topics.json", Class.forName("communique.enrich.topic.TopicEntry")),
                argumentSet("phrases", "phrases.json", Class.forName("communique.enrich.topic.PhraseEntry")),
                argumentSet("words of topics", "vocabulary.json", WordSet.class));
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheKeysOfEveryEntry(String schema, Class<?> entry) throws IOException {
        var keys = new ArrayList<String>();
        JSON.readTree(KNOWLEDGE.resolve("schema").resolve(schema).toFile())
                .at("/items/properties")
                .fieldNames()
                .forEachRemaining(keys::add);

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(entry.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    static Stream<Arguments> acceptsWhatWeShip() {
        return Stream.of(
                argumentSet("actors", "actors.json", "actors"),
                argumentSet("offices", "offices.json", "offices.yaml"),
                argumentSet("places", "places.json", "places"),
                argumentSet("dossiers", "topics.json", "topics/dossiers.yaml"),
                argumentSet("dossiers of the world", "topics.json", "topics/dossiers-world.yaml"),
                argumentSet("IPTC Media Topics", "topics.json", "topics/iptc.yaml"),
                argumentSet("phrases in other languages", "phrases.json", "phrases"),
                argumentSet("words of topics", "vocabulary.json", "topics/vocabulary.yaml"));
    }

    @ParameterizedTest
    @MethodSource
    void acceptsWhatWeShip(String schema, String part) throws IOException {
        var validator = read(schema);
        try (var files = Files.walk(KNOWLEDGE.resolve(part))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var yaml = JSON.valueToTree(yaml().load(Files.readString(file)));

                assertThat(validator.validate(yaml)).as(file.toString()).isEmpty();
            }
        }
    }

    private static JsonSchema read(String schema) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(KNOWLEDGE.resolve("schema").resolve(schema)));
    }

    /** Reads dates and {@code NO} as the text that the analyst wrote, as the loader does. */
    private static Yaml yaml() {
        var options = new LoaderOptions();
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
                addImplicitResolver(Tag.FLOAT, Pattern.compile("-?[0-9]+(\\.[0-9]+)?"), "-0123456789");
            }
        });
    }
}
