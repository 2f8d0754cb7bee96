package communique.deploy;

import communique.deploy.Manifests.Manifest;
import communique.stack.process.Ports;
import communique.stack.server.KafkaBroker;
import communique.stack.server.Place;
import communique.stack.server.StackHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What Strimzi would make of the manifests: a broker with TLS and passwords, its topics, users and their rights. */
final class ManifestKafka implements AutoCloseable {

    private static final String PASSWORD = "changeit";
    private static final String MODULES = "org.apache.kafka.common.security.";
    private static final int ANSWER_SECONDS = 30;

    private final Path folder;
    private final Path authority;
    private final KafkaBroker broker;

    ManifestKafka(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.authority = certificate();
        broker = new KafkaBroker(
                StackHome.find(),
                Place.within(folder.resolve("kafka")),
                Ports.free(),
                Ports.free(),
                new KafkaBroker.Access("SASL_SSL", settings(), operator()));
    }

    /** Starts it and does the operator's work. */
    void start() throws Exception {
        broker.start();
        var client = new HashMap<String, Object>(operator());
        client.put("bootstrap.servers", address());
        try (var admin = Admin.create(client)) {
            await(admin.createTopics(topics()).all());
            await(admin.alterUserScramCredentials(passwords()).all());
            await(admin.createAcls(rights()).all());
        }
    }

    String address() {
        return broker.address();
    }

    /** The certificate of the authority, as the Secret {@code communique-cluster-ca-cert} has it. */
    Path authority() {
        return authority;
    }

    /** The value {@code sasl.jaas.config} of the Secret of a user. */
    static String jaas(String user) {
        return MODULES + "scram.ScramLoginModule required username=\"" + user + "\" password=\"" + password(user)
                + "\";";
    }

    /** How a client connects as one of the users. */
    Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                address(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas(user),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.toString());
    }

    @Override
    public void close() {
        broker.kill();
    }

    static <T> T await(KafkaFuture<T> answer) throws Exception {
        return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private static String password(String user) {
        return user + "-s3cret";
    }

    private static List<NewTopic> topics() {
        return Manifests.ofKind("KafkaTopic").stream()
                .map(topic -> {
                    var settings = new HashMap<String, String>();
                    topic.json()
                            .at("/spec/config")
                            .properties()
                            .forEach(setting -> settings.put(
                                    setting.getKey(), setting.getValue().asText()));
                    // There is one broker here; the manifest asks for three copies.
                    return new NewTopic(
                                    topic.name(),
                                    Optional.of(
                                            topic.json().at("/spec/partitions").asInt()),
                                    Optional.empty())
                            .configs(settings);
                })
                .toList();
    }

    private static List<UserScramCredentialAlteration> passwords() {
        return Manifests.ofKind("KafkaUser").stream()
                .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                        user.name(),
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                        password(user.name())))
                .toList();
    }

    private static List<AclBinding> rights() {
        var rights = new ArrayList<AclBinding>();
        for (var user : Manifests.ofKind("KafkaUser")) {
            for (var acl : user.json().at("/spec/authorization/acls")) {
                var resource = acl.path("resource");
                var pattern = new ResourcePattern(
                        ResourceType.fromString(
                                resource.path("type").asText().replace("transactionalId", "transactional_id")),
                        resource.path("name").asText(),
                        resource.path("patternType").asText().equals("prefix")
                                ? PatternType.PREFIXED
                                : PatternType.LITERAL);
                acl.path("operations")
                        .forEach(operation -> rights.add(new AclBinding(pattern, entry(user, operation.asText()))));
            }
        }
        return rights;
    }

    private static AccessControlEntry entry(Manifest user, String operation) {
        return new AccessControlEntry(
                "User:" + user.name(),
                "*",
                AclOperation.fromString(operation.toUpperCase(Locale.ROOT)),
                AclPermissionType.ALLOW);
    }

    private Map<String, String> settings() {
        var plain = MODULES + "plain.PlainLoginModule required";
        return Map.of(
                "sasl.enabled.mechanisms",
                "PLAIN,SCRAM-SHA-512",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                plain + " username=\"operator\" password=\"operator\" user_operator=\"operator\";",
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                MODULES + "scram.ScramLoginModule required;",
                "ssl.keystore.location",
                folder.resolve("server.p12").toString(),
                "ssl.keystore.password",
                PASSWORD,
                "ssl.truststore.location",
                authority.toString(),
                "ssl.truststore.type",
                "PEM",
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                // The second is the broker itself, to its controller.
                "super.users",
                "User:operator;User:ANONYMOUS");
    }

    private Map<String, String> operator() {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                MODULES + "plain.PlainLoginModule required username=\"operator\" password=\"operator\";",
                "ssl.truststore.location",
                authority.toString(),
                "ssl.truststore.type",
                "PEM");
    }

    private Path certificate() throws IOException, InterruptedException {
        var keys = folder.resolve("server.p12").toString();
        var file = folder.resolve("ca.crt");
        keytool(
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keys);
        keytool("-exportcert", "-rfc", "-file", file.toString(), "-keystore", keys);
        return file;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        var log = folder.resolve("keytool.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
    }
}
