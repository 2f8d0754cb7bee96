package communique.enrich.topic;

import communique.enrich.text.TokenizedText;
import communique.enrich.text.Tokenizer;
import communique.enrich.text.WordLists;
import communique.events.DocumentEnriched.ActorMention;
import communique.events.DocumentEnriched.ActorTag;
import communique.events.DocumentEnriched.PlaceTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the signals out of a document, sentence by sentence; the title, where there is one, is the first sentence. */
final class SignalReader {

    private static final WordLists WORDS = WordLists.of(SignalReader.class, "signals.txt");
    private static final double TITLE = 2.0;
    private static final double LEAD = 1.3;
    private static final double BODY = 1.0;
    private static final int LEAD_TOKENS = 70;

    /** Kinds of organisation that act for their state. */
    private static final Set<String> OFFICIAL = WORDS.words("official");

    private final TopicIndex index;
    private final States states;

    SignalReader(TopicIndex index, States states) {
        this.index = index;
        this.states = states;
    }

    List<SentenceSignals> read(TaggedText document) {
        var sentences = new ArrayList<SentenceSignals>();
        if (document.title() != null) {
            sentences.add(title(document));
        }
        sentences.addAll(body(document));
        sentences.forEach(this::addPairs);
        return sentences;
    }

    private SentenceSignals title(TaggedText document) {
        var title = new Tokenizer().tokenize(document.title());
        var signals = new SentenceSignals(TITLE);
        index.find(title, (signal, first, last) -> {
            int start = title.tokens().get(first).start();
            int end = title.tokens().get(last).end();
            addPhrase(
                    signals, Hit.inTitle(document.title().substring(start, end)).as(signal));
        });
        for (var actor : document.actors()) {
            actor.mentions().stream()
                    .map(ActorMention::text)
                    .filter(name -> names(document.title(), name))
                    .findFirst()
                    .ifPresent(name -> addActor(signals, actor, Hit.inTitle(name)));
        }
        for (var place : document.places()) {
            if (names(document.title(), place.name())) {
                addPlace(signals, place, Hit.inTitle(place.name()));
            }
        }
        return signals;
    }

    /** Whether a name stands in a title as words of its own: Oman is not in Romania. */
    private static boolean names(String title, String name) {
        for (int at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
            if (startsWord && (end == title.length() || !Character.isLetterOrDigit(title.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private List<SentenceSignals> body(TaggedText document) {
        var body = new Body(document.body());
        index.find(document.body(), body::addPhrase);
        for (var actor : document.actors()) {
            for (var mention : actor.mentions()) {
                var hit = new Hit(0, mention.start(), mention.end(), mention.text(), "actor");
                addActor(body.at(mention.start()), actor, hit);
            }
        }
        for (var place : document.places()) {
            for (var mention : place.mentions()) {
                var hit = new Hit(0, mention.start(), mention.end(), mention.text(), "place");
                addPlace(body.at(mention.start()), place, hit);
            }
        }
        return body.sentences;
    }

    private void addActor(SentenceSignals sentence, ActorTag actor, Hit hit) {
        addSignal(sentence, "actor:" + actor.id(), hit);
        var state = stateOf(actor);
        if (state == null) {
            return;
        }
        addState(sentence, state, hit);
        if (!actor.type().equals("person") || isInOfficeOf(state, actor)) {
            sentence.addParty(state, hit);
        }
    }

    /** A Secretary-General of the United Nations does not act for the state that he comes from. */
    private boolean isInOfficeOf(String state, ActorTag actor) {
        return actor.role() != null && actor.role().contains(states.nameOf(state));
    }

    /** The state that an actor stands for; null for companies, media and others who speak for themselves. */
    private String stateOf(ActorTag actor) {
        if (actor.type().equals("country")) {
            return actor.id();
        }
        boolean official = actor.type().equals("person") || OFFICIAL.contains(String.valueOf(actor.kind()));
        return official ? states.withCode(actor.country()) : null;
    }

    private void addState(SentenceSignals sentence, String state, Hit hit) {
        addSignal(sentence, "state:" + state, hit);
        addSignal(sentence, TopicIndex.ANY_STATE, hit);
    }

    private void addPlace(SentenceSignals sentence, PlaceTag place, Hit hit) {
        addSignal(sentence, "place:" + place.id(), hit);
        var state = states.withCode(place.country());
        if (state != null) {
            addState(sentence, state, hit);
        }
    }

    private void addSignal(SentenceSignals sentence, String name, Hit hit) {
        var signal = index.numberOf(name);
        if (signal != null) {
            sentence.add(hit.as(signal));
        }
    }

    private void addPhrase(SentenceSignals sentence, Hit hit) {
        sentence.add(hit);
        if (index.isElsewhere(hit.signal())) {
            sentence.markElsewhere();
        }
    }

    private void addPairs(SentenceSignals sentence) {
        if (sentence.parties().size() < 2) {
            return;
        }
        var first = sentence.parties().values().iterator().next();
        addSignal(sentence, TopicIndex.ANY_STATES, first.asPair());
        sentence.parties().forEach((state, hit) -> addSignal(sentence, "states:" + state, hit.asPair()));
    }

    /** The sentences of the body, found by token or by character. */
    private final class Body {
        private final TokenizedText text;
        private final List<SentenceSignals> sentences = new ArrayList<>();

        Body(TokenizedText text) {
            this.text = text;
            for (var sentence : text.sentences()) {
                sentences.add(new SentenceSignals(sentence.first() < LEAD_TOKENS ? LEAD : BODY));
            }
        }

        void addPhrase(int signal, int first, int last) {
            int start = text.tokens().get(first).start();
            int end = text.tokens().get(last).end();
            var words = text.body().substring(start, end);
            SignalReader.this.addPhrase(at(start), new Hit(signal, start, end, words, "phrase"));
        }

        SentenceSignals at(int offset) {
            return sentences.get(Math.max(0, text.sentenceIndexAt(offset)));
        }
    }
}
