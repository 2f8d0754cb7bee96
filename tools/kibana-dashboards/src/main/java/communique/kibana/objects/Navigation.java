package communique.kibana.objects;

import communique.kibana.description.Dashboard;
import communique.kibana.description.Descriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The head of a dashboard: the way to the others, which keeps time and filters, to Discover and to the newsdesk. */
final class Navigation {

    private final Descriptions descriptions;

    Navigation(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** A panel of links to all dashboards; Kibana marks the one that is shown. */
    PanelObject links(Dashboard shown) {
        var panel = shown.id() + "-links";
        var references = new ArrayList<Reference>();
        var attributes = Json.object().put("title", "").put("layout", "horizontal");
        var links = attributes.putArray("links");
        for (var target : descriptions.dashboards()) {
            var id = panel + "-" + target.id();
            var reference = new Reference("dashboard", SavedObject.id(target.id()), "link_" + id + "_dashboard");
            references.add(reference.of(panel));
            links.addObject()
                    .put("id", id)
                    .put("type", "dashboardLink")
                    .put("order", links.size() - 1)
                    .put("label", target.title())
                    .put("destinationRefName", reference.name())
                    .putObject("options")
                    .put("openInNewTab", false)
                    .put("useCurrentFilters", true)
                    .put("useCurrentDateRange", true);
        }
        var config = Json.object();
        config.set("attributes", attributes);
        config.putObject("enhancements");
        return new PanelObject("links", config, List.copyOf(references));
    }

    /** Links are relative: they stay within the space and below the path that Kibana is served at. */
    String markdown(Dashboard shown) {
        var searches = descriptions.views().searches().stream()
                .map(each -> "[" + each.id() + "](discover#/view/" + SavedObject.id(each.id()) + ")")
                .collect(Collectors.joining(" · "));
        return "**" + shown.question() + "** " + shown.intro() + "\n\nDiscover: " + searches + "  |  [Newsdesk]("
                + DataViewObject.NEWSDESK + "/)";
    }
}
