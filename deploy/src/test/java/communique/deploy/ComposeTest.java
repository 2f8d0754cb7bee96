package communique.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import communique.deploy.ComposeFile.MissingVariableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compose starts with secrets of its own, gives nobody more rights or ports than needed, and fits a machine of 8 GB. */
class ComposeTest {

    /** What people look at, and the door for documents. */
    private static final Set<String> PAGES = Set.of("newsdesk", "ingest-service", "kibana", "grafana");

    private static final Set<String> OWN =
            Set.of("ingest-service", "enrich-service", "story-service", "index-service", "newsdesk");

    private static final int MOST_MEGABYTES = 6 * 1024;

    private final ComposeFile compose = ComposeFile.withSecrets();

    static Stream<String> own() {
        return OWN.stream().sorted();
    }

    @Test
    void theRepositoryHasNoSecret() throws IOException {
        assertThat(Files.readString(Manifests.PROJECT.resolve(".gitignore"))).contains("\n.env\n");
        assertThat(ComposeFile.example().entrySet())
                .filteredOn(setting -> setting.getKey().matches(".*(PASSWORD|KEY)"))
                .hasSizeGreaterThan(5)
                .allSatisfy(setting -> assertThat(setting.getValue()).isEmpty());
    }

    @Test
    void withoutSecretsTheStartEndsWithASentence() {
        var unprepared = new ComposeFile(ComposeFile.example());

        assertThatThrownBy(() -> unprepared.names().forEach(unprepared::environment))
                .isInstanceOf(MissingVariableException.class)
                .hasMessageContaining("no secrets yet, run \"sh deploy/compose/env.sh\" first");
    }

    @Test
    void theFirstStartMakesSecretsAndTheNextKeepsThem(@TempDir Path folder) throws IOException {
        var script = folder.resolve("deploy/compose/env.sh");
        Files.createDirectories(script.getParent());
        Files.copy(Manifests.PROJECT.resolve("deploy/compose/env.sh"), script);
        Files.copy(Manifests.PROJECT.resolve(".env.example"), folder.resolve(".env.example"));

        assertThat(run(List.of("sh", script.toString()))).contains("made");
        var made = Files.readString(folder.resolve(".env"));

        assertThat(made).doesNotContainPattern("(?m)^[A-Z_]+=$").containsPattern("(?m)^ELASTIC_PASSWORD=\\S{32}$");
        assertThat(Files.getPosixFilePermissions(folder.resolve(".env"))).hasSize(2);
        assertThat(run(List.of("sh", script.toString()))).contains("exists");
        assertThat(Files.readString(folder.resolve(".env"))).isEqualTo(made);
    }

    @Test
    void everySettingOfTheExampleIsRead() {
        assertThat(ComposeFile.asked()).containsAll(settings());
    }

    private static Set<String> settings() {
        var settings = ComposeFile.example().keySet();
        settings.remove("COMPOSE_PROJECT_NAME");
        return settings;
    }

    @ParameterizedTest
    @MethodSource("own")
    void setsNothingThatTheServiceDoesNotRead(String service) {
        assertThat(compose.environment(service).keySet()).allMatch(Settings.of(service)::knows);
    }

    @ParameterizedTest
    @MethodSource("own")
    void noServiceIsTheAdministrator(String service) {
        assertThat(compose.environment(service).values())
                .doesNotContain("elastic", compose.variable("ELASTIC_PASSWORD"));
    }

    @Test
    void theRolesAreThoseOfTheManifests() throws IOException {
        var mount = "./deploy/kubernetes/elasticsearch-roles.yml:/usr/share/elasticsearch/config/roles.yml:ro";

        assertThat(compose.service("elasticsearch").path("volumes"))
                .extracting(volume -> volume.asText())
                .contains(mount);
        var users = Files.readString(Manifests.PROJECT.resolve("deploy/compose/elasticsearch-users.sh"));
        assertThat(users).contains("[\\\"communique_index\\\", \\\"kibana_admin\\\"]", "[\\\"communique_newsdesk\\\"]");
        assertThat(Files.readString(Manifests.PROJECT.resolve("deploy/secrets.sh")))
                .contains("roles=communique_index,kibana_admin", "roles=communique_newsdesk");
    }

