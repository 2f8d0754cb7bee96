package communique.enrich.topic;

/**
 * How topics are chosen for a document.
 *
 * @param minimumScore lowest score, from 0 to 1, at which a topic is kept; raise it when dashboards look noisy
 * @param maximumDossiers most dossiers kept for one document, best first
 * @param maximumMediaTopics most IPTC Media Topics kept for one document, best first
 */
public record TopicLimits(double minimumScore, int maximumDossiers, int maximumMediaTopics) {

    /** What suits single paragraphs and long articles alike. */
    public static final TopicLimits DEFAULT = new TopicLimits(0.45, 16, 8);
}
