package communique.enrich.pass;

import communique.enrich.name.Cues;
import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import communique.enrich.name.NameType;
import communique.enrich.name.SpanMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Finds bodies that are called after a place, such as {@code Varenna Wanderers}: a text that writes the place and the
 * same capitals after it more than once means one thing by them.
 */
final class CollocationPass implements NamePass {

    private static final int TWICE = 2;
    private static final int SHORTEST_TEAM = 4;

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var names = new SpanMap(text, spans);
        var counts = new HashMap<String, Integer>();
        var longer = new ArrayList<NameSpan>();
        for (var span : spans) {
            var end = isPlace(span) ? endOfCapitals(text, names, span) : span.last();
            longer.add(span.between(span.first(), end));
            counts.merge(text.name(span.first(), end), 1, Integer::sum);
        }
        var joined = new ArrayList<NameSpan>();
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var body = longer.get(i);
            var isBody = body.last() > span.last()
                    && (counts.get(text.name(body)) >= TWICE || isTeam(text.key(body.last() - 1)));
            joined.add(isBody ? new NameSpan(body.first(), body.last(), NameType.ORGANIZATION) : span);
        }
        return joined;
    }

    /** {@code Wanderers}: a plural after a place is a team. */
    private static boolean isTeam(String key) {
        return key.length() > SHORTEST_TEAM && key.endsWith("s") && !key.endsWith("ss") && !Cues.isParty(key);
    }

    private static boolean isPlace(NameSpan span) {
        return span.type() == NameType.LOCATION && !span.isDemonym();
    }

    private static int endOfCapitals(KeyedText text, SpanMap names, NameSpan place) {
        var sentence = text.sentence(place.last() - 1);
        return text.isTitleCase(sentence)
                ? place.last()
                : text.endOfRun(place.last(), sentence.last(), i -> names.isFree(i) && continuesName(text, i));
    }

    private static boolean continuesName(KeyedText text, int i) {
        return text.isSpacedFromNext(i - 1) && NameWords.mayBePartOfAName(text, i) && !Cues.isPlaceHead(text.key(i));
    }
}
