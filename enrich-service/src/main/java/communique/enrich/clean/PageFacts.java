package communique.enrich.clean;

/**
 * What a web page says of itself in its metadata. Every part may be null.
 *
 * @param title headline
 * @param author names, parted by a comma
 * @param outlet name of the site or publisher
 * @param publishedAt as written by the page, usually ISO 8601
 * @param language BCP 47 tag
 * @param url canonical address
 */
public record PageFacts(String title, String author, String outlet, String publishedAt, String language, String url) {

    /** A document that carries no metadata. */
    public static final PageFacts NONE = new PageFacts(null, null, null, null, null, null);
}
