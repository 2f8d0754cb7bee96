package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import communique.newsdesk.elasticsearch.Shares.Counted;
import communique.newsdesk.elasticsearch.TimeSpans.Ends;
import communique.newsdesk.elasticsearch.TimeSpans.Step;
import communique.newsdesk.read.Facet;
import communique.newsdesk.read.Filter;
import communique.newsdesk.read.SideBySide;
import communique.newsdesk.read.SideBySide.Aspect;
import communique.newsdesk.read.SideBySide.Share;
import communique.newsdesk.read.SideBySide.Side;
import communique.newsdesk.read.StatementFilter;
import communique.newsdesk.read.Timeline.Span;
import communique.service.elasticsearch.ElasticsearchGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts two searches side by side. */
public final class CompareSearch {

    private static final String A = "a";
    private static final String B = "b";
    private static final int SHOWN = 12;
    private static final String SPEAKER = StatementQueries.SPEAKER;
    private static final String MODALITY = "modality";
    private static final List<Facet> OF_DOCUMENTS = List.of(Facet.DOSSIER, Facet.TOPIC, Facet.ACTOR, Facet.SOURCE);
    private static final List<String> OF_STATEMENTS = List.of(SPEAKER, MODALITY);

    private static final Comparator<Share> LARGEST_FIRST = Comparator.comparingDouble(
                    (Share share) -> Math.max(share.shareOfA(), share.shareOfB()))
            .reversed()
            .thenComparing(Share::label);

    private final ElasticsearchGateway elasticsearch;
    private final ActorNames names;
    private final StatementQueries statements;

    public CompareSearch(ElasticsearchGateway elasticsearch, ActorNames names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
        this.statements = new StatementQueries(elasticsearch);
    }

    /**
     * One side.
     *
     * @param q its query as text
     */
    public record Wanted(String q, Filter filter) {}

    public SideBySide compare(Wanted a, Wanted b) throws IOException {
        var documents = documents(a.filter(), b.filter());
        var said = said(a.filter(), b.filter());
        var ends = ends(documents);
        var step = ends == null ? TimeSpans.BY_DAY : TimeSpans.byMonth(ends);
        var aspects = new LinkedHashMap<String, Aspect>();
        for (var facet : OF_DOCUMENTS) {
            aspects.put(facet.parameter(), aspect("documents", facet.field(), documents, facet == Facet.ACTOR));
        }
        for (var facet : OF_STATEMENTS) {
            aspects.put(facet, aspect("statements", StatementQueries.FACETS.get(facet), said, facet.equals(SPEAKER)));
        }
        return new SideBySide(
                side(a, documents.get(A), said.get(A), volume(a.filter(), step, ends)),
                side(b, documents.get(B), said.get(B), volume(b.filter(), step, ends)),
                step.label(),
                aspects);
    }

    private static Side side(Wanted wanted, Counted documents, Counted said, List<Span> volume) {
        var undated = documents.figures().get("undated");
        return new Side(
                wanted.q(),
                Understandings.shown(wanted.filter().query()),
                documents.total(),
                undated == null ? 0 : undated.missing().docCount(),
                said.total(),
                volume);
    }

    private Map<String, Counted> documents(Filter a, Filter b) throws IOException {
        var sides = Map.of(A, Queries.documents(a), B, Queries.documents(b));
        var fields = OF_DOCUMENTS.stream().map(Facet::field).toList();
        return new Shares(elasticsearch, "documents", sides, fields)
                .count(Map.of(
                        "first", Queries.first(Queries.PUBLISHED),
                        "last", Queries.last(Queries.PUBLISHED),
                        "dated", Queries.having(Queries.PUBLISHED),
                        "undated", Queries.lacking(Queries.PUBLISHED)));
    }

    private Map<String, Counted> said(Filter a, Filter b) throws IOException {
        var sides = Map.of(A, statements.of(StatementFilter.of(a)), B, statements.of(StatementFilter.of(b)));
        var fields = OF_STATEMENTS.stream().map(StatementQueries.FACETS::get).toList();
        return new Shares(elasticsearch, "statements", sides, fields).count(Map.<String, Aggregation>of());
    }

    /** From the first dated document of both sides to the last; null if there is none. */
    private static Ends ends(Map<String, Counted> documents) {
        Ends all = null;
        for (var counted : documents.values()) {
            var figures = counted.figures();
            if (!figures.isEmpty() && figures.get("dated").filter().docCount() > 0) {
                var own = Ends.of(figures);
                all = all == null ? own : all.with(own);
            }
        }
        return all;
    }

    private List<Span> volume(Filter filter, Step step, Ends ends) throws IOException {
        if (ends == null) {
            return List.of();
        }
        var answer = elasticsearch.search(
                "documents", Queries.figures(Queries.documents(filter), Map.of("time", step.histogram(ends))));
        return Figures.spans(answer.aggregations(), "time");
    }

    private Aspect aspect(String of, String field, Map<String, Counted> counted, boolean areActors) throws IOException {
        var a = counted.get(A);
        var b = counted.get(B);
        Set<String> values = new LinkedHashSet<>(a.values().get(field).keySet());
        values.addAll(b.values().get(field).keySet());
        var all = new ArrayList<Share>();
        for (var value : values) {
            var inA = a.of(field, value);
            var inB = b.of(field, value);
            all.add(new Share(value, value, inA, inB, part(inA, a.total()), part(inB, b.total())));
        }
        all.sort(LARGEST_FIRST);
        var both = all.stream().filter(share -> share.a() > 0 && share.b() > 0).limit(SHOWN);
        var onlyA = all.stream().filter(share -> share.b() == 0).limit(SHOWN);
        var onlyB = all.stream().filter(share -> share.a() == 0).limit(SHOWN);
        return named(new Aspect(of, both.toList(), onlyA.toList(), onlyB.toList()), areActors);
    }

    private static double part(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }

    private Aspect named(Aspect aspect, boolean areActors) throws IOException {
        return areActors
                ? new Aspect(aspect.of(), named(aspect.both()), named(aspect.onlyA()), named(aspect.onlyB()))
                : aspect;
    }

    private List<Share> named(List<Share> shares) throws IOException {
        var known = names.of(shares.stream().map(Share::value).toList());
        return shares.stream()
                .map(share -> new Share(
                        share.value(),
                        known.get(share.value()).name(),
                        share.a(),
                        share.b(),
                        share.shareOfA(),
                        share.shareOfB()))
                .toList();
    }
}
