package communique.ingest.feed.poll;

import communique.events.DocumentId;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * An item that was seen in a feed.
 *
 * @param key hash of its guid and date, 0 when it has none: finds the item again when its link has changed
 * @param document the id of its document
 * @param content hash of what it says
 * @param fullText whether its document has the text of its page
 * @param presence whether the feed still has it
 */
record KnownItem(long key, DocumentId document, long content, boolean fullText, Presence presence) {

    /** {@code MISSED}: gone at the last reading though older items were there; gone twice means withdrawn. */
    enum Presence {
        IN_FEED,
        MISSED,
        PAST
    }

    static final int BYTES = 2 * Long.BYTES + 16 + 1;

    private static final String URL = "url:";
    private static final String FILE = "file:";
    private static final int IS_FILE = 1;
    private static final int HAS_FULL_TEXT = 2;
    private static final int PRESENCE_SHIFT = 2;

    KnownItem with(Presence now) {
        return new KnownItem(key, document, content, fullText, now);
    }

    KnownItem withFullText() {
        return new KnownItem(key, document, content, true, presence);
    }

    void writeTo(ByteBuffer out) {
        var id = document.value();
        var isFile = id.startsWith(FILE);
        out.put((byte)
                ((isFile ? IS_FILE : 0) | (fullText ? HAS_FULL_TEXT : 0) | presence.ordinal() << PRESENCE_SHIFT));
        out.putLong(key).putLong(content);
        out.put(HexFormat.of().parseHex(id.substring(id.indexOf(':') + 1)));
    }

    static KnownItem readFrom(ByteBuffer in) {
        var flags = in.get();
        var key = in.getLong();
        var content = in.getLong();
        var hash = new byte[16];
        in.get(hash);
        var id = ((flags & IS_FILE) == 0 ? URL : FILE) + HexFormat.of().formatHex(hash);
        var presence = Presence.values()[flags >> PRESENCE_SHIFT & 3];
        return new KnownItem(key, new DocumentId(id), content, (flags & HAS_FULL_TEXT) != 0, presence);
    }
}
