package communique.enrich.place;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Small gazetteers, written and read as the build and the service do. */
final class Worlds {

    private Worlds() {}

    static WorldGazetteer of(WorldPlace... places) {
        var file = new ByteArrayOutputStream();
        try {
            WorldGazetteer.write(List.of(places), new DataOutputStream(file));
            return WorldGazetteer.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param where a country, and a region behind a slash where there is one */
    static WorldPlace town(String name, String where, double lat, double lon, int renown) {
        var parts = where.split("/", 2);
        return new WorldPlace(name, parts[0], parts.length > 1 ? parts[1] : "", lat, lon, false, renown);
    }

    static WorldPlace region(String name, String country, double lat, double lon, int renown) {
        return new WorldPlace(name, country, "", lat, lon, true, renown);
    }
}
