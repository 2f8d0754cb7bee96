package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameTrie;
import communique.enrich.name.NameType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names by which a text may go on to call those whom it has named: the name, a surname, the first word of a company. */
final class TaughtNames {

    private static final int SHORTEST = 3;

    private final KeyedText text;
    private final Set<String> startsOfListed = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final NameTrie<NameType> trie = new NameTrie<>();

    TaughtNames(KeyedText text, List<NameSpan> spans) {
        this.text = text;
        spans.stream().filter(NameSpan::isListed).forEach(span -> startsOfListed.add(text.key(span.first())));
        spans.stream().filter(span -> !span.isListed() && isTeachable(span)).forEach(this::teach);
    }

    NameTrie<NameType> trie() {
        return trie;
    }

    private void teach(NameSpan span) {
        add(text.keys(span.first(), span.last()), span.type());
        teachShortForm(span);
        if (span.type() == NameType.PERSON && span.length() > 1 && isTeachable(span.last() - 1)) {
            add(List.of(text.key(span.last() - 1)), NameType.PERSON);
        }
    }

    private void add(List<String> keys, NameType type) {
        if (known.add(String.join(" ", keys))) {
            trie.add(keys, type);
        }
    }

    /** {@code Acme} is what a text goes on to call {@code Acme Holdings}. */
    private void teachShortForm(NameSpan span) {
        var first = text.key(span.first());
        if (span.type() == NameType.ORGANIZATION
                && span.length() > 1
                && Cues.isOrganizationHead(text.key(span.last() - 1))
                && isTeachable(span.first())
                && !Cues.isOrganizationHead(first)
                && !startsOfListed.contains(first)) {
            add(List.of(first), NameType.ORGANIZATION);
        }
    }

    private boolean isTeachable(NameSpan span) {
        return span.length() > 1 || isTeachable(span.first());
    }

    private boolean isTeachable(int token) {
        var key = text.key(token);
        return key.length() >= SHORTEST
                && (text.token(token).isCapitalised()
                        || startsWithArticle(text.token(token).text()))
                && !Cues.isNoPartOfAName(key);
    }

    /** {@code d'Oriel}. */
    private static boolean startsWithArticle(String word) {
        return word.length() > SHORTEST && Character.isUpperCase(word.charAt(2)) && "'’".indexOf(word.charAt(1)) >= 0;
    }
}
