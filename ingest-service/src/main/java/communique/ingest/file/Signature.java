package communique.ingest.file;

import java.util.HexFormat;
import java.util.List;

/** The first bytes of files that are no text whatever their name says. */
final class Signature {

    private static final int LONGEST = 8;

    /** PDF, zip (and with it docx, odt, epub), old Office, RTF, gzip, bzip2, xz, 7z, RAR, PNG, JPEG, GIF, ELF. */
    private static final List<String> BINARY = List.of(
            "255044462d",
            "504b0304",
            "504b0506",
            "d0cf11e0a1b11ae1",
            "7b5c727466",
            "1f8b",
            "425a68",
            "fd377a585a00",
            "377abcaf271c",
            "526172211a07",
            "89504e470d0a1a0a",
            "ffd8ff",
            "474946383",
            "7f454c46");

    private Signature() {}

    static boolean isBinary(byte[] bytes) {
        var head = HexFormat.of().formatHex(bytes, 0, Math.min(LONGEST, bytes.length));
        return BINARY.stream().anyMatch(head::startsWith);
    }
}
