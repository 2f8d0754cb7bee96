package communique.enrich.statement;

import communique.enrich.text.TokenizedText;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.Statement;
import communique.events.DocumentEnriched.TopicTag;
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
     * @return in the order of the text, without topics
     */
    public List<Statement> find(TokenizedText text, List<ActorTag> actors, GenderHint genders) {
        if (text.tokens().isEmpty()) {
            return List.of();
        }
        var quotes = QuotationMarks.find(text.body(), text.sentences());
        var scene = new Scene(text, actors, quotes);
        var subjects = new Subjects(scene, genders);
        var attribution = new QuoteAttribution(scene, subjects, verbs);
        var statements = new ArrayList<>(new DirectSpeech(scene, subjects, attribution).of(quotes));
        statements.addAll(new ReportedSpeech(scene, subjects, verbs, List.copyOf(statements)).find());
        statements.sort(BY_PLACE);
        return statements.stream()
                .map(statement -> about(told(statement, scene), scene))
                .toList();
    }

    /** Adds what the speaker does with the words, and whether they negate. */
    private Statement told(Statement statement, Scene scene) {
        var modality = statement.verb() == null ? "says" : verbs.modality(statement.verb());
        boolean negative = Polarity.isNegative(scene, statement) != modality.equals("denies");
        return new Statement(
                statement.text(),
                statement.start(),
                statement.end(),
                statement.kind(),
                statement.verb(),
                modality,
                negative ? "negative" : "positive",
                null,
                statement.speaker(),
                statement.speakerBy(),
                statement.topics(),
                statement.about());
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
