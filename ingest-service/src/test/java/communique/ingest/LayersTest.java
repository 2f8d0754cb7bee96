package communique.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("communique.ingest");

    @Test
    void documentsGoOneWay() {
        // spotless:off
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("service").definedBy("communique.ingest")
                .layer("http").definedBy("communique.ingest.http")
                .layer("folder").definedBy("communique.ingest.folder")
                .layer("web").definedBy("communique.ingest.web")
                .layer("intake").definedBy("communique.ingest.intake")
                .layer("file").definedBy("communique.ingest.file")
                .layer("feed").definedBy("communique.ingest.feed")
                .layer("feed.state").definedBy("communique.ingest.feed.state")
                .layer("feed.poll").definedBy("communique.ingest.feed.poll")
                .layer("feed.format").definedBy("communique.ingest.feed.format")
                .layer("stream").definedBy("communique.ingest.stream")
                .layer("revision").definedBy("communique.ingest.revision")
                .layer("document").definedBy("communique.ingest.document")
                .whereLayer("service").mayNotBeAccessedByAnyLayer()
                .whereLayer("http").mayOnlyBeAccessedByLayers("service")
                .whereLayer("folder").mayOnlyBeAccessedByLayers("service")
                .whereLayer("feed").mayOnlyBeAccessedByLayers("service", "http")
                .whereLayer("feed.state").mayOnlyBeAccessedByLayers("service", "feed")
                .whereLayer("feed.poll").mayOnlyBeAccessedByLayers("service", "feed", "feed.state")
                .whereLayer("feed.format").mayOnlyBeAccessedByLayers("feed", "feed.poll")
                .whereLayer("web").mayOnlyBeAccessedByLayers("service", "http", "feed", "feed.poll")
                .whereLayer("intake").mayOnlyBeAccessedByLayers("service", "http", "folder", "feed")
                .whereLayer("file").mayOnlyBeAccessedByLayers("service", "intake", "web", "feed.poll")
                .whereLayer("stream").mayOnlyBeAccessedByLayers(
                        "service", "http", "folder", "intake", "feed", "feed.state", "feed.poll")
                .whereLayer("revision").mayOnlyBeAccessedByLayers("service", "folder", "intake", "stream", "feed")
                .check(CLASSES);
        // spotless:on
    }

    @Test
    void onlyStreamKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("communique.ingest.stream", "communique.ingest.feed.state")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "communique.kafka..")
                .check(CLASSES);
    }

    @Test
    void onlyHttpServesHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.ingest.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.ext.web..", "jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void onlyFeedFormatKnowsFeedParsers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("communique.ingest.feed.format")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..")
                .check(CLASSES);
    }

    @Test
    void onlyFileKnowsParsers() {
        noClasses()
                .that()
                .resideOutsideOfPackages("communique.ingest.file")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.tika..", "org.apache.poi..")
                .check(CLASSES);
    }
}
