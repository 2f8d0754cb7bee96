package communique.enrich.text;

import java.util.Locale;
import java.util.Set;

/** Words that are written with a full stop which ends no sentence, or may end one. */
final class Abbreviations {

    /** Stand before a name or number, so a sentence never ends after them. */
    private static final Set<String> BEFORE_A_NAME = words("""
            mr mrs ms mx dr prof rev fr sr sra sen rep reps sens gov pres hon gen lt col maj capt cmdr adm sgt cpl pvt
            brig maj-gen lt-gen ft st ste mt messrs mme mlle det insp supt amb sec atty asst vs v no nos art pp p fig
            vol ch eq approx cf e.g i.e viz ca ed eds op al bros""");

    /** End a name, a number or a remark; a sentence may end with them. */
    private static final Set<String> BEFORE_ANYTHING = words("""
            inc corp co ltd llc plc jr etc dept univ assn bn jan feb mar apr jun jul aug sept sep oct nov dec mon tue
            tues wed thu thur thurs fri sat sun ave blvd rd est a.m p.m ph.d u.s u.k u.n e.u d.c b.c a.d""");

    /** What a sentence often starts with, and a name after an abbreviation hardly ever. */
    private static final Set<String> STARTERS = words("""
            the a an in on at by for from with as and but or if when while after before since it he she they we i you
            his her their its our this that these those there here what who why how where which also however meanwhile
            according both some many most all one two no not last earlier later now then so yet still under over during
            although though because despite asked speaking""");

    private Abbreviations() {}

    /** Whether a full stop after this word belongs to the word. */
    static boolean isAbbreviation(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return BEFORE_A_NAME.contains(lower) && !isOrdinary(word) || BEFORE_ANYTHING.contains(lower) && isCased(word);
    }

    /** Whether a sentence may end after this token, which ends in a full stop of its own. */
    static boolean mayEndSentence(String token, String next) {
        var bare = token.substring(0, token.length() - 1);
        if (bare.length() == 1 || BEFORE_A_NAME.contains(bare.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return STARTERS.contains(next.toLowerCase(Locale.ROOT));
    }

    /** {@code no} and {@code art} are abbreviations only when capitalised: {@code No. 10}. */
    private static boolean isOrdinary(String word) {
        return Character.isLowerCase(word.charAt(0))
                && Set.of(
                                "no", "art", "gen", "rep", "ed", "fig", "sec", "hon", "al", "ch", "mt", "fr", "det",
                                "col", "maj", "capt")
                        .contains(word);
    }

    /** Months, days and company forms are abbreviated with a capital; {@code sat.} and {@code sun.} end a sentence. */
    private static boolean isCased(String word) {
        return Character.isUpperCase(word.charAt(0))
                || word.indexOf('.') > 0
                || word.equals("etc")
                || word.equals("bn");
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
