package communique.newsdesk.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import communique.newsdesk.query.Understanding;
import communique.query.Field;
import communique.query.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the tree of a query into a search for statements. What only documents have is looked up there first. */
final class StatementConditions extends Conditions {

    private static final Set<Field> OF_DOCUMENTS = Set.of(Field.PLACE, Field.COUNTRY, Field.TOPIC);

    private final Understanding meaning;
    private final Parts parts;

    StatementConditions(Understanding meaning, Parts parts) {
        super(meaning, List.of("text^2", "context"), Queries.PUBLISHED);
        this.meaning = meaning;
        this.parts = parts;
    }

    @Override
    Query of(Node node) {
        return isOfDocuments(node) ? in(new Conditions(meaning).of(node)) : super.of(node);
    }

    /** Conditions on the document hold for the same document, so they are looked up together. */
    @Override
    Query all(List<Node> nodes) {
        var own = new ArrayList<Query>();
        var ofDocuments = new ArrayList<Node>();
        for (var node : nodes) {
            if (isOfDocuments(node)) {
                ofDocuments.add(node);
            } else {
                own.add(super.of(node));
            }
        }
        if (!ofDocuments.isEmpty()) {
            own.add(in(new Conditions(meaning).all(ofDocuments)));
        }
        return Queries.all(own, List.of());
    }

    @Override
    Query has(Node.Has has) {
        return switch (has.field()) {
            case ACTOR, WITH -> actor(has, List.of("speaker.id", "about.id"), "speaker.name");
            case SAID_BY -> actor(has, List.of("speaker.id"), "speaker.name");
            case ABOUT -> actor(has, List.of("about.id"), "about.name");
            case DOSSIER -> value(Parts.DOSSIERS, has);
            default -> super.has(has);
        };
    }

    private static boolean isOfDocuments(Node node) {
        if (node instanceof Node.And and) {
            return and.parts().stream().allMatch(StatementConditions::isOfDocuments);
        } else if (node instanceof Node.Or or) {
            return or.parts().stream().allMatch(StatementConditions::isOfDocuments);
        } else if (node instanceof Node.Not not) {
            return isOfDocuments(not.part());
        }
        return node instanceof Node.Has has && OF_DOCUMENTS.contains(has.field());
    }

    private Query in(Query documents) {
        try {
            return Queries.terms("documentId", parts.documents(documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
