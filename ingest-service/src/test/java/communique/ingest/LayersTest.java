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
                .layer("feed.format").definedBy("communique.ingest.feed.format")
                .layer("stream").definedBy("communique.ingest.stream")
                .layer("revision").definedBy("communique.ingest.revision")
                .layer("document").definedBy("communique.ingest.document")
                .whereLayer("service").mayNotBeAccessedByAnyLayer()
                .whereLayer("http").mayOnlyBeAccessedByLayers("service")
                .whereLayer("folder").mayOnlyBeAccessedByLayers("service")
                .whereLayer("web").mayOnlyBeAccessedByLayers("service", "http")
                .whereLayer("intake").mayOnlyBeAccessedByLayers("service", "http", "folder")
                .whereLayer("file").mayOnlyBeAccessedByLayers("service", "intake", "web")
                .whereLayer("stream").mayOnlyBeAccessedByLayers("service", "http", "folder", "intake")
                .whereLayer("revision").mayOnlyBeAccessedByLayers("service", "folder", "intake", "stream")
                .check(CLASSES);
        // spotless:on
    }

    @Test
    void onlyStreamKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.ingest.stream")
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
