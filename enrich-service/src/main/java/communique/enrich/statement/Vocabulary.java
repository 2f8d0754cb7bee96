package communique.enrich.statement;

import java.util.Set;

/** Small closed sets of English words by which the parts of a sentence are told apart. */
final class Vocabulary {

    /** May stand between a subject and its verb. */
    static final Set<String> BETWEEN =
            words("has have had also further later then still again once even just first since now"
                    + " both all have 's 've 'd meanwhile earlier recently today yesterday tuesday monday wednesday thursday friday"
                    + " saturday sunday on himself herself themselves itself too is was were are did do does not");

    static final Set<String> DAYS = words("monday tuesday wednesday thursday friday saturday sunday");

    /** Make a verb passive when they stand before it. */
    static final Set<String> BE = words("is are was were been be being 's");

    static final Set<String> PREPOSITIONS =
            words("of with by to from in on at for about against between among over under"
                    + " into onto than like via per after before during without toward towards upon alongside including unlike"
                    + " despite beside besides behind near around through regarding concerning versus amid");

    /** May stand right before the words that name a subject. */
    static final Set<String> BEFORE_SUBJECT = words(
            "that and but while as when because if although though whereas since"
                    + " where which what whom so yet or unless until whether however meanwhile today yesterday still also");

    /** Join a verb to the subject of the verb before. */
    static final Set<String> CONJUNCTIONS = words("and but or then");

    /** Nouns for a person by office or role. */
    static final Set<String> PERSONS =
            words("minister president secretary spokesman spokeswoman spokesperson chief leader"
                    + " diplomat official envoy ambassador commander general premier chancellor senator lawmaker congressman"
                    + " congresswoman governor mayor king queen prince princess director chairman chairwoman chair head speaker"
                    + " negotiator representative commissioner deputy judge prosecutor lawyer attorney professor analyst expert"
                    + " economist candidate politician activist journalist author writer coach manager player captain doctor"
                    + " officer colonel admiral lieutenant major sergeant sheriff detective superintendent pope bishop cleric"
                    + " ayatollah imam founder owner executive ceo counterpart adviser advisor aide man woman mother father"
                    + " widow son daughter brother sister victim witness resident teacher student scientist researcher"
                    + " republican democrat conservative statesman strongman dictator monarch emir sultan sheikh mp star actor"
                    + " actress singer artist driver farmer member principal superintendent nurse neighbour neighbor trustee"
                    + " councillor councilman councilwoman pastor priest rabbi organiser organizer volunteer supporter voter"
                    + " worker skipper fisherman firefighter paramedic engineer historian curator trainer midfielder striker"
                    + " goalkeeper quarterback defender teammate colleague survivor veteran pilot chef landlord tenant"
                    + " developer broker trader strategist consultant fellow patient pupil parent shopper inspector");

    /** What a body or a person says in writing; its author is the speaker. */
    static final Set<String> WRITINGS =
            words("statement letter report message post tweet note speech communique release"
                    + " document memo article interview column filing");

    static final Set<String> NOUN_PHRASE =
            words("the a an his her their its former top chief senior deputy foreign prime"
                    + " vice acting new then late fellow visiting outgoing incoming national state federal defense defence"
                    + " interior finance 's ’s ' ’ mr mr. mrs mrs. ms ms. dr dr. sen. rep. gov. gen. - – 60 own current veteran"
                    + " longtime party opposition ruling government");

    static final Set<String> OPEN_CLAUSE =
            words("while and but which who whose whom as because although though when where"
                    + " if so or than however whereas until unless referring calling");

    private Vocabulary() {}

    /** Whether a word may stand between subject and verb. */
    static boolean isBetween(String word) {
        return BETWEEN.contains(word) || word.length() > 4 && word.endsWith("ly");
    }

    private static Set<String> words(String list) {
        return Set.copyOf(java.util.List.of(list.split(" ")));
    }
}
