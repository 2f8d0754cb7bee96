package communique.stack.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Prepares what Elasticsearch reads and writes: its distribution with the analysis plugin, and one folder with
 * configuration, data and temporary files.
 */
final class ElasticsearchFiles {

    private static final Path ELSEWHERE = Path.of("/var/tmp");
    private static final String PLUGIN = "language-analysis";

    private final Path distribution;
    private final Path folder;

    private ElasticsearchFiles(Path distribution, Path folder) {
        this.distribution = distribution;
        this.folder = folder;
    }

    /**
     * Places everything where the user can access it: in place, or under {@code /var/tmp} when the project is in a folder
     * that the user cannot enter, such as {@code /root}.
     */
    static ElasticsearchFiles prepare(Path distribution, Path folder, Account account) throws IOException {
        installPlugin(distribution);
        Files.createDirectories(folder);
        if (!account.isAnother()) {
            return new ElasticsearchFiles(distribution, folder);
        }
        var reachable = account.canRead(distribution.resolve("lib"));
        return new ElasticsearchFiles(
                reachable ? distribution : copyOf(distribution), account.canRead(folder) ? folder : elsewhere(folder));
    }

    /** Replacement for a folder that the unprivileged user cannot enter; it need not exist. */
    static Path standIn(Path folder) {
        var crc = new CRC32();
        crc.update(folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        return ELSEWHERE.resolve("communique-" + HexFormat.of().toHexDigits((int) crc.getValue()));
    }

    private static Path elsewhere(Path folder) throws IOException {
        var standIn = standIn(folder);
        try {
            Files.createDirectory(
                    standIn, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (FileAlreadyExistsException e) {
            // Everybody may write to /var/tmp, so accept only folders that we own.
            if (Files.isSymbolicLink(standIn)
                    || !List.of("root", "nobody")
                            .contains(Files.getOwner(standIn).getName())) {
                throw new IOException(standIn + " belongs to somebody else; remove it", e);
            }
        }
        return standIn;
    }

    Path program() {
        return distribution.resolve("bin/elasticsearch");
    }

    Path home() {
        return distribution;
    }

    Path folder() {
        return folder;
    }

    Path configuration() {
        return folder.resolve("config");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path data() {
        return folder.resolve("data");
    }

    private static Path copyOf(Path distribution) throws IOException {
        var copy = elsewhere(distribution).resolve(distribution.getFileName());
        if (!Files.exists(copy)) {
            var unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
            Account.run(List.of("rm", "-rf", unfinished.toString()));
            Account.run(List.of("cp", "-R", distribution.toString(), unfinished.toString()));
            Account.run(List.of("chmod", "-R", "a+rX", unfinished.toString()));
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        installPlugin(copy);
        return copy;
    }

    private static void installPlugin(Path distribution) throws IOException {
        var plugin = distribution.resolve("plugins").resolve(PLUGIN);
        Files.createDirectories(plugin);
        var version = distribution.getFileName().toString().replaceFirst("^elasticsearch-", "");
        replace(plugin.resolve(PLUGIN + ".jar"), pluginJar());
        replace(plugin.resolve("plugin-descriptor.properties"), descriptor(version));
    }

    /** Atomic and only on a change, because another server may be starting from the same distribution. */
    private static void replace(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        // Not in the plugin's folder, where a starting server would find it.
        var written = Files.createTempFile(file.getParent().getParent().getParent(), PLUGIN, ".new");
        Files.write(written, content);
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] descriptor(String version) {
        return """
            description=Language analyzers of the product
            version=1
            name=%s
            classname=%s
            java.version=17
            elasticsearch.version=%s
            """.formatted(PLUGIN, PluginClasses.PLUGIN, version).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pluginJar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : PluginClasses.names()) {
                var entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(PluginClasses.read(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
