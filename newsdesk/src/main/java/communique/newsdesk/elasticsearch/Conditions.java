package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import communique.newsdesk.query.Codes;
import communique.newsdesk.query.Understanding;
import communique.query.Field;
import communique.query.Node;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the tree of a query into a search for documents. Parts of documents are searched for by its subclass. */
class Conditions {

    private static final Map<Field, String> FIELDS = Map.of(
            Field.PLACE, "places.name",
            Field.DOSSIER, "topics.dossier",
            Field.TOPIC, "topics.iptc",
            Field.SOURCE, "source.name");

    private final Understanding meaning;
    private final List<String> texts;
    private final String time;

    Conditions(Understanding meaning) {
        this(meaning, List.of("title^3", "body"), Queries.PUBLISHED);
    }

    /**
     * Conditions on other entries than documents.
     *
     * @param texts the fields that words are looked for in
     * @param time the field of the date
     */
    Conditions(Understanding meaning, List<String> texts, String time) {
        this.meaning = meaning;
        this.texts = texts;
        this.time = time;
    }

    Query query() {
        return of(meaning.tree());
    }

    Query of(Node node) {
        if (node instanceof Node.And and) {
            return all(and.parts());
        } else if (node instanceof Node.Or or) {
            return Queries.any(or.parts().stream().map(this::of).toList());
        } else if (node instanceof Node.Not not) {
            var part = of(not.part());
            return Query.of(query -> query.bool(bool -> bool.mustNot(part)));
        } else if (node instanceof Node.Has has) {
            return has(has);
        } else if (node instanceof Node.When when) {
            return time(when);
        }
        return text(node);
    }

    Query all(List<Node> parts) {
        return Queries.all(parts.stream().map(this::of).toList(), List.of());
    }

    /** The actor whom a part means; null if nobody of that name is known. */
    final Understanding.Meant meant(Node part) {
        return meaning.actors().get(part);
    }

    Query has(Node.Has has) {
        return switch (has.field()) {
            case ACTOR, WITH -> actor(has, List.of("actors.id"), "actors.name");
            case SAID_BY, ABOUT -> Queries.terms("id", meaning.documents().getOrDefault(has, List.of()));
            case COUNTRY -> {
                var code = List.of(Codes.country(has.value()).orElse(has.value()));
                yield Queries.any(
                        List.of(Queries.terms("actors.country", code), Queries.terms("places.country", code)));
            }
            case LANGUAGE ->
                Queries.term("language", Codes.language(has.value()).orElse(has.value()));
            default -> value(FIELDS.get(has.field()), has);
        };
    }

    /** Entries that have the actor in a field; for plain words also those with any of its names in their text. */
    final Query actor(Node.Has has, List<String> ids, String name) {
        var meant = meant(has);
        if (meant == null) {
            return same(name, has.value());
        }
        var any = new ArrayList<Query>();
        ids.forEach(field -> any.add(Queries.term(field, meant.actor().id())));
        if (meant.plain()) {
            meant.names().forEach(each -> any.add(phrase(each)));
        }
        return Queries.any(any);
    }

    private Query text(Node node) {
        if (node instanceof Node.Word word) {
            return phrase(word.text());
        } else if (node instanceof Node.Phrase phrase) {
            return phrase(phrase.text());
        } else if (node instanceof Node.Prefix prefix) {
            return Query.of(query -> query.multiMatch(
                    match -> match.query(prefix.text()).fields(texts).type(TextQueryType.BoolPrefix)));
        }
        return Queries.everything();
    }

    /** A word is a phrase as well: "state-owned" is two, and they stand beside each other. */
    private Query phrase(String words) {
        return Query.of(query ->
                query.multiMatch(match -> match.query(words).fields(texts).type(TextQueryType.Phrase)));
    }

    /** Entries that have a value in a field, or a part of it. */
    final Query value(String field, Node.Has has) {
        if (has.exact()) {
            return same(field, has.value());
        }
        var pattern = "*" + has.value().replaceAll("([*?\\\\])", "\\\\$1") + "*";
        return Query.of(
                query -> query.wildcard(like -> like.field(field).value(pattern).caseInsensitive(true)));
    }

    private static Query same(String field, String value) {
        return Query.of(
                query -> query.term(term -> term.field(field).value(value).caseInsensitive(true)));
    }

    private Query time(Node.When when) {
        var days = when.days(meaning.today());
        return Queries.time(time, start(days.first()), start(days.end()));
    }

    private static String start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
