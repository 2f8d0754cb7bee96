package communique.enrich.pass;

import communique.enrich.name.NameType;

/**
 * What the words around a name say about its type.
 *
 * @param weight how much the hint counts when the types of one name are voted on; a recognised type counts 2
 */
record TypeHint(NameType type, int weight) {

    private static final int STRONG = 5;
    private static final int WEAK = 3;

    static TypeHint strong(NameType type) {
        return new TypeHint(type, STRONG);
    }

    static TypeHint weak(NameType type) {
        return new TypeHint(type, WEAK);
    }

    boolean isStrong() {
        return weight >= STRONG;
    }
}
