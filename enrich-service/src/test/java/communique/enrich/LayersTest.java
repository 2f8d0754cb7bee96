package communique.enrich;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test
    void dataFlowsOneWay() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("communique.enrich");

        // spotless:off
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("recipe").definedBy("communique.enrich")
                .layer("link").definedBy("communique.enrich.link")
                .layer("topic").definedBy("communique.enrich.topic")
                .layer("statement").definedBy("communique.enrich.statement")
                .layer("place").definedBy("communique.enrich.place")
                .layer("actor").definedBy("communique.enrich.actor")
                .layer("origin").definedBy("communique.enrich.origin")
                .layer("language").definedBy("communique.enrich.language")
                .layer("clean").definedBy("communique.enrich.clean")
                .whereLayer("link").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("topic").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("statement").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("place").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("actor").mayOnlyBeAccessedByLayers("recipe", "place")
                .whereLayer("origin").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("language").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("clean").mayOnlyBeAccessedByLayers("recipe", "origin")
                .check(classes);
        // spotless:on
    }

    @Test
    void onlyOneClassKnowsTheRecogniser() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("communique.enrich");

        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveSimpleName("StanfordNames")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(classes);
    }
}
