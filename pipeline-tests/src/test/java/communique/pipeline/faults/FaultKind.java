package communique.pipeline.faults;

/** Faults that are counted alike: each kind has a table of its own in {@code docs/reliability.md}. */
enum FaultKind {
    /** Of the whole road. */
    ROAD("rows", "faults", "rewritten"),

    /** Of story-service alone. */
    STORIES("stories", "faults", "decided otherwise"),

    /** Of clusters of brokers and nodes. */
    CLUSTER("cluster", "cluster", "rewritten");

    private static final int FIRST_OF_STORIES = 33;
    private static final int FIRST_OF_CLUSTER = 40;

    private final String section;
    private final String profile;
    private final String third;

    FaultKind(String section, String profile, String third) {
        this.section = section;
        this.profile = profile;
        this.third = third;
    }

    /** The kind of the fault with a number. */
    static FaultKind of(int number) {
        if (number >= FIRST_OF_CLUSTER) {
            return CLUSTER;
        }
        return number >= FIRST_OF_STORIES ? STORIES : ROAD;
    }

    /** Its name in the marks of the page, and of the file that every run writes into its target folder. */
    String section() {
        return section;
    }

    /** The profile of Maven that runs all of them; the property of that name with {@code .write} has the page written. */
    String profile() {
        return profile;
    }

    /** The two lines above the rows. */
    String head() {
        boolean ofCluster = this == CLUSTER;
        return "| # | fault | injected at | lost | twice | " + third + " |"
                + (ofCluster ? " cluster away |" : "") + " seconds to resume |\n"
                + "|---:|---|---:|---:|---:|---:|" + (ofCluster ? "---:|" : "") + "---:|\n";
    }
}
