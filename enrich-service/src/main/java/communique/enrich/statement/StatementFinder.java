package communique.enrich.statement;

import communique.enrich.pack.LanguagePack;
import communique.enrich.text.TokenizedText;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds who said what: quotations and reported speech, each with its speaker where the text tells, and without one
 * where it does not. Safe for use by many threads.
 */
public final class StatementFinder {

    private static final Comparator<Statement> BY_PLACE =
            Comparator.comparingInt(Statement::start).thenComparingInt(Statement::end);

    private final SpeechVerbs verbs = SpeechVerbs.shipped();

    /**
     * Finds the statements of one text.
     *
     * @param actors of the text, with their mentions
     * @param genders decides whom {@code he} and {@code she} may stand for
     * @param published the day by which "on Monday" is told; null when it is not known
     * @return in the order of the text, without topics
     */
    public List<Statement> find(TokenizedText text, List<ActorTag> actors, GenderHint genders, LocalDate published) {
        if (text.tokens().isEmpty()) {
            return List.of();
        }
        var quotes = QuotationMarks.find(text.body(), text.sentences());
        if (UnclosedQuotes.areIn(quotes)) {
            var closed = quotes.stream().filter(QuotedSpan::closed).toList();
            quotes = UnclosedQuotes.closed(quotes, syntax(new Scene(text, actors, closed), genders));
        }
        var syntax = syntax(new Scene(text, actors, quotes), genders);
        var scene = syntax.scene;
        var transcript = new Transcript(scene, actors);
        var direct = new ArrayList<>(transcript.find());
        direct.addAll(new DirectSpeech(syntax, transcript).of(quotes));
        var reported = new ReportedSpeech(syntax, List.copyOf(direct)).find();
        direct.removeIf(fragment -> reported.stream().anyMatch(whole -> whole.holdsFragment(fragment, text.body())));
        var said = new ArrayList<>(direct);
        said.addAll(reported);
        var writer = new StatementWriter(scene, new EnglishMeaning(verbs), published);
        return said.stream()
                .map(writer::write)
                .sorted(BY_PLACE)
                .map(statement -> about(statement, scene))
                .toList();
    }

    /**
     * Finds the statements of a text in the language of a pack.
     *
     * @return in the order of the text, without topics
     */
    public List<Statement> find(TokenizedText text, List<ActorTag> actors, LanguagePack pack) {
        if (text.tokens().isEmpty()) {
            return List.of();
        }
        var speech = new PackSpeech(text, actors, pack);
        var writer = new StatementWriter(speech.scene(), new PackMeaning(pack), null);
        return speech.find().stream()
                .map(writer::write)
                .sorted(BY_PLACE)
                .map(statement -> about(statement, speech.scene()))
                .toList();
    }

    private Syntax syntax(Scene scene, GenderHint genders) {
        Surnames.settle(scene, genders);
        return new Syntax(scene, genders, verbs);
    }

    /** Adds the actors that are named inside the statement, the speaker left out. */
    private static Statement about(Statement statement, Scene scene) {
        var ids = new LinkedHashSet<String>();
        for (int i = scene.text.tokenIndexAt(statement.start());
                i < scene.size() && scene.start(i) < statement.end();
                i++) {
            var naming = scene.naming(i);
            if (naming != null) {
                ids.add(naming.actor().id());
            }
        }
        if (statement.speaker() != null) {
            ids.remove(statement.speaker().id());
        }
        return copy(statement, statement.topics(), List.copyOf(ids));
    }

    /**
     * Adds to each statement the topics of the document whose evidence it holds, or whose phrases it repeats.
     *
     * @return the statements in the same order
     */
    public static List<Statement> withTopics(List<Statement> statements, List<TopicTag> topics) {
        return statements.stream()
                .map(statement -> copy(statement, touched(statement, topics), statement.about()))
                .toList();
    }

    private static List<String> touched(Statement statement, List<TopicTag> topics) {
        var text = statement.text().toLowerCase(Locale.ROOT);
        return topics.stream()
                .filter(topic -> topic.evidence().stream()
                        .anyMatch(evidence -> evidence.start() < statement.end() && statement.start() < evidence.end()
                                || "phrase".equals(evidence.rule())
                                        && holds(text, evidence.text().toLowerCase(Locale.ROOT))))
                .map(TopicTag::id)
                .toList();
    }

    /** Whether the phrase stands in the text as whole words. */
    private static boolean holds(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0 && !phrase.isEmpty(); at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    private static Statement copy(Statement statement, List<String> topics, List<String> about) {
        return new Statement(
                statement.text(),
                statement.start(),
                statement.end(),
                statement.kind(),
                statement.verb(),
                statement.modality(),
                statement.polarity(),
                statement.saidOn(),
                statement.speaker(),
                statement.speakerBy(),
                topics,
                about);
    }
}
