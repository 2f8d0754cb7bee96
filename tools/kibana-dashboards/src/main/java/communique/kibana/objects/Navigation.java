package communique.kibana.objects;

import communique.kibana.description.Dashboard;
import communique.kibana.description.Descriptions;
import java.util.List;
import java.util.stream.Collectors;

/** The head of a dashboard: the way to the others, to Discover, to the newsdesk, and to other stretches of time. */
final class Navigation {

    /** A dashboard shows years at first, so that what is old in a fresh installation is seen too. */
    private static final List<Stretch> STRETCHES = List.of(
            new Stretch("24 hours", "now-24h"), new Stretch("7 days", "now-7d"), new Stretch("30 days", "now-30d"));

    private final Descriptions descriptions;

    Navigation(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    private record Stretch(String name, String from) {}

    /** Relative links: they stay within the space and below the path that Kibana is served at. */
    String markdown(Dashboard shown) {
        var dashboards = descriptions.dashboards().stream()
                .map(each -> each.equals(shown)
                        ? "**" + each.title() + "**"
                        : "[" + each.title() + "](#/view/" + SavedObject.id(each.id()) + ")")
                .collect(Collectors.joining(" · "));
        var stretches = STRETCHES.stream()
                .map(each -> "[" + each.name + "](#/view/" + SavedObject.id(shown.id()) + "?_g=(time:(from:" + each.from
                        + ",to:now)))")
                .collect(Collectors.joining(" · "));
        var searches = descriptions.views().searches().stream()
                .map(each -> "[" + each.id() + "](discover#/view/" + SavedObject.id(each.id()) + ")")
                .collect(Collectors.joining(" · "));
        return dashboards + "  |  Time: " + stretches + "  |  Discover: " + searches + "  |  [Newsdesk]("
                + DataViewObject.NEWSDESK + "/)\n\n**" + shown.question() + "** " + shown.intro();
    }
}
