package communique.newsdesk.story;

import communique.newsdesk.read.StoryReport.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sentences of all documents of a story with their words and numbers, each read once. */
final class ReadText {

    /** A sentence and its words. */
    record Sentence(StoryDocument document, Place place, Set<String> words) {}

    private final Map<String, List<Sentence>> sentences = new HashMap<>();
    private final Map<String, List<Quantity>> quantities = new HashMap<>();

    ReadText(List<StoryDocument> documents) {
        for (var document : documents) {
            var read = Sentences.of(document).stream()
                    .map(place -> new Sentence(document, place, ContentWords.of(place.text())))
                    .toList();
            sentences.put(document.id(), read);
            quantities.put(
                    document.id(),
                    read.stream()
                            .flatMap(each -> Quantities.of(each.place()).stream())
                            .toList());
        }
    }

    List<Sentence> sentences(StoryDocument document) {
        return sentences.get(document.id());
    }

    List<Quantity> quantities(StoryDocument document) {
        return quantities.get(document.id());
    }

    /** The words of the sentence that a quantity stands in. */
    Set<String> words(StoryDocument document, Quantity quantity) {
        return sentences(document).stream()
                .filter(each -> each.place().equals(quantity.sentence()))
                .findFirst()
                .orElseThrow()
                .words();
    }
}
