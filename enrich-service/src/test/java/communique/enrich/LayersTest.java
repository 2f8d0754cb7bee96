package communique.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("communique.enrich");

    @Test
    void dataFlowsOneWay() {
        // spotless:off
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("service").definedBy("communique.enrich.service")
                .layer("http").definedBy("communique.enrich.http")
                .layer("stream").definedBy("communique.enrich.stream")
                .layer("recipe").definedBy("communique.enrich")
                .layer("topic").definedBy("communique.enrich.topic")
                .layer("link").definedBy("communique.enrich.link")
                .layer("statement").definedBy("communique.enrich.statement")
                .layer("place").definedBy("communique.enrich.place")
                .layer("actor").definedBy("communique.enrich.actor")
                .layer("pass").definedBy("communique.enrich.pass")
                .layer("recognizer").definedBy("communique.enrich.recognizer")
                .layer("unlisted").definedBy("communique.enrich.unlisted")
                .layer("name").definedBy("communique.enrich.name")
                .layer("pack").definedBy("communique.enrich.pack")
                .layer("knowledge").definedBy("communique.enrich.knowledge")
                .layer("origin").definedBy("communique.enrich.origin")
                .layer("language").definedBy("communique.enrich.language")
                .layer("clean").definedBy("communique.enrich.clean")
                .layer("text").definedBy("communique.enrich.text")
                .whereLayer("service").mayNotBeAccessedByAnyLayer()
                .whereLayer("http").mayNotBeAccessedByAnyLayer()
                .whereLayer("stream").mayOnlyBeAccessedByLayers("service", "http")
                .whereLayer("recipe").mayOnlyBeAccessedByLayers("service", "http", "stream")
                .whereLayer("topic").mayOnlyBeAccessedByLayers("http", "recipe")
                .whereLayer("link").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("statement").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("place").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("actor").mayOnlyBeAccessedByLayers("recipe", "place")
                .whereLayer("pass").mayOnlyBeAccessedByLayers("actor")
                .whereLayer("recognizer").mayOnlyBeAccessedByLayers("service")
                .whereLayer("unlisted").mayOnlyBeAccessedByLayers("actor")
                .whereLayer("name").mayOnlyBeAccessedByLayers("recipe", "place", "actor", "pass", "recognizer", "unlisted")
                .whereLayer("pack").mayOnlyBeAccessedByLayers("recipe", "topic", "statement", "actor", "pass", "unlisted", "name")
                .whereLayer("knowledge").mayOnlyBeAccessedByLayers("http", "recipe", "topic", "place", "actor", "pass", "name")
                .whereLayer("origin").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("language").mayOnlyBeAccessedByLayers("recipe")
                .whereLayer("clean").mayOnlyBeAccessedByLayers("recipe", "origin", "language")
                .whereLayer("text").mayOnlyBeAccessedByLayers("recipe", "topic", "link", "statement", "place", "actor", "pass", "name", "recognizer", "origin", "language", "clean", "unlisted", "pack")
                .check(CLASSES);
        // spotless:on
    }

    @Test
    void onlyTheStreamKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.enrich.stream")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "communique.kafka..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDoorKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.enrich.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRecogniserKnowsItsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.enrich.recognizer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(CLASSES);
    }
}
