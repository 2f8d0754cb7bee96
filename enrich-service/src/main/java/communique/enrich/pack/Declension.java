package communique.enrich.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms that a Russian or Ukrainian name takes in a sentence, by rules. A form too many does no harm, since no text has
 * it; a form that is another word would, so that words of fewer than four letters are left alone unless they are names of
 * persons.
 */
final class Declension {

    private static final int CASES = 5;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_OF_A_PERSON = 3;
    private static final int MOST_FORMS = 60;
    private static final String CONSONANTS = "бвгґджзклмнпрстфхцчшщ";
    private static final Pattern ADJECTIVE = Pattern.compile(
            ".*(ый|ий|ой|ая|яя|ое|ее|ые|ие|(ськ|цьк|[нрл])(а|е|і)|ній|шій|ная)|біл[аеий]+|велик[аеий]+");

    /** Endings to cut, then for genitive, dative, accusative, instrumental and locative the endings to add, parted by bars. */
    private static final String[][] RULES = {
        {"ский", "ского", "скому", "ского|ский", "ским", "ском"},
        {"ський", "ського", "ському", "ського|ський", "ським", "ському|ськім"},
        {"ская", "ской", "ской", "скую", "ской|скою", "ской"},
        {"ська", "ської", "ській", "ську", "ською", "ській"},
        {"цька", "цької", "цькій", "цьку", "цькою", "цькій"},
        {"ый", "ого", "ому", "ого|ый", "ым", "ом"},
        {"ой", "ого", "ому", "ого|ой", "ым|им", "ом"},
        {"ний", "ного|него", "ному|нему", "ного|ний|него", "ним", "ному|нім|нем"},
        {"ий", "ого|его|ія|ия", "ому|ему|ію|ию", "ого|его|ий|ія|ия", "им|ієм|ием", "ом|ем|ому|ім|ії|ии"},
        {"ая", "ой", "ой", "ую", "ой|ою", "ой"},
        {"яя", "ей", "ей", "юю", "ей", "ей"},
        {"ое", "ого", "ому", "ое", "ым|им", "ом"},
        {"ее", "его", "ему", "ее", "им", "ем"},
        {"ые", "ых", "ым", "ые|ых", "ыми", "ых"},
        {"ие", "их|ия", "им|ию", "ие|их", "ими|ием", "их|ии"},
        {"ия", "ии", "ии", "ию", "ией", "ии"},
        {"ія", "ії", "ії", "ію", "ією", "ії"},
        {"ія", "ії", "ії", "ію", "ією", "ії"},
        {"ьо", "ьо", "ьо", "ьо", "ьо", "ьо"},
        {"ха", "хи", "хе|сі", "ху", "хой|хою", "хе|сі"},
        {"га", "ги", "ге|зі", "гу", "гой|гою", "ге|зі"},
        {"ка", "ки", "ке|ці", "ку", "кой|кою", "ке|ці"},
        {"ова", "овой|ової|овы|ови", "овой|овій|ове", "ову", "овой|овою", "овой|овій|ове"},
        {"ева", "евой|евої|евы", "евой|евій|еве", "еву", "евой|евою", "евой|евій|еве"},
        {"єва", "євої", "євій", "єву", "євою", "євій"},
        {"ина", "иной|иної|ины|ини", "иной|иній|ине|ині", "ину", "иной|иною", "иной|иній|ине|ині"},
        {"їна", "їни", "їні", "їну", "їною", "їні"},
        {"а", "ы|и|і", "е|і", "у", "ой|ою|ей|ею", "е|і"},
        {"я", "и|і|ї", "е|и|і|ї", "ю", "ей|ею|єю", "е|и|і|ї"},
        {"ь", "я|и|і", "ю|и|і|еві", "я|ь", "ем|ём|ью|ем|лю", "е|и|і|ю|еві"},
        {"й", "я", "ю|єві", "я|й", "ем|єм", "е|и|ї|ю|єві"},
        {"ів", "ова|іва", "ову|іву|овові", "ів|ова|іва", "овом|овим|івом|івим", "ові|ову|іві"},
        {"їв", "єва|їва", "єву|єву", "їв|єва", "євом|євим", "єві"},
        {"вел", "вла", "влу", "вла", "влом", "вле"},
        {"ец", "ца|еца", "цу|ецу", "ца|ец", "цом|ецом", "це|еце"},
        {"ок", "ка|ока", "ку|оку", "ка|ок|ока", "ком|оком", "ке|оке"},
        {"ов", "ова", "ову", "ова|ов", "овым|овим|овом", "ове|ові"},
        {"ев", "ева", "еву", "ева|ев", "евым|евим|евом", "еве|еві"},
        {"ин", "ина", "ину|инові", "ина|ин", "ином|иным|ином", "ине|ині|инові"},
        {"ець", "ця", "цю|цеві", "ця", "цем", "ці|цю|цеві"},
        {"ц", "ца|ця", "цу|цю", "ца|ц", "цом|цем", "це|ці"},
        {"ы", "|ов", "ам", "ы|ов", "ами", "ах"},
        {"и", "|ів|ов|ей", "ам|ям", "и|ів|ов", "ами|ями", "ах|ях"},
        {"і", "|ів|их", "ам|им", "і|ів", "ами|ими", "ах|их"},
        {"во", "ва", "ву", "во", "вом", "ве|ві"},
        {"сло", "сло", "сло", "сло", "сло", "сло"},
        {"ло", "ла", "лу|лові", "ла", "лом", "лі|лові"},
        {"ро", "ра", "ру|рові", "ра|ро", "ром", "рі|рові"},
        {"ко", "ка|ко", "ку|кові|ко", "ка|ко", "ком|ко", "ку|кові|ко"},
        {"ье", "ья", "ью", "ье", "ьем", "ье"},
        {"ння", "ння", "нню", "ння", "нням", "нні"},
        {"жжя", "жжя", "жжю", "жжя", "жжям", "жжі"},
    };

