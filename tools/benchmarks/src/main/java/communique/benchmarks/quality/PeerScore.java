package communique.benchmarks.quality;

import communique.enrich.Enricher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Scores peers on the names of the quality set in the same way. */
public final class PeerScore {

    private final List<LabelledDocument> documents;

    /** The English documents, because the peers support only English. */
    public PeerScore(List<LabelledDocument> documents) {
        this.documents = documents.stream()
                .filter(document -> document.language().equals("en"))
                .toList();
    }

    /** Of the enrichment. */
    public double ours(Enricher enricher) {
        return Quality.measure(documents, enricher)
                .figures()
                .get(Measure.MENTIONS.label() + " F1")
                .value();
    }

    /** Of a peer that reads the document as it came. */
    public double of(Function<String, List<FoundName>> peer) {
        var findings = new ArrayList<Finding>();
        for (var document : documents) {
            var named = new LinkedHashMap<Range, Family>();
            for (var name : peer.apply(document.content())) {
                var range = document.words().nameBetween(name.start(), name.end());
                if (range != null) {
                    named.put(range, name.family());
                }
            }
            findings.addAll(MentionScore.judge(document, named));
        }
        return Score.of(findings, Measure.MENTIONS).f1();
    }
}
