package communique.newsdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("communique.newsdesk");

    @Test
    void dependenciesGoOneWay() {
        // spotless:off
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("shell").definedBy("communique.newsdesk")
                .layer("mcp").definedBy("communique.newsdesk.mcp")
                .layer("http").definedBy("communique.newsdesk.http")
                .layer("elasticsearch").definedBy("communique.newsdesk.elasticsearch")
                .layer("stream").definedBy("communique.newsdesk.stream")
                .layer("live").definedBy("communique.newsdesk.live")
                .layer("read").definedBy("communique.newsdesk.read")
                .layer("story").definedBy("communique.newsdesk.story")
                .layer("query").definedBy("communique.newsdesk.query")
                .whereLayer("mcp").mayNotBeAccessedByAnyLayer()
                .whereLayer("elasticsearch").mayOnlyBeAccessedByLayers("shell", "http", "mcp")
                .whereLayer("stream").mayOnlyBeAccessedByLayers("shell", "http")
                .whereLayer("live").mayOnlyBeAccessedByLayers("shell", "http", "stream")
                .whereLayer("story").mayOnlyBeAccessedByLayers("elasticsearch")
                .whereLayer("read").mayOnlyBeAccessedByLayers("mcp", "http", "elasticsearch", "live", "story")
                .whereLayer("query").mayOnlyBeAccessedByLayers("mcp", "http", "elasticsearch", "read")
                .check(CLASSES);
        // spotless:on
    }

    @Test
    void onlyOnePackageKnowsElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.newsdesk.elasticsearch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.elasticsearch..", "co.elastic.clients..")
                .check(CLASSES);
    }

    @Test
    void onlyHttpKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.newsdesk.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "java.net.http..", "io.vertx..")
                .check(CLASSES);
    }

    @Test
    void onlyStreamTalksToKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("communique.newsdesk.stream")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients..")
                .check(CLASSES);
    }
}