    /** Of adjectives before a noun, which in Ukrainian end like nouns. */
    private static final String[][] ADJECTIVES = {
        {"ый", "ого", "ому", "ого|ый", "ым", "ом"},
        {"ой", "ого", "ому", "ого|ой", "ым|им", "ом"},
        {"ий", "ого|его|ього", "ому|ему|ьому", "ого|его|ий", "им", "ом|ем|ому|ім"},
        {"ая", "ой", "ой", "ую", "ой|ою", "ой"},
        {"яя", "ей", "ей", "юю", "ей", "ей"},
        {"ое", "ого", "ому", "ое", "ым|им", "ом"},
        {"ее", "его", "ему", "ее", "им", "ем"},
        {"ые", "ых", "ым", "ые|ых", "ыми", "ых"},
        {"ие", "их", "им", "ие|их", "ими", "их"},
        {"а", "ої", "ій", "у", "ою", "ій"},
        {"я", "ьої", "ій", "ю", "ьою", "ій"},
        {"е", "ого", "ому", "е", "им", "ому|ім"},
        {"і", "их", "им", "і|их", "ими", "их"},
    };

    private Declension() {}

    /** The name and all its forms. */
    static Set<String> forms(String name, boolean ofPerson) {
        var forms = new LinkedHashSet<String>();
        forms.add(name);
        var words = name.split(" ");
        var last = ofPerson ? words.length : headEnd(words);
        for (var grammaticalCase = 0; grammaticalCase < CASES; grammaticalCase++) {
            List<String> begun = List.of("");
            for (var i = 0; i < words.length; i++) {
                var of = i < last ? ofCase(words[i], grammaticalCase, ofPerson, i < last - 1) : Set.of(words[i]);
                begun = joined(begun, of);
            }
            forms.addAll(begun);
        }
        return forms;
    }

    private static List<String> joined(List<String> begun, Set<String> words) {
        var joined = new ArrayList<String>();
        for (var start : begun) {
            for (var word : words) {
                if (joined.size() < MOST_FORMS) {
                    joined.add(start.isEmpty() ? word : start + " " + word);
                }
            }
        }
        return joined;
    }

    /** Adjectives and the first noun change; what follows stands in the genitive already. */
    private static int headEnd(String[] words) {
        for (var i = 0; i < words.length; i++) {
            if (i == words.length - 1
                    || !ADJECTIVE.matcher(words[i].toLowerCase(Locale.ROOT)).matches()) {
                return i + 1;
            }
        }
        return words.length;
    }

    private static Set<String> ofCase(String word, int grammaticalCase, boolean ofPerson, boolean before) {
        var isAcronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        var shortest = ofPerson ? SHORTEST_OF_A_PERSON : SHORTEST;
        if (isAcronym
                || word.length() < shortest
                || Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.CYRILLIC) {
            return Set.of(word);
        }
        var hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
            var tails = ofCase(word.substring(hyphen + 1), grammaticalCase, ofPerson, before);
            var whole = new LinkedHashSet<String>();
            tails.forEach(tail -> whole.add(word.substring(0, hyphen + 1) + tail));
            return whole;
        }
        for (var rule : before && !ofPerson ? ADJECTIVES : RULES) {
            if (word.endsWith(rule[0]) && word.length() > rule[0].length()) {
                return added(word.substring(0, word.length() - rule[0].length()), rule[grammaticalCase + 1]);
            }
        }
        if (CONSONANTS.indexOf(word.charAt(word.length() - 1)) >= 0) {
            var endings = new String[] {"а|у", "у|ові", "а|", "ом|ем", "е|і|ові|у"};
            var forms = added(word, endings[grammaticalCase]);
            if (ofPerson) {
                forms.add(word); // A woman's name that ends in a consonant does not change.
            }
            return forms;
        }
        return Set.of(word);
    }

    private static Set<String> added(String stem, String endings) {
        var forms = new LinkedHashSet<String>();
        for (var ending : endings.split("\\|", -1)) {
            forms.add(stem + ending);
        }
        return forms;
    }
}
