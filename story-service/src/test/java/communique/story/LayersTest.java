package communique.story;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test
    void dataFlowsOneWay() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("communique.story");

        // spotless:off
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("http").definedBy("communique.story.http")
                .layer("stream").definedBy("communique.story.stream")
                .layer("engine").definedBy("communique.story")
                .layer("cluster").definedBy("communique.story.cluster")
                .layer("article").definedBy("communique.story.article")
                .layer("copy").definedBy("communique.story.copy")
                .layer("utterance").definedBy("communique.story.utterance")
                .layer("text").definedBy("communique.story.text")
                .whereLayer("http").mayNotBeAccessedByAnyLayer()
                .whereLayer("cluster").mayOnlyBeAccessedByLayers("engine", "stream")
                .whereLayer("article").mayOnlyBeAccessedByLayers("engine", "cluster")
                .whereLayer("copy").mayOnlyBeAccessedByLayers("engine", "cluster", "article")
                .whereLayer("utterance").mayOnlyBeAccessedByLayers("engine", "cluster")
                .whereLayer("text").mayOnlyBeAccessedByLayers("engine", "cluster", "article", "copy", "utterance")
                .check(classes);
        // spotless:on
    }
}
