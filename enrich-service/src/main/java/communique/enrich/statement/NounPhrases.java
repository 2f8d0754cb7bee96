package communique.enrich.statement;

import static communique.enrich.statement.Vocabulary.DETERMINERS;
import static communique.enrich.statement.Vocabulary.HONORIFICS;
import static communique.enrich.statement.Vocabulary.PERSONS;
import static communique.enrich.statement.Vocabulary.PREPOSITIONS;
import static communique.enrich.statement.Vocabulary.WRITINGS;

import communique.enrich.statement.Scene.Naming;
import communique.enrich.statement.Speaking.By;

/**
 * Tells whom a noun phrase stands for. The head of the phrase speaks: neither the one it belongs to ({@code Brink's
 * deputy}) nor the one behind a preposition ({@code the lawyer of Ada Brink}).
 */
final class NounPhrases {

    private static final int FARTHEST_ROLE = 80;
    private static final int LONGEST_ROLE = 5;

    private final Scene scene;
    private final Subjects subjects;

    NounPhrases(Scene scene, Subjects subjects) {
        this.scene = scene;
        this.subjects = subjects;
    }

    /**
     * Whom the words stand for.
     *
     * @param to after the last word of the phrase
     * @return unknown when the head of the phrase is nobody whom the document names
     */
    Speaking head(int from, int to, String verb) {
        int part = from;
        int cut = to;
        for (int i = from; i < to; i++) {
            var named = scene.naming(i);
            if (named != null && named.first() == i && named.last() < to) {
                i = named.last();
            } else if (scene.isPossessive(i) && cut == to) {
                part = i + 1;
            } else if (isJoint(i, from, cut == to)) {
                return Speaking.unknown(verb);
            } else if (PREPOSITIONS.contains(scene.word(i)) && i > part && cut == to) {
                cut = i;
            }
        }
        var apposed = cut < to ? apposed(cut, to) : null;
        if (apposed != null) {
            return apposed.speaking(verb);
        }
        var named = scene.naming(cut - 1);
        if (named != null && !named.isDemonym() && named.first() >= part) {
            return named.speaking(verb);
        }
        return common(new Range(from, part, cut, to), verb);
    }

    /** {@code Brink and Lund said}: nobody alone. */
    private boolean isJoint(int i, int from, boolean headPart) {
        var before = scene.naming(i - 1);
        return headPart && i > from && scene.word(i).equals("and") && before != null && !before.isDemonym();
    }

    /** {@code chief of staff Bo Lund}, {@code head of the central bank Piet Dray}: the name at the end is that of the head. */
    private Naming apposed(int preposition, int to) {
        var named = scene.naming(to - 1);
        if (named == null || !named.isPerson() || named.isTitle() || named.last() != to - 1) {
            return null;
        }
        int before = named.first() - 1;
        var complement = scene.naming(before);
        if (before <= preposition) {
            return null;
        }
        boolean body = complement != null && !complement.isPerson() && !complement.isDemonym();
        var word = scene.word(before);
        boolean noun = complement == null
                && scene.isWord(before)
                && !scene.isCapitalised(before)
                && !PERSONS.contains(word)
                && !HONORIFICS.contains(word)
                && !DETERMINERS.contains(word)
                && !PREPOSITIONS.contains(word)
                && !word.equals("and");
        return body || noun ? named : null;
    }

    /** @param part where the phrase begins behind its possessor, {@code cut} where its first preposition stands */
    private record Range(int from, int part, int cut, int to) {}

    /** A role that can be resolved, a writing that has an author, or somebody unnamed. */
    private Speaking common(Range range, String verb) {
        int noun = range.cut - 1;
        for (int i = range.part; i < range.to; i++) {
            var named = scene.naming(i);
            if (named != null && named.isTitle() && named.last() >= noun) {
                return named.speaking(verb);
            }
        }
        boolean authored = Vocabulary.DOCUMENTS.contains(scene.word(noun))
                && scene.word(range.cut).equals("by");
        if (WRITINGS.contains(scene.word(noun)) || authored) {
            var author = author(range);
            return author == null ? Speaking.unknown(verb) : author.speaking(verb);
        }
        if (range.part == range.from && PERSONS.contains(scene.word(noun)) && isDefinite(range)) {
            var actor = isUnnamed(noun, range.from - 1)
                    ? null
                    : subjects.roleBefore(range.from, scene.word(noun), country(range));
            return actor == null ? Speaking.unknown(verb) : new Speaking(actor, By.TITLE, verb);
        }
        return Speaking.unknown(verb);
    }

    private boolean isDefinite(Range range) {
        return scene.word(range.from).equals("the") && range.cut == range.to;
    }

    private String country(Range range) {
        for (int i = range.from; i < range.to; i++) {
            if (scene.naming(i) != null) {
                return scene.naming(i).actor().country();
            }
        }
        return null;
    }

    /** {@code a statement by the ministry}, {@code the ministry's report}: who wrote it. */
    private Naming author(Range range) {
        for (int i = range.to - 1; i >= range.from; i--) {
            var named = scene.naming(i);
            if (named != null && !named.isDemonym()) {
                return named;
            }
        }
        return null;
    }

    /** {@code the official} after {@code a senior official}: somebody whom the text does not name. */
    private boolean isUnnamed(int noun, int before) {
        for (int i = before; i > 0 && before - i < FARTHEST_ROLE; i--) {
            if (scene.word(i).equals(scene.word(noun)) && !isNamedNear(i)) {
                for (int k = i - 1; k >= 0 && i - k <= LONGEST_ROLE; k--) {
                    if (scene.word(k).equals("a")
                            || scene.word(k).equals("an")
                            || scene.word(k).equals("one")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isNamedNear(int noun) {
        for (int i = noun + 1; i <= noun + LONGEST_ROLE; i++) {
            if (scene.naming(i) != null && scene.naming(i).isPerson()) {
                return true;
            }
        }
        return false;
    }

    /** Who a pronoun stands for; null when the word is none. */
    Speaking pronoun(int i, String verb) {
        return switch (scene.word(i)) {
            case "he", "him" -> resolved(subjects.personBefore(i, Gender.MALE), verb);
            case "she", "her" -> resolved(subjects.personBefore(i, Gender.FEMALE), verb);
            case "it" -> resolved(subjects.bodyBefore(i), verb);
            case "they" -> resolved(subjects.groupBefore(i), verb);
            case "i", "we", "you" -> Speaking.unknown(verb);
            default -> null;
        };
    }

    private static Speaking resolved(communique.events.DocumentEnriched.ActorTag actor, String verb) {
        return actor == null ? Speaking.unknown(verb) : new Speaking(actor, By.PRONOUN, verb);
    }
}
