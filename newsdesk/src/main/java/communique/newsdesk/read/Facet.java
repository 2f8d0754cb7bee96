package communique.newsdesk.read;

/** What documents can be narrowed down by. */
public enum Facet {
    DOSSIER("dossier", "topics.dossier"),
    TOPIC("topic", "topics.iptc"),
    ACTOR("actor", "actors.id"),
    /** Where the actors come from: "Moscow warns" is about Russia without a place in Russia. */
    ACTOR_COUNTRY("actorCountry", "actors.country"),
    /** Where the places lie: a Russian minister in Geneva makes it Switzerland. */
    PLACE_COUNTRY("placeCountry", "places.country"),
    SOURCE("source", "source.name"),
    LANGUAGE("language", "language");

    private final String parameter;
    private final String field;

    Facet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    /** Where the entry of a document has it. */
    public String field() {
        return field;
    }

    /** Its name in an address and in an answer. */
    public String parameter() {
        return parameter;
    }
}
