package communique.enrich.topic;

import communique.enrich.text.TokenizedText;
import communique.enrich.text.Tokenizer;
import communique.events.DocumentEnriched.ActorTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the signals out of a document, sentence by sentence; the title, where there is one, is the first sentence. */
final class SignalReader {

    private static final double TITLE = 2.0;
    private static final double LEAD = 1.3;
    private static final double BODY = 1.0;
    private static final int LEAD_TOKENS = 70;

    private final TopicIndex index;
    private final Map<String, String> stateOfCountry;

    /** @param stateOfCountry ids of states by ISO 3166-1 alpha-2 code */
    SignalReader(TopicIndex index, Map<String, String> stateOfCountry) {
        this.index = index;
        this.stateOfCountry = stateOfCountry;
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
        index.find(title, (signal, from, to) -> addPhrase(signals, new Hit(signal, 0, 0, "title")));
        for (var actor : document.actors()) {
            if (actor.mentions().stream().anyMatch(mention -> document.title().contains(mention.text()))) {
                addActor(signals, actor, new Hit(0, 0, 0, "title"));
            }
        }
        for (var place : document.places()) {
            if (document.title().contains(place.name())) {
                addSignal(signals, "place:" + place.id(), new Hit(0, 0, 0, "title"));
                addState(signals, place.country(), new Hit(0, 0, 0, "title"));
            }
        }
        return signals;
    }

    private List<SentenceSignals> body(TaggedText document) {
        var body = new Body(document.body());
        index.find(document.body(), body::addPhrase);
        for (var actor : document.actors()) {
            for (var mention : actor.mentions()) {
                addActor(body.at(mention.start()), actor, new Hit(0, mention.start(), mention.end(), "actor"));
            }
        }
        for (var place : document.places()) {
            for (var mention : place.mentions()) {
                var hit = new Hit(0, mention.start(), mention.end(), "place");
                addSignal(body.at(mention.start()), "place:" + place.id(), hit);
                addState(body.at(mention.start()), place.country(), hit);
            }
        }
        return body.sentences;
    }

    private void addActor(SentenceSignals sentence, ActorTag actor, Hit hit) {
        addSignal(sentence, "actor:" + actor.id(), hit);
        if (actor.type().equals("country")) {
            addStateNamed(sentence, actor.id(), hit);
        } else {
            addState(sentence, actor.country(), hit);
        }
    }

    private void addState(SentenceSignals sentence, String country, Hit hit) {
        var state = country == null ? null : stateOfCountry.get(country);
        if (state != null) {
            addStateNamed(sentence, state, hit);
        }
    }

    private void addStateNamed(SentenceSignals sentence, String state, Hit hit) {
        addSignal(sentence, "state:" + state, hit);
        addSignal(sentence, TopicIndex.ANY_STATE, hit);
        sentence.addState(state, hit);
    }

    private void addSignal(SentenceSignals sentence, String name, Hit hit) {
        var signal = index.numberOf(name);
        if (signal != null) {
            sentence.add(new Hit(signal, hit.start(), hit.end(), hit.rule()));
        }
    }

    private void addPhrase(SentenceSignals sentence, Hit hit) {
        sentence.add(hit);
        if (index.isElsewhere(hit.signal())) {
            sentence.markElsewhere();
        }
    }

    private void addPairs(SentenceSignals sentence) {
        if (sentence.states().size() < 2) {
            return;
        }
        var first = sentence.states().values().iterator().next();
        addSignal(sentence, TopicIndex.ANY_STATES, new Hit(0, first.start(), first.end(), "pair"));
        sentence.states().forEach((state, hit) ->
                addSignal(sentence, "states:" + state, new Hit(0, hit.start(), hit.end(), "pair")));
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
            SignalReader.this.addPhrase(at(start), new Hit(signal, start, end, "phrase"));
        }

        SentenceSignals at(int offset) {
            return sentences.get(Math.max(0, text.sentenceIndexAt(offset)));
        }
    }
}