    @Test
    void bindAddressOpensThePagesAndNothingElse() {
        var open = withSetting("BIND_ADDRESS", "0.0.0.0");

        open.names()
                .forEach(service -> assertThat(open.ports(service)).as(service).allSatisfy(port -> assertThat(port)
                        .startsWith(
                                PAGES.contains(service)
                                                || open.profiles(service).contains("tls")
                                        ? "0.0.0.0:"
                                        : "127.0.0.1:")));
        assertThat(open.environment("kafka").get("KAFKA_ADVERTISED_LISTENERS"))
                .isEqualTo("INSIDE://kafka:19092,OUTSIDE://localhost:9092");
    }

    @Test
    void everyPortIsFixedAndDocumented() throws IOException {
        var operations = Files.readString(Manifests.PROJECT.resolve("docs/operations.md"));
        var ports = compose.names()
                .flatMap(service -> compose.ports(service).stream())
                .map(port -> port.split(":")[1])
                .toList();

        assertThat(ports).doesNotHaveDuplicates().allSatisfy(port -> assertThat(port)
                .matches("\\d+"));
        assertThat(ports).allSatisfy(port -> assertThat(operations).contains("| " + port + " |"));
    }

    @Test
    void everythingTogetherFitsIntoSixGigabytes() {
        var always = compose.names().filter(service -> compose.profiles(service).isEmpty());

        assertThat(compose.names()).allMatch(service -> compose.megabytes(service) > 0);
        assertThat(always.mapToInt(compose::megabytes).sum()).isLessThanOrEqualTo(MOST_MEGABYTES);
    }

    @Test
    void takesTheKnowledgeOfTheHost() {
        assertThat(compose.service("enrich-service").path("volumes"))
                .extracting(volume -> volume.asText())
                .containsExactly("${KNOWLEDGE:-./knowledge}:/knowledge:ro");
    }

    @Test
    void dashboardsLinkToTheNewsdeskThatTheOperatorNames() {
        var abroad = withSetting("KIBANA_NEWSDESK_URL", "https://news.example.org");

        assertThat(abroad.environment("index-service").get("KIBANA_NEWSDESK_URL"))
                .isEqualTo("https://news.example.org");
    }

    @Test
    void composeItselfAcceptsTheFile(@TempDir Path folder) throws IOException {
        var command = new ArrayList<>(composeCommand());
        assumeThat(command).as("docker compose is not installed").isNotEmpty();
        var settings = folder.resolve("settings");
        Files.writeString(
                settings,
                Files.readString(Manifests.PROJECT.resolve(".env.example"))
                        .replaceAll("(?m)^([A-Z_]+)=$", "$1=secret"));

        command.addAll(List.of(
                "-f", Manifests.PROJECT.resolve("docker-compose.yml").toString(), "--env-file", settings.toString()));
        for (var profile : List.of("observability", "tls", "more", "feeds")) {
            command.addAll(List.of("--profile", profile));
        }
        command.addAll(List.of("config", "--quiet"));

        assertThat(run(command)).isBlank();
    }

    private static List<String> composeCommand() throws IOException {
        for (var command : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            var asked = new ArrayList<>(command);
            asked.add("version");
            try {
                if (start(asked).onExit().join().exitValue() == 0) {
                    return command;
                }
            } catch (IOException e) {
                // Not installed; the next one may be.
            }
        }
        return List.of();
    }

    private static ComposeFile withSetting(String name, String value) {
        var variables = ComposeFile.example();
        variables.replaceAll((key, secret) -> secret.isEmpty() ? "secret" : secret);
        variables.put(name, value);
        return new ComposeFile(Map.copyOf(variables));
    }

    private static String run(List<String> command) throws IOException {
        var process = start(command);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(output).isZero();
        return output;
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
