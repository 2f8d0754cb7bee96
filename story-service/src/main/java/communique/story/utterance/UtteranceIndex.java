package communique.story.utterance;

import communique.story.text.RecentEntries;
import java.time.Duration;
import java.util.ArrayList;

/**
 * Finds out which statements are the same utterance: nearly the same words of the same speaker, or, in another language, the
 * same numbers about the same actors by the same speaker within a day.
 *
 * <p>Remembers so many statements; the oldest are forgotten first.
 */
public final class UtteranceIndex {

    private static final double NEARLY_ALL = 0.75;
    private static final int FEW_WORDS = 8;

    /** So many words in common are one utterance even if one text does not say whose. */
    private static final int MANY_WORDS = 10;

    private static final int FILED_UNDER = 4;
    private static final int MOST_LOOKED_AT = 64;
    private static final long A_DAY = Duration.ofDays(1).toMillis();

    private final Wording[] wordings;
    private final CarriedWords[] carriers;
    private final RecentEntries byWords;
    private final RecentEntries bySense;
    private long filed;

    /** @param statements most that are remembered */
    public UtteranceIndex(int statements) {
        wordings = new Wording[statements];
        carriers = new CarriedWords[statements];
        byWords = new RecentEntries(statements * FILED_UNDER);
        bySense = new RecentEntries(statements / FILED_UNDER);
    }

    /** Looks up the statements of a document and remembers them. */
    public void place(String document, CarriedWords carried) {
        var found = new ArrayList<Wording>();
        for (var wording : carried.wordings()) {
            var known = find(wording, carried);
            var placed = known == null ? wording.as(document, wording.tag()) : wording.as(known.first(), known.tag());
            found.add(placed);
            file(placed, carried);
        }
        carried.are(found);
    }

    /** Remembers statements that were looked up before. */
    public void restore(CarriedWords carried) {
        carried.wordings().forEach(wording -> file(wording, carried));
    }

    private boolean isRemembered(int place) {
        return carriers[place] != null && !carriers[place].wordings().isEmpty();
    }

    private void file(Wording wording, CarriedWords carried) {
        int place = (int) (filed++ % wordings.length);
        if (carriers[place] != null && carriers[place] != carried) {
            carriers[place].forget();
        }
        wordings[place] = wording;
        carriers[place] = carried;
        for (int i = 0; i < Math.min(FILED_UNDER, wording.sample().length); i++) {
            byWords.add(wording.sample()[i], place);
        }
        if (wording.sense() != 0) {
            bySense.add(wording.sense(), place);
        }
    }

    /** The statement that it repeats, by the most words in common, of several the oldest; null when it repeats none. */
    private Wording find(Wording wording, CarriedWords carried) {
        var best = new Best(wording, carried);
        for (int hash : wording.sample()) {
            var left = new int[] {MOST_LOOKED_AT};
            byWords.visit(hash, place -> {
                if (isRemembered(place) && wordings[place].has(hash)) {
                    best.look(place);
                }
                return --left[0] > 0;
            });
        }
        if (best.found == null && wording.sense() != 0) {
            bySense.visit(wording.sense(), place -> {
                best.lookForTranslation(place);
                return best.found == null;
            });
        }
        return best.found;
    }

    /** The best of the statements looked at so far. */
    private final class Best {

        private final Wording wording;
        private final CarriedWords carried;
        private double share;
        private Wording found;

        private Best(Wording wording, CarriedWords carried) {
            this.wording = wording;
            this.carried = carried;
        }

        /** Newer ones are looked at first, so that of equals the oldest is left. */
        private void look(int place) {
            var other = wordings[place];
            double contained = wording.contained(other);
            if (contained >= share && contained >= least(other) && mayBeOfOneSpeaker(other)) {
                share = contained;
                found = other;
            }
        }

        private double least(Wording other) {
            return Math.min(wording.words(), other.words()) < FEW_WORDS ? 1 : NEARLY_ALL;
        }

        private boolean mayBeOfOneSpeaker(Wording other) {
            boolean unknown = wording.speaker() == 0 || other.speaker() == 0;
            return unknown
                    ? Math.min(wording.words(), other.words()) >= MANY_WORDS
                    : wording.speaker() == other.speaker();
        }

        private void lookForTranslation(int place) {
            var other = wordings[place];
            boolean translated = isRemembered(place)
                    && other.sense() == wording.sense()
                    && !carriers[place].language().equals(carried.language())
                    && Math.abs(carriers[place].time() - carried.time()) <= A_DAY;
            if (translated) {
                found = other;
            }
        }
    }
}
