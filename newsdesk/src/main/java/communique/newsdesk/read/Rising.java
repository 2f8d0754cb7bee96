package communique.newsdesk.read;

import java.util.List;

/**
 * What is told far more than usual, counted by texts of their own: copies do not count.
 *
 * @param from start of the hour that is looked at
 * @param to its end
 * @param weeks how many weeks the habit is known from; without a few nothing but a story is said to rise
 */
public record Rising(String from, String to, int weeks, List<Burst> bursts) {

    /**
     * What rises.
     *
     * @param kind {@code story}, {@code actor}, {@code dossier} or {@code pair}
     * @param id of the story or the actor; the name of a dossier; both ids of a pair, with {@code |} between them
     * @param origins how many texts of their own told it in the hour
     * @param usual how many did in such an hour before; of a story, how many an hour since yesterday
     */
    public record Burst(String kind, String id, String name, long origins, double usual) {}
}
