package communique.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import communique.events.DocumentEnriched.Evidence;
import communique.events.DocumentEnriched.TopicTag;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicTaggerTest {

    private static final KnowledgeFolder FOLDER =
            KnowledgeFolder.of(Map.of("actors/a.yaml", """
            - {id: varenna, name: Varenna, type: country, kind: state, country: XA, demonyms: [Varennan]}
            - {id: ostmark, name: Ostmark, type: country, kind: state, country: XB}
            - {id: sea-watch, name: Sea Watch, type: organization, kind: agency, country: XA}
            - {id: varenna-times, name: Varenna Times, type: organization, kind: newspaper, country: XA}
            """, "topics/a.yaml", """
            - {id: "medtop:11000000", label: politics}
            - {id: "medtop:20000638", label: international relations, parents: ["medtop:11000000"]}
            - {id: "dossier:fishing", label: Fishing, parents: ["medtop:11000000"], description: Fish.,
               strong: [herring fleet*, US trawler*], weak: [herring, nets, quota*], actors: {sea-watch: 0.7}}
            - {id: "dossier:herring-war", label: Herring war, parents: ["dossier:fishing"], description: War.,
               strong: [herring war]}
            - {id: "dossier:neighbours", label: Neighbours, parents: ["medtop:20000638"], description: Pairs.,
               together: [{of: ["states:any"], with: ["words:diplomacy"], unless: [wedding]}]}
            - {id: "dossier:trade", label: Trade, description: Trade.,
               together: [{of: ["states:any"], with: [grain], yields: ["dossier:fishing"]}]}
            - {id: "dossier:ostmark", label: Ostmark, description: Ostmark., states: {ostmark: 0.5}}
            """, "topics/vocabulary.yaml", """
            - {id: "words:diplomacy", phrases: [envoy*, treaty]}
            - {id: "words:sport", phrases: [football], elsewhere: true}
            """));
    private static final Knowledge KNOWLEDGE = Knowledge.of(FOLDER);
    private static final Texts TEXTS = new Texts(KNOWLEDGE);

    static Stream<Arguments> findsTheTopicsATextIsAbout() {
        return Stream.of(
                argumentSet("strong phrase", "The herring fleet sailed.", List.of("dossier:fishing")),
                argumentSet("ending left open", "Two herring fleets sailed.", List.of("dossier:fishing")),
                argumentSet("hyphen between the words", "The herring-fleet sailed.", List.of("dossier:fishing")),
                argumentSet("one weak phrase is too little", "She ate a herring.", List.of()),
                argumentSet("two weak phrases are enough", "A herring in the nets.", List.of("dossier:fishing")),
                argumentSet("capitals asked for", "The US trawlers sailed.", List.of("dossier:fishing")),
                argumentSet("capitals missing", "It told us trawlers sailed.", List.of()),
                argumentSet("a heading in capitals", "HERRING FLEET SAILS", List.of("dossier:fishing")),
                argumentSet("an actor", "Sea Watch is worried.", List.of("dossier:fishing")),
                argumentSet("a word inside another word", "The superherring fleetness", List.of()),
                argumentSet("words of two sentences", "They sold herring. Fleet owners cheered.", List.of()),
                argumentSet(
                        "two states and an envoy",
                        "Varenna sent an envoy to Ostmark.",
                        List.of("dossier:neighbours", "dossier:ostmark")),
                argumentSet(
                        "two states at a wedding",
                        "Varenna's envoy to Ostmark left the wedding.",
                        List.of("dossier:ostmark")),
                argumentSet(
                        "two states and grain",
                        "Varenna sent grain to Ostmark.",
                        List.of("dossier:trade", "dossier:ostmark")),
                argumentSet(
                        "grain yields to what the rest of the document is about",
                        "Varenna sent grain to Ostmark. The herring fleet sailed.",
                        List.of("dossier:fishing", "dossier:ostmark")),
                argumentSet("one state twice", "Varenna sent a Varennan envoy.", List.of()),
                argumentSet(
                        "a newspaper is no state",
                        "The Varenna Times saw the envoy of Ostmark.",
                        List.of("dossier:ostmark")),
                argumentSet("sport", "Ostmark's envoy to Varenna plays football.", List.of()),
                argumentSet(
                        "strong phrase among sport", "The herring fleet plays football.", List.of("dossier:fishing")),
                argumentSet("no text", "", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void findsTheTopicsATextIsAbout(String text, List<String> expected) {
        var tags = tagger().tag(TEXTS.text(text));

        assertThat(tags)
                .extracting(TopicTag::id)
                .filteredOn(id -> id.startsWith("dossier:"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void showsTheWordsThatEarnedATopic() {
        var body = "Varenna sent an envoy to Ostmark.";

        var neighbours = tag(tagger().tag(TEXTS.text(body)), "dossier:neighbours");

        assertThat(neighbours.evidence())
                .contains(new Evidence(16, 21, "envoy", "phrase"))
                .anyMatch(evidence -> evidence.rule().equals("pair"))
                .allMatch(evidence ->
                        body.substring(evidence.start(), evidence.end()).equals(evidence.text()));
    }

    @Test
    void countsOffsetsInUtf16() {
        var tags = tagger().tag(TEXTS.text("🐟🐟 The herring fleet sailed."));

        assertThat(tag(tags, "dossier:fishing").evidence()).contains(new Evidence(9, 22, "herring fleet", "phrase"));
    }

    @Test
    void handsWhatANarrowTopicSaysToTheBroaderOnes() {
        var tags = tagger().tag(TEXTS.text("The herring war is over."));

        assertThat(tags)
                .extracting(TopicTag::id)
                .containsExactly("dossier:herring-war", "dossier:fishing", "medtop:11000000");
        assertThat(tags).allSatisfy(tag -> assertThat(tag.evidence()).isNotEmpty());
        assertThat(tag(tags, "dossier:herring-war").path()).containsExactly("politics", "Fishing");
    }

    @Test
    void earnsATopicByTheTitleAlone() {
        var tags = tagger().tag(TEXTS.text("Herring fleet", "It sailed at dawn."));

        assertThat(tag(tags, "dossier:fishing").evidence()).contains(new Evidence(0, 0, "Herring fleet", "title"));
    }

    @Test
    void findsNoNameInsideAnotherWordOfTheTitle() {
        var filler = "Nothing else of any note was reported from the islands on that day. ".repeat(60);

        var inside = tagger().tag(TEXTS.text("NeuOstmark sings", filler + "Ostmark was quiet."));
        var alone = tagger().tag(TEXTS.text("Ostmark sings", filler + "Ostmark was quiet."));

        assertThat(inside).isEmpty();
        assertThat(alone).extracting(TopicTag::id).containsExactly("dossier:ostmark");
    }

    @Test
    void putsTheBestFirstAndMarksItPrimary() {
        var tags = tagger().tag(
                        TEXTS.text(
                                "The herring fleet sailed. The herring fleet and its nets came back. Varenna sent an envoy to Ostmark."));

        assertThat(tags).extracting(TopicTag::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(tags.get(0).id()).isEqualTo("dossier:fishing");
        assertThat(tags.get(0).primary()).isTrue();
        assertThat(tag(tags, "dossier:ostmark").primary()).isFalse();
    }

    @Test
    void asksMoreOfALongTextThanOfAShortOne() {
        var filler = "Nothing else of any note was reported from the islands on that day. ".repeat(60);

        var once = tagger().tag(TEXTS.text(filler + "The herring fleet sailed."));
        var often = tagger().tag(TEXTS.text(filler + "The herring fleet sailed. ".repeat(4)));

        assertThat(once).isEmpty();
        assertThat(often).extracting(TopicTag::id).contains("dossier:fishing");
        assertThat(tag(often, "dossier:fishing").score()).isBetween(0.45, 1.0);
    }

    @Test
    void keepsNoMoreTopicsThanAllowed() {
        var tagger =
                new TopicTagger(TopicTaxonomy.of(FOLDER, KNOWLEDGE), FOLDER, KNOWLEDGE, new TopicLimits(0.45, 1, 0));

        var tags = tagger.tag(TEXTS.text("The herring fleet sailed. Varenna sent an envoy to Ostmark."));

        assertThat(tags).hasSize(1);
    }

    @Test
    void servesManyThreadsAndSaysTheSameEveryTime() {
        var tagger = tagger();
        var text = TEXTS.text("The herring fleet sailed. Varenna sent an envoy to Ostmark.");

        var answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(turn -> tagger.tag(text))
                .distinct();

        assertThat(answers).containsExactly(tagger.tag(text));
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(5)
    void doesNotStallOnHostileText(String text) {
        assertThat(tagger().tag(TEXTS.text(text))).hasSizeLessThan(10);
    }

    static Stream<Arguments> doesNotStallOnHostileText() {
        return Stream.of(
                argumentSet("one token of a megabyte", "a".repeat(1_000_000)),
                argumentSet("beginnings of phrases only", "herring ".repeat(120_000)),
                argumentSet("capitalised words without a full stop", "Varenna Ostmark envoy ".repeat(40_000)),
                argumentSet("empty sentences", ". ".repeat(300_000)));
    }

    private static TopicTagger tagger() {
        return new TopicTagger(TopicTaxonomy.of(FOLDER, KNOWLEDGE), FOLDER, KNOWLEDGE, TopicLimits.DEFAULT);
    }

    private static TopicTag tag(List<TopicTag> tags, String id) {
        return tags.stream().filter(tag -> tag.id().equals(id)).findFirst().orElseThrow();
    }
}
