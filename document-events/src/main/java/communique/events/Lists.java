package communique.events;

import java.util.List;

/** Lists of an event: never null, never changed. An older event may lack a list that a newer contract has. */
final class Lists {

    private Lists() {}

    static <T> List<T> copyOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
