package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Edge;
import communique.newsdesk.read.StoryReport.Node;
import communique.newsdesk.read.StoryReport.OriginGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose text is whose, small enough to be drawn. */
final class OriginLines {

    private static final int ORIGINS = 12;
    private static final int COPIES = 12;

    private OriginLines() {}

    /** The most copied origins, each with its earliest copies. */
    static OriginGraph of(List<StoryDocument> documents) {
        var byOrigin = new LinkedHashMap<String, List<StoryDocument>>();
        documents.forEach(each -> byOrigin.computeIfAbsent(each.origin(), key -> new ArrayList<>())
                .add(each));
        var drawn = new HashMap<String, StoryDocument>();
        byOrigin.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<StoryDocument>> each) ->
                        -each.getValue().size()))
                .limit(ORIGINS)
                .flatMap(each -> each.getValue().stream().limit(COPIES + 1L))
                .forEach(each -> drawn.put(each.id(), each));
        var nodes = documents.stream()
                .filter(each -> drawn.containsKey(each.id()))
                .map(each -> new Node(each.telling(), each.origin()))
                .toList();
        return new OriginGraph(nodes, edges(drawn), documents.size() - nodes.size());
    }

    private static List<Edge> edges(Map<String, StoryDocument> drawn) {
        var edges = new ArrayList<Edge>();
        var pairs = new HashSet<String>();
        for (var document : drawn.values()) {
            var copy = document.copy();
            if (copy != null && drawn.containsKey(copy.of())) {
                pairs.add(copy.of() + "|" + document.id());
                edges.add(new Edge(copy.of(), document.id(), "copy", copy.share()));
            }
            document.common().stream()
                    .filter(each -> drawn.containsKey(each.with()) && pairs.add(each.with() + "|" + document.id()))
                    .forEach(each -> edges.add(new Edge(each.with(), document.id(), each.kind(), null)));
        }
        edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to));
        return edges;
    }
}
