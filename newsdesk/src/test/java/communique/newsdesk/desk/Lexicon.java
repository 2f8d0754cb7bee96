package communique.newsdesk.desk;

import communique.events.DocumentEnriched.Location;
import communique.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The invented states, people, places and subjects that the documents of these tests are about. */
record Lexicon(List<Actor> actors, List<Topic> topics, List<Place> places) {

    /** The one of {@code lexicon.json}. */
    static final Lexicon SHARED = read();

    /** An actor and the words that stand for it, each with the way it does: {@code surname:Brink}. */
    record Actor(String id, String name, String type, String country, String role, List<String> words) {}

    /** A subject, its broader ones, and the phrases that tell of it. */
    record Topic(String id, String label, List<String> path, List<String> phrases) {}

    /** A place on the globe. */
    record Place(String id, String name, String country, String precision, Location at) {}

    private static Lexicon read() {
        try (var json = Lexicon.class.getResourceAsStream("/lexicon.json")) {
            return EventJson.mapper().readValue(json, Lexicon.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
