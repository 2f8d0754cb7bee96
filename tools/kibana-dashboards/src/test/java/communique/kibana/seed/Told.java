package communique.kibana.seed;

import communique.kibana.seed.Entries.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** What story-service says of the events that several documents tell, as index-service stores it. */
final class Told {

    private Told() {}

    static List<Entry> all(List<Story> stories) {
        var byEvent = new LinkedHashMap<String, List<Story>>();
        stories.forEach(story ->
                byEvent.computeIfAbsent(story.told(), id -> new ArrayList<>()).add(story));
        var entries = new ArrayList<Entry>();
        byEvent.forEach((id, told) -> {
            if (told.size() > 1) {
                entries.add(entry(id, told));
            }
        });
        return entries;
    }

    private static Entry entry(String id, List<Story> told) {
        var first = told.stream().min(Comparator.comparing(Story::received)).orElseThrow();
        var last = told.stream().max(Comparator.comparing(Story::received)).orElseThrow();
        var outlets = new TreeSet<String>();
        var languages = new TreeSet<String>();
        told.forEach(story -> {
            outlets.add(story.outlet().name());
            languages.add(story.outlet().language());
        });
        var json = Entries.object()
                .put("@timestamp", last.received().toString())
                .put("id", id)
                .put("decision", 1)
                .put("title", first.title())
                .put("first", first.id())
                .put("firstTime", first.received().toString())
                .put("firstOutlet", first.outlet().name())
                .put("lastReceivedAt", last.received().toString())
                .put("documents", told.size())
                .put("origins", told.stream().filter(story -> !story.isCopy()).count())
                .put("outlets", outlets.size());
        var tags = json.putArray("languages");
        languages.forEach(tags::add);
        return new Entry("stories", id, json);
    }
}
