package communique.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.enrich.knowledge.BrokenKnowledgeException;
import communique.enrich.knowledge.Knowledge;
import communique.enrich.knowledge.KnowledgeFolder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicTaxonomyTest {

    private static final String FISHING = "- {id: 'dossier:fishing', label: Fishing, description: Fish.";

    static Stream<Arguments> namesFileAndLineOfEveryMistake() {
        return Stream.of(
                argumentSet(
                        "retired code",
                        "- {id: 'medtop:11000000', label: politics}\n\n- {id: 'medtop:20000647', label: political crisis}\n",
                        "topics/a.yaml:3: medtop:20000647 was retired by IPTC"),
                argumentSet(
                        "retired parent",
                        FISHING + ",\n  parents: ['medtop:20000604']}\n",
                        "topics/a.yaml:2: medtop:20000604 was retired by IPTC"),
                argumentSet(
                        "no such code", "- {id: 'medtop:638', label: fish}\n", "topics/a.yaml:1: id must be dossier:"),
                argumentSet(
                        "unknown parent",
                        FISHING + ",\n  parents: ['dossier:sea']}\n",
                        "topics/a.yaml:2: unknown parent \"dossier:sea\""),
                argumentSet(
                        "own grandparent",
                        FISHING + ", parents: ['dossier:nets']}\n"
                                + "- {id: 'dossier:nets', label: Nets, description: N., parents: ['dossier:fishing']}\n",
                        "topics/a.yaml:1: \"dossier:nets\" has this topic among its own parents"),
                argumentSet(
                        "twice",
                        FISHING + "}\n" + FISHING + "}\n",
                        "topics/a.yaml:2: the id \"dossier:fishing\" is taken"));
    }

    static Stream<Arguments> namesFileAndLineOfEveryUnusableClue() {
        return Stream.of(
                argumentSet("unknown key", FISHING + ",\n  phrases: [net]}\n", "topics/a.yaml:2: phrases: unknown key"),
                argumentSet(
                        "unknown actor",
                        FISHING + ",\n  actors:\n    {poseidon: 0.5}}\n",
                        "topics/a.yaml:3: unknown signal \"actor:poseidon\""),
                argumentSet(
                        "unknown vocabulary",
                        FISHING + ",\n  together: [{of: [net], with: ['words:sea']}]}\n",
                        "topics/a.yaml:2: unknown signal \"words:sea\""),
                argumentSet("too open", FISHING + ",\n  weak: [sea, ne*]}\n", "topics/a.yaml:2: \"ne*\" is no phrase"),
                argumentSet("too heavy", FISHING + ",\n  actors: {varenna: 7}}\n", "topics/a.yaml:2: a weight must be"),
                argumentSet(
                        "one state is no pair",
                        FISHING + ",\n  together: [{between: [varenna]}]}\n",
                        "\"between\" takes two states"),
                argumentSet(
                        "dossier that no one can explain",
                        "- {id: 'dossier:fishing', label: Fishing}\n",
                        "topics/a.yaml:1: description is missing"));
    }

    @ParameterizedTest
    @MethodSource
    void namesFileAndLineOfEveryMistake(String topics, String expected) {
        assertRefused(topics, expected);
    }

    @ParameterizedTest
    @MethodSource
    void namesFileAndLineOfEveryUnusableClue(String topics, String expected) {
        assertRefused(topics, expected);
    }

    private static void assertRefused(String topics, String expected) {
        var folder = KnowledgeFolder.of(Map.of(
                "actors/a.yaml",
                "- {id: varenna, name: Varenna, type: country, country: XA}\n",
                "topics/a.yaml",
                topics));

        assertThatThrownBy(() -> TopicTaxonomy.of(folder, Knowledge.of(folder)))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageContaining(expected);
    }

    static Stream<String> shipsPhrasesThatCanBeRead() {
        return Stream.of("ru", "uk", "de", "es", "fr", "tr", "fa", "ar", "he", "zh");
    }

    @ParameterizedTest
    @MethodSource
    void shipsPhrasesThatCanBeRead(String language) {
        var folder = Texts.shipped();
        var knowledge = Knowledge.of(folder);

        assertThat(TopicTaxonomy.of(folder, knowledge)
                        .phrases(folder, knowledge)
                        .read(language))
                .isNotEmpty();
    }

    static Stream<Arguments> refusesBrokenPhrasesWhenTheyAreEdited() {
        return Stream.of(
                argumentSet(
                        "unknown topic",
                        "- {id: 'dossier:fish', strong: [рыб*]}\n",
                        "phrases/ru.yaml:1: unknown topic \"dossier:fish\""),
                argumentSet(
                        "a stem of two letters",
                        "- {id: 'dossier:fishing', strong: [рыба, юг*]}\n",
                        "phrases/ru.yaml:1: \"юг*\" is no phrase"),
                argumentSet(
                        "a stem whose letters the spelling drops",
                        "- {id: 'dossier:fishing', strong: [а\u0301\u0301\u0301*]}\n",
                        "too few letters stand before the *"),
                argumentSet(
                        "nothing in it", "- {id: 'dossier:fishing', phrases: [рыба]}\n", "phrases/ru.yaml:1: an entry"),
                argumentSet(
                        "twice",
                        "- {id: 'dossier:fishing', strong: [рыба]}\n- {id: 'dossier:fishing', weak: [сеть]}\n",
                        "phrases/ru.yaml:2: \"dossier:fishing\" stands here twice"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesBrokenPhrasesWhenTheyAreEdited(String phrases, String expected) {
        var folder = KnowledgeFolder.of(Map.of(
                "topics/a.yaml",
                "- {id: 'dossier:fishing', label: Fishing, description: Fish.}\n",
                "phrases/ru.yaml",
                phrases));
        var knowledge = Knowledge.of(folder);
        var taxonomy = TopicTaxonomy.of(folder, knowledge);

        assertThatThrownBy(() -> new TopicTagger(taxonomy, folder, knowledge, TopicLimits.DEFAULT))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void shipsTheDossiersThatEveryDeskFollowsAndManyMore() {
        var folder = Texts.shipped();

        var topics = TopicTaxonomy.of(folder, Knowledge.of(folder)).topics();

        assertThat(topics)
                .extracting(Topic::id)
                .contains(
                        "dossier:bilateral-relations",
                        "dossier:nuclear-deal",
                        "dossier:sanctions",
                        "dossier:syria-conflict",
                        "dossier:gaza-palestine",
                        "dossier:energy",
                        "dossier:transport-corridor",
                        "dossier:ukraine-war",
                        "dossier:counter-terrorism",
                        "dossier:lebanon",
                        "dossier:caucasus",
                        "dossier:afghanistan",
                        "dossier:arms-embargo",
                        "dossier:us-foreign-policy",
                        "dossier:eu",
                        "dossier:diplomacy-talks",
                        "dossier:iran-military-confrontation",
                        "dossier:trade-economy",
                        "dossier:un-multilateral",
                        "dossier:military",
                        "dossier:human-rights");
        assertThat(topics).filteredOn(Topic::isDossier).hasSizeGreaterThanOrEqualTo(61);
    }

    @Test
    void hangsEveryShippedDossierUnderAMediaTopic() {
        var folder = Texts.shipped();
        var taxonomy = TopicTaxonomy.of(folder, Knowledge.of(folder));

        assertThat(taxonomy.topics()).filteredOn(Topic::isDossier).allSatisfy(dossier -> {
            assertThat(taxonomy.path(dossier)).isNotEmpty();
            assertThat(taxonomy.heirs(dossier)).anyMatch(heir -> !heir.isDossier());
        });
    }
}
