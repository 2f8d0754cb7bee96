package communique.newsdesk.story;

import communique.newsdesk.read.FacetValue;
import communique.newsdesk.read.StoryReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out what the documents of a story tell together. The same documents give the same report. */
public final class StoryReporter {

    private static final int OUTLETS = 40;

    private StoryReporter() {}

    /**
     * What is counted in the index over the whole story, also over documents that are not looked into.
     *
     * @param origins how many texts of their own
     */
    public record Counted(int documents, int origins, List<FacetValue> outlets) {
        public Counted {
            outlets = List.copyOf(outlets);
        }
    }

    /** @param found at least one document */
    public static StoryReport report(String id, Counted counted, List<StoryDocument> found) {
        var documents = new ArrayList<>(found);
        documents.sort(Comparator.comparing(StoryDocument::at)
                .thenComparing(each -> each.telling().receivedAt())
                .thenComparing(StoryDocument::id));
        var text = new ReadText(documents);
        var first = documents.get(0).telling();
        return new StoryReport(
                id,
                documents.stream()
                        .map(each -> each.telling().title())
                        .filter(title -> title != null && !title.isBlank())
                        .findFirst()
                        .orElse(null),
                first,
                documents.stream()
                        .map(StoryDocument::telling)
                        .min(Comparator.comparing(StoryReport.Telling::receivedAt))
                        .orElseThrow(),
                documents.get(documents.size() - 1).telling(),
                counted.documents(),
                counted.origins(),
                Math.max(0, counted.documents() - documents.size()),
                counted.outlets().stream().limit(OUTLETS).toList(),
                languages(documents),
                SummarySentences.of(documents, text),
                Additions.of(documents, text),
                Utterances.of(documents),
                Contradictions.of(documents, text),
                OriginLines.of(documents));
    }

    /** The most frequent first. */
    private static List<String> languages(List<StoryDocument> documents) {
        var counts = documents.stream()
                .map(each -> each.telling().language())
                .filter(language -> language != null)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.keySet().stream()
                .sorted(Comparator.comparingLong((String language) -> -counts.get(language))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
