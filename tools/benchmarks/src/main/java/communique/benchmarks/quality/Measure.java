package communique.benchmarks.quality;

/** What is scored. */
public enum Measure {
    ACTORS("actors"),
    MENTIONS("mentions"),
    TITLES("titles of office"),
    PLACES("places"),
    TOPICS("topics"),
    STATEMENTS("statements"),
    ATTRIBUTION("speakers"),
    QUOTES("quotations"),
    BOILERPLATE("boilerplate"),
    TEXT("text"),
    HEADLINE("headline"),
    DATE("date"),
    LANGUAGE("language");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
