package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Carrier;
import communique.newsdesk.read.StoryReport.Utterance;
import communique.newsdesk.story.StoryDocument.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** What was said in a story, each once, with all documents that carry it. */
final class Utterances {

    private static final int MOST = 60;
    private static final int CARRIERS = 12;

    private Utterances() {}

    private record Carried(StoryDocument by, Said said) {}

    /** The most carried first, then the earliest. */
    static List<Utterance> of(List<StoryDocument> documents) {
        var found = new LinkedHashMap<String, List<Carried>>();
        for (var document : documents) {
            for (var said : document.statements()) {
                var carried = found.computeIfAbsent(said.utterance(), key -> new ArrayList<>());
                if (carried.stream().noneMatch(each -> each.by().id().equals(document.id()))) {
                    carried.add(new Carried(document, said));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt((List<Carried> carried) -> -carried.size()))
                .limit(MOST)
                .map(Utterances::utterance)
                .toList();
    }

    private static Utterance utterance(List<Carried> carried) {
        var first = carried.get(0).said();
        var speaker = carried.stream()
                .map(each -> each.said().speaker())
                .filter(Objects::nonNull)
                .findFirst();
        return new Utterance(
                speaker.orElse(null),
                first.text(),
                first.verb(),
                first.modality(),
                first.kind(),
                carried.stream().limit(CARRIERS).map(Utterances::carrier).toList(),
                (int) carried.stream()
                        .map(each -> String.valueOf(each.by().telling().source()))
                        .distinct()
                        .count(),
                Math.max(0, carried.size() - CARRIERS));
    }

    private static Carrier carrier(Carried carried) {
        return new Carrier(
                carried.by().telling(),
                carried.by().isCopy(),
                carried.said().start(),
                carried.said().end());
    }
}
