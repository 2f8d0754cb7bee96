package communique.enrich.place;

import communique.enrich.knowledge.PlaceEntry;

/**
 * A city or a region of the world gazetteer.
 *
 * @param name in English
 * @param country ISO 3166-1 alpha-2
 * @param region English name of the region of a city; empty for a region, and where it is not known
 * @param lat degrees, WGS 84
 * @param lon degrees, WGS 84
 * @param isRegion whether it is a province or a state of a federation; its point is the middle of its towns
 * @param renown how well known it is: {@link #RENOWN_OF_A_LANGUAGE} for each language that has a name for it, and one for
 *     each doubling of the internet addresses there
 */
record WorldPlace(String name, String country, String region, double lat, double lon, boolean isRegion, int renown) {

    static final int RENOWN_OF_A_LANGUAGE = 4;

    /** A place of the knowledge that has a country. */
    static WorldPlace of(PlaceEntry entry) {
        boolean isRegion = !entry.precision().equals("city");
        return new WorldPlace(entry.name(), entry.country(), "", entry.lat(), entry.lon(), isRegion, 0);
    }

    String precision() {
        return isRegion ? "region" : "city";
    }
}
