package communique.enrich.place;

import com.maxmind.db.CHMCache;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import com.maxmind.db.Network;
import com.maxmind.db.Reader;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the gazetteer of cities and regions out of GeoLite2 City, a database of internet addresses that names for each the
 * city, the region and the country in several languages, after GeoNames. The build runs it; the service does not.
 *
 * <p>How many addresses a city has, and in how many languages it has a name, tells how well known it is: nothing else in the
 * database does.
 */
public final class GazetteerExtraction {

    private static final int CACHE = 1 << 19;
    private static final int IPV4_BITS = 32;

    private GazetteerExtraction() {}

    /** A city, a region or a country, by its number in GeoNames. */
    public record Named(Map<String, String> names, Long id, String code) {

        /** Called by the reader of the database. */
        @MaxMindDbConstructor
        public Named(
                @MaxMindDbParameter(name = "names") Map<String, String> names,
                @MaxMindDbParameter(name = "geoname_id") Long id,
                @MaxMindDbParameter(name = "iso_code") String code) {
            this.names = names;
            this.id = id;
            this.code = code;
        }

        private String english() {
            return names == null ? null : names.get("en");
        }
    }

    /** Where the addresses are, in degrees. */
    public record Point(Double lat, Double lon) {

        /** Called by the reader of the database. */
        @MaxMindDbConstructor
        public Point(
                @MaxMindDbParameter(name = "latitude") Double lat, @MaxMindDbParameter(name = "longitude") Double lon) {
            this.lat = lat;
            this.lon = lon;
        }
    }

    /** What is known about a block of addresses. */
    public record Block(Named city, Named country, List<Named> regions, Point point) {

        /** Called by the reader of the database. */
        @MaxMindDbConstructor
        public Block(
                @MaxMindDbParameter(name = "city") Named city,
                @MaxMindDbParameter(name = "country") Named country,
                @MaxMindDbParameter(name = "subdivisions") List<Named> regions,
                @MaxMindDbParameter(name = "location") Point point) {
            this.city = city;
            this.country = country;
            this.regions = regions;
            this.point = point;
        }

        private boolean isPlaced() {
            return city != null
                    && city.english() != null
                    && country != null
                    && country.code() != null
                    && point != null
                    && point.lat() != null;
        }

        private Named region() {
            return regions == null || regions.isEmpty() || regions.get(0).english() == null ? null : regions.get(0);
        }
    }

    /** @param files the database, and the gazetteer to write */
    public static void main(String... files) throws IOException, InvalidNetworkException {
        var from = Path.of(files[0]);
        var to = Path.of(files[1]);
        if (Files.exists(to) && Files.getLastModifiedTime(to).compareTo(Files.getLastModifiedTime(from)) >= 0) {
            return;
        }
        var places = new HashMap<Long, PlaceSum>();
        try (var database = new Reader(from.toFile(), Reader.FileMode.MEMORY, new CHMCache(CACHE))) {
            var everything = new Network(InetAddress.getByName("0.0.0.0"), 0);
            for (var blocks = database.networksWithin(everything, false, Block.class); blocks.hasNext(); ) {
                var block = blocks.next();
                if (block.getData() != null && block.getData().isPlaced()) {
                    add(block.getData(), 1L << (IPV4_BITS - block.getNetwork().getPrefixLength()), places);
                }
            }
        }
        Files.createDirectories(to.getParent());
        // Whole or not at all: a build that was broken off must not leave half a gazetteer that looks new.
        var draft = from.resolveSibling(to.getFileName());
        try (var file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            WorldGazetteer.write(places.values().stream().map(PlaceSum::place).toList(), file);
        }
        Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(Block block, long addresses, Map<Long, PlaceSum> places) {
        var region = block.region();
        var country = block.country().code();
        var regionName = region == null ? "" : region.english();
        places.computeIfAbsent(
                        block.city().id(), id -> new PlaceSum(block.city().names(), country, regionName, false))
                .add(block.point(), addresses);
        if (region != null) {
            places.computeIfAbsent(region.id(), id -> new PlaceSum(region.names(), country, "", true))
                    .add(block.point(), addresses);
        }
    }

    /** One place while its blocks are added up. */
    private static final class PlaceSum {
        private final Map<String, String> names;
        private final String country;
        private final String region;
        private final boolean isRegion;
        private final Map<Point, Long> points = new HashMap<>();
        private long addresses;

        PlaceSum(Map<String, String> names, String country, String region, boolean isRegion) {
            this.names = names;
            this.country = country;
            this.region = region;
            this.isRegion = isRegion;
        }

        void add(Point point, long more) {
            points.merge(point, more, Long::sum);
            addresses += more;
        }

        WorldPlace place() {
            var point = isRegion ? middle() : commonest();
            int renown =
                    names.size() * WorldPlace.RENOWN_OF_A_LANGUAGE + Long.SIZE - Long.numberOfLeadingZeros(addresses);
            return new WorldPlace(names.get("en"), country, region, point.lat(), point.lon(), isRegion, renown);
        }

        private Point commonest() {
            return points.entrySet().stream()
                    .max(Map.Entry.<Point, Long>comparingByValue()
                            .thenComparing(entry -> entry.getKey().toString()))
                    .orElseThrow()
                    .getKey();
        }

        /** Each place counts once: else the middle of a region would be its largest town. */
        private Point middle() {
            double lat =
                    points.keySet().stream().mapToDouble(Point::lat).average().orElseThrow();
            double lon =
                    points.keySet().stream().mapToDouble(Point::lon).average().orElseThrow();
            return new Point(lat, lon);
        }
    }
}
