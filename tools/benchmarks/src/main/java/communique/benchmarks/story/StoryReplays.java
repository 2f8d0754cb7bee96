package communique.benchmarks.story;

import communique.events.DocumentEnriched;
import communique.events.DocumentStoried;
import communique.story.StoryEngine;
import communique.story.StoryEngine.Recollection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compares what is decided live with what a replay of the same documents decides: without a stop, with one restart in the
 * middle, and in batches of several sizes, each decided by a process that was started anew and knows only what the ones
 * before it have published. Prints the adjusted Rand index of stories and of origins.
 */
public final class StoryReplays {

    private static final PrintStream OUT = System.out;

    private StoryReplays() {}

    /** Reads a set of documents as {@link StoryPredictions} does. */
    public static void main(String[] arguments) throws IOException {
        var documents = StoryPredictions.enriched(Path.of(arguments[0]));
        var straight = inBatchesOf(documents.size(), documents);
        for (int batch : new int[] {documents.size(), (documents.size() + 1) / 2, 200, 50, 7, 1}) {
            var replayed = inBatchesOf(batch, documents);
            OUT.printf(
                    "%d documents in batches of %d: stories %.4f, origins %.4f%n",
                    documents.size(),
                    batch,
                    AdjustedRand.of(by(DocumentStoried::storyId, straight), by(DocumentStoried::storyId, replayed)),
                    AdjustedRand.of(by(DocumentStoried::origin, straight), by(DocumentStoried::origin, replayed)));
        }
    }

    private static Map<String, DocumentStoried> inBatchesOf(int size, List<DocumentEnriched> documents) {
        var published = new LinkedHashMap<String, DocumentStoried>();
        for (int from = 0; from < documents.size(); from += size) {
            var engine = new StoryEngine(StoryPredictions.MEMORY, 0);
            engine.restore(published.values().stream().map(Recollection::of).toList());
            for (var document : documents.subList(from, Math.min(documents.size(), from + size))) {
                for (var decided : engine.decide(document).documents()) {
                    published.put(decided.id().value(), decided);
                }
            }
        }
        return published;
    }

    private static Map<String, String> by(
            Function<DocumentStoried, String> group, Map<String, DocumentStoried> decided) {
        var groups = new LinkedHashMap<String, String>();
        decided.forEach((id, event) -> groups.put(id, group.apply(event)));
        return groups;
    }
}
