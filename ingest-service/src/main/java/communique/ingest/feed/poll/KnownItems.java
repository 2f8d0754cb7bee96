package communique.ingest.feed.poll;

import communique.events.DocumentId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last items of a feed, newest first, small enough to stand in its state. */
final class KnownItems {

    private static final int FEWEST_KEPT = 50;
    private static final int MOST_KEPT = 500;

    private final Map<DocumentId, KnownItem> byDocument = new LinkedHashMap<>();
    private final Map<Long, KnownItem> byKey = new HashMap<>();

    private KnownItems(Collection<KnownItem> items) {
        for (var item : items) {
            if (byDocument.putIfAbsent(item.document(), item) == null && item.key() != 0) {
                byKey.putIfAbsent(item.key(), item);
            }
        }
    }

    /** @param written as {@link #written()} gave it; null when nothing is known */
    static KnownItems read(String written) {
        if (written == null || written.isEmpty()) {
            return new KnownItems(List.of());
        }
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
        var items = new ArrayList<KnownItem>();
        while (bytes.remaining() >= KnownItem.BYTES) {
            items.add(KnownItem.readFrom(bytes));
        }
        return new KnownItems(items);
    }

    /** These, and of those known before as many as a feed of this length may bring back. */
    KnownItems renewed(List<KnownItem> newest) {
        var most = Math.min(MOST_KEPT, Math.max(FEWEST_KEPT, 4 * newest.size()));
        var all = new LinkedHashMap<DocumentId, KnownItem>();
        newest.forEach(item -> all.putIfAbsent(item.document(), item));
        byDocument.values().forEach(item -> all.putIfAbsent(item.document(), item));
        return new KnownItems(all.values().stream().limit(most).toList());
    }

    /** With other entries in the places of those about the same documents. */
    KnownItems with(List<KnownItem> changed) {
        var all = new LinkedHashMap<>(byDocument);
        changed.forEach(item -> all.replace(item.document(), item));
        return new KnownItems(all.values());
    }

    /** Null when it is not known. */
    KnownItem of(DocumentId document) {
        return byDocument.get(document);
    }

    /** Null when it is not known. */
    KnownItem ofKey(long key) {
        return key == 0 ? null : byKey.get(key);
    }

    List<KnownItem> all() {
        return List.copyOf(byDocument.values());
    }

    String written() {
        var bytes = ByteBuffer.allocate(byDocument.size() * KnownItem.BYTES);
        byDocument.values().forEach(item -> item.writeTo(bytes));
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
