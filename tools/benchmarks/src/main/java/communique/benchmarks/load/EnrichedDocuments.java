package communique.benchmarks.load;

import communique.benchmarks.ShippedRecipe;
import communique.events.DocumentEnriched;
import communique.events.DocumentId;
import communique.events.DocumentReceived;
import communique.events.Source;
import communique.kafka.EventRecords;
import communique.kafka.KafkaClients;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Enriched events as enrich-service publishes them: a few hundred are enriched, the others are copies with other ids. */
public final class EnrichedDocuments {

    private static final int ENRICHED = 200;

    private final Documents documents;
    private final Instant first = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final List<DocumentEnriched> models;

    public EnrichedDocuments(Documents documents) {
        this.documents = documents;
        var enricher = ShippedRecipe.load(ShippedRecipe.home());
        models = IntStream.range(0, ENRICHED)
                .mapToObj(number -> enricher.enrich(received(number)))
                .toList();
    }

    /** The event of a document. */
    public DocumentEnriched event(int number) {
        var like = models.get(number % models.size());
        return new DocumentEnriched(
                new DocumentId(documents.id(number)),
                like.revision(),
                first.plus(number, ChronoUnit.MICROS),
                first.plus(number, ChronoUnit.MICROS),
                like.source(),
                documents.title(number),
                like.titleOrigin(),
                like.author(),
                like.publishedAt(),
                like.publishedAtOrigin(),
                like.language(),
                like.body(),
                like.words(),
                like.topics(),
                like.actors(),
                like.places(),
                like.statements(),
                like.links(),
                like.enrichment());
    }

    /** Number of index operations of a document: its own entry and one for each mention and statement. */
    public int operations(int number) {
        var like = models.get(number % models.size());
        return 1 + like.actors().size() + like.statements().size();
    }

    /** Number of index operations of the first documents. */
    public long operationsOf(int count) {
        return IntStream.range(0, count).mapToLong(this::operations).sum();
    }

    /** Publishes documents to Kafka. */
    public void publish(Map<String, Object> kafka, int from, int count) {
        try (var producer = KafkaClients.producer(kafka)) {
            for (var number = from; number < from + count; number++) {
                producer.send(EventRecords.of(event(number)));
            }
        }
    }

    private DocumentReceived received(int number) {
        return new DocumentReceived(
                new DocumentId(documents.id(number)),
                Integer.toString(number),
                first,
                new Source("Example Agency", URI.create("https://news.example/" + number), "http"),
                "text/plain",
                documents.text(number),
                documents.title(number),
                null,
                null,
                null);
    }
}
