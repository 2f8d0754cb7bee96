package communique.newsdesk.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a query can name: the actors of the registry and of the index, and the values of its fields. */
public final class Directory {

    private static final int SHORT = 3;

    /** The one that more documents name is meant; an actor without any comes last. */
    private static final Comparator<KnownActor> BEST =
            Comparator.comparingLong(KnownActor::documents).reversed().thenComparing(KnownActor::id);

    private final List<KnownActor> actors;
    private final List<Words<KnownActor>> wordsOfActors;
    private final List<Words<KnownValue>> wordsOfValues;
    private final Map<String, KnownActor> byId = new HashMap<>();
    private final Map<String, KnownActor> byName = new HashMap<>();
    private final Map<String, KnownActor> bySkeleton = new HashMap<>();

    /** Something, and its names as they are compared with what is typed. */
    private record Words<T>(T of, List<String> names) {

        /** Whether every word begins a word of the same name. */
        boolean begin(String[] words) {
            return names.stream().anyMatch(name -> Stream.of(words).allMatch(word -> name.contains(" " + word)));
        }
    }

    public Directory(Collection<KnownActor> actors, List<KnownValue> values) {
        this.actors = actors.stream().sorted(BEST).toList();
        this.wordsOfActors = this.actors.stream()
                .map(actor -> new Words<>(actor, compared(actor.names())))
                .toList();
        this.wordsOfValues = values.stream()
                .sorted(Comparator.comparingLong(KnownValue::documents).reversed())
                .map(value -> new Words<>(value, compared(List.of(value.value()))))
                .toList();
        this.actors.forEach(actor -> byId.put(actor.id(), actor));
        // Whole names before surnames: "Ali Khan" is not somebody else whose surname that is.
        add(KnownActor::names);
        add(KnownActor::surnames);
    }

    /** All actors, those in most documents first. */
    public List<KnownActor> actors() {
        return actors;
    }

    public Optional<KnownActor> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The actor of a name, an alias or a surname in any spelling.
     *
     * @param words as typed; a name of up to three letters must be typed in capitals, or "us" would be a country
     */
    public Optional<KnownActor> named(String words) {
        var folded = Spelling.fold(words);
        if (folded.isEmpty() || folded.length() <= SHORT && !words.equals(words.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var exact = byName.get(folded);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(bySkeleton.get(Spelling.skeleton(folded)));
    }

    /** Actors in one of whose names every word typed begins a word, best first. */
    public Stream<KnownActor> actorsLike(String words) {
        var named = named(words);
        return Stream.concat(
                named.stream(),
                like(wordsOfActors, words).filter(actor -> named.isEmpty() || !actor.equals(named.get())));
    }

    /** Values in which every word typed begins a word, those in most documents first. */
    public Stream<KnownValue> valuesLike(String words) {
        return like(wordsOfValues, words);
    }

    private static <T> Stream<T> like(List<Words<T>> all, String words) {
        var folded = Spelling.fold(words);
        var each = folded.split(" ");
        return folded.isEmpty()
                ? Stream.empty()
                : all.stream().filter(one -> one.begin(each)).map(Words::of);
    }

    private static List<String> compared(List<String> names) {
        return names.stream().map(name -> " " + Spelling.fold(name)).distinct().toList();
    }

    private void add(Function<KnownActor, List<String>> names) {
        BiConsumer<String, KnownActor> put = (name, actor) -> {
            var folded = Spelling.fold(name);
            byName.putIfAbsent(folded, actor);
            var skeleton = Spelling.skeleton(folded);
            if (!skeleton.isEmpty()) {
                bySkeleton.putIfAbsent(skeleton, actor);
            }
        };
        actors.forEach(actor -> names.apply(actor).forEach(name -> put.accept(name, actor)));
    }
}
