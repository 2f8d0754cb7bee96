package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import communique.newsdesk.query.Directory;
import communique.newsdesk.query.KnownActor;
import communique.newsdesk.query.KnownValue;
import communique.query.Field;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what the documents name: actors, dossiers, topics, places and sources, with how many documents name each. */
public final class IndexedNames {

    private static final int MOST_ACTORS = 10_000;
    private static final int MOST_UNREGISTERED = 2_000;
    private static final int MOST_VALUES = 2_000;
    private static final Map<Field, String> FIELDS = Map.of(
            Field.DOSSIER, "topics.dossier",
            Field.TOPIC, "topics.iptc",
            Field.PLACE, "places.name",
            Field.SOURCE, "source.name");

    private final ElasticsearchGateway elasticsearch;
    private final ActorNames names;

    public IndexedNames(ElasticsearchGateway elasticsearch, ActorNames names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
    }

    /** @param registry actors that are known anyway, without a count */
    public Directory directory(List<KnownActor> registry) throws IOException {
        var asked = new HashMap<String, Aggregation>();
        asked.put("actors", Queries.most("actors.id", MOST_ACTORS));
        FIELDS.forEach((field, name) -> asked.put(field.name(), Queries.most(name, MOST_VALUES)));
        var figures = elasticsearch
                .search("documents", Queries.figures(Queries.everything(), asked))
                .aggregations();
        var counts = new LinkedHashMap<String, Long>();
        Figures.buckets(figures, "actors").forEach(bucket -> counts.put(Figures.key(bucket), bucket.docCount()));
        var actors = new ArrayList<KnownActor>();
        var registered = new HashSet<String>();
        for (var actor : registry) {
            registered.add(actor.id());
            actors.add(counted(actor, counts.getOrDefault(actor.id(), 0L)));
        }
        var others = counts.keySet().stream()
                .filter(id -> !registered.contains(id))
                .limit(MOST_UNREGISTERED)
                .toList();
        names.of(others)
                .values()
                .forEach(actor -> actors.add(new KnownActor(
                        actor.id(),
                        actor.name(),
                        actor.type(),
                        actor.country(),
                        List.of(actor.name()),
                        surnames(actor.type(), actor.name()),
                        counts.get(actor.id()))));
        var values = new ArrayList<KnownValue>();
        FIELDS.keySet().forEach(field -> Figures.buckets(figures, field.name())
                .forEach(bucket -> values.add(new KnownValue(field, Figures.key(bucket), bucket.docCount()))));
        return new Directory(actors, values);
    }

    private static KnownActor counted(KnownActor actor, long documents) {
        return new KnownActor(
                actor.id(), actor.name(), actor.type(), actor.country(), actor.names(), actor.surnames(), documents);
    }

    private static List<String> surnames(String type, String name) {
        var space = name.lastIndexOf(' ');
        return "person".equals(type) && space > 0 ? List.of(name.substring(space + 1)) : List.of();
    }
}
