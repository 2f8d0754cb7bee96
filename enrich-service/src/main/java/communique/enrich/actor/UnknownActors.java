package communique.enrich.actor;

import communique.enrich.name.NameKey;
import communique.enrich.pack.Latin;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids for actors and places that no file lists: the same for the same name, on every machine and every day. */
public final class UnknownActors {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.]+");
    private static final String PREFIX = "x:";
    private static final int LONGEST_ID = 100;

    private UnknownActors() {}

    /** Such as {@code x:ada-oriel}; a hash where the name is in neither Latin nor Cyrillic letters or is very long. */
    public static String id(String name) {
        var id = new StringBuilder(PREFIX);
        for (var word : BETWEEN_WORDS.split(Latin.of(name))) {
            var key = NameKey.of(word);
            if (!key.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))) {
                return hashed(name);
            }
            id.append(key.isEmpty() || id.length() == PREFIX.length() ? "" : "-")
                    .append(key);
        }
        return id.length() > PREFIX.length() && id.length() <= LONGEST_ID ? id.toString() : hashed(name);
    }

    private static String hashed(String name) {
        return PREFIX + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
