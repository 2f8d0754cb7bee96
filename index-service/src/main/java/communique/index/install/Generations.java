package communique.index.install;

import co.elastic.clients.elasticsearch.indices.GetAliasRequest;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import communique.index.view.EntryKind;
import communique.service.elasticsearch.ElasticsearchGateway;
import communique.service.elasticsearch.ElasticsearchRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indices behind the aliases. Each alias has one index in use, such as {@code documents-000001}; while a rebuild
 * runs, the index that is to follow it stands behind a second alias, {@code documents-building}.
 */
public final class Generations {

    /** Pairs of actors were entries of their own until they became fields of documents. */
    private static final List<String> RETIRED = List.of("links");

    private static final String BUILDING = "-building";
    private static final Pattern NUMBERED = Pattern.compile(".*-(\\d{6})");
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchGateway elasticsearch;

    public Generations(ElasticsearchGateway elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The alias that a rebuild writes through. */
    public static String buildingAlias(EntryKind kind) {
        return kind.alias() + BUILDING;
    }

    /**
     * Makes sure that an alias leads to an index.
     *
     * @return whether an empty index had to be made
     */
    boolean ensureLive(EntryKind kind) throws IOException {
        if (!behind(kind.alias()).isEmpty()) {
            return false;
        }
        var orphans = all(kind);
        orphans.removeAll(behind(buildingAlias(kind)));
        if (!orphans.isEmpty()) {
            changeAliases(List.of(addition(orphans.get(orphans.size() - 1), kind.alias())));
            return false;
        }
        create(name(kind, next(kind)), kind.alias());
        return true;
    }

    /**
     * Makes empty indices for a rebuild to fill, dropping what an earlier one has left. Those of documents come last: when
     * they are there, all are.
     */
    public Building startBuilding() throws IOException {
        finishBuilding();
        var number = 0;
        for (var kind : Templates.rebuilt()) {
            number = Math.max(number, next(kind));
        }
        for (var kind : Templates.rebuilt()) {
            create(name(kind, number), buildingAlias(kind));
        }
        return building().orElseThrow(() -> new IOException("the indices of the rebuild have vanished"));
    }

    /**
     * The rebuild that is under way in the cluster, whoever began it. One of an earlier version, which made fewer indices,
     * counts as none.
     */
    public Optional<Building> building() throws IOException {
        for (var kind : Templates.rebuilt()) {
            if (behind(buildingAlias(kind)).isEmpty()) {
                return Optional.empty();
            }
        }
        var indices = behind(buildingAlias(EntryKind.DOCUMENT));
        var index = indices.get(0);
        var settings = elasticsearch.ask(client ->
                client.indices().getSettings(asked -> asked.index(index).name("index.uuid")));
        return Optional.of(
                new Building(index, settings.get(index).settings().index().uuid()));
    }

    /**
     * A rebuild under way.
     *
     * @param index that takes the documents
     * @param uuid of that index: no other rebuild, before or after, has the same
     */
    public record Building(String index, String uuid) {}

    /** Whether readers and writers use what a rebuild has built. */
    public boolean isLive(Building building) throws IOException {
        return behind(EntryKind.DOCUMENT.alias()).contains(building.index());
    }

    /** Lets all readers and writers change over to the built indices at once. The old ones stay for the moment. */
    public void switchOver() throws IOException {
        var actions = new ArrayList<Action>();
        for (var kind : Templates.rebuilt()) {
            var built = behind(buildingAlias(kind));
            actions.add(addition(built.get(0), kind.alias()));
            for (var old : behind(kind.alias())) {
                if (!built.contains(old)) {
                    actions.add(removal(old, kind.alias()));
                }
            }
        }
        changeAliases(actions);
    }

    /** Ends a rebuild that has been switched over to: drops every index that nobody uses any more. */
    public void finishBuilding() throws IOException {
        for (var kind : Templates.rebuilt()) {
            var unused = all(kind);
            unused.removeAll(behind(kind.alias()));
            for (var index : unused) {
                elasticsearch.ask(client -> client.indices().delete(drop -> drop.index(index)));
            }
        }
        var actions = new ArrayList<Action>();
        for (var kind : Templates.rebuilt()) {
            behind(buildingAlias(kind)).forEach(index -> actions.add(removal(index, buildingAlias(kind))));
        }
        if (!actions.isEmpty()) {
            changeAliases(actions);
        }
    }

    /** Drops the indices and templates of aliases that earlier versions had. */
    public void dropRetired() throws IOException {
        for (var alias : RETIRED) {
            for (var index : names(asked -> asked.index(alias + "-0*"))) {
                elasticsearch.ask(client -> client.indices().delete(drop -> drop.index(index)));
            }
            elasticsearch.find(client -> client.indices().deleteIndexTemplate(drop -> drop.name(alias)));
        }
    }

    private void create(String index, String alias) throws IOException {
        try {
            elasticsearch.ask(client ->
                    client.indices().create(made -> made.index(index).aliases(alias, use -> use.isWriteIndex(true))));
        } catch (ElasticsearchRefusedException e) {
            // Another instance may have been a moment earlier.
            if (e.status() != BAD_REQUEST || behind(alias).isEmpty()) {
                throw e;
            }
        }
    }

    private void changeAliases(List<Action> actions) throws IOException {
        elasticsearch.ask(client -> client.indices().updateAliases(change -> change.actions(actions)));
    }

    private static Action addition(String index, String alias) {
        return Action.of(
                action -> action.add(add -> add.index(index).alias(alias).isWriteIndex(true)));
    }

    private static Action removal(String index, String alias) {
        return Action.of(action -> action.remove(remove -> remove.index(index).alias(alias)));
    }

    private List<String> behind(String alias) throws IOException {
        return names(asked -> asked.name(alias));
    }

    private List<String> all(EntryKind kind) throws IOException {
        return names(asked -> asked.index(kind.alias() + "-0*"));
    }

    /** The names of indices, sorted. */
    private List<String> names(UnaryOperator<GetAliasRequest.Builder> wanted) throws IOException {
        return elasticsearch
                .find(client -> client.indices()
                        .getAlias(wanted.apply(new GetAliasRequest.Builder()).build()))
                .map(found -> new ArrayList<>(new TreeSet<>(found.result().keySet())))
                .orElseGet(ArrayList::new);
    }

    private int next(EntryKind kind) throws IOException {
        return all(kind).stream()
                        .map(NUMBERED::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(match -> Integer.parseInt(match.group(1)))
                        .max()
                        .orElse(0)
                + 1;
    }

    private static String name(EntryKind kind, int number) {
        return String.format("%s-%06d", kind.alias(), number);
    }
}
