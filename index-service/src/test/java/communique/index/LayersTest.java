package communique.index;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import communique.kafka.GroupProgress;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("communique.index");

    @Test
    void dataFlowsOneWay() {
        // spotless:off
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("service").definedBy("communique.index")
                .layer("http").definedBy("communique.index.http")
                .layer("stream").definedBy("communique.index.stream")
                .layer("rebuild").definedBy("communique.index.rebuild")
                .layer("bulk").definedBy("communique.index.bulk")
                .layer("install").definedBy("communique.index.install")
                .layer("view").definedBy("communique.index.view")
                .layer("kibana").definedBy("communique.index.kibana")
                .whereLayer("service").mayNotBeAccessedByAnyLayer()
                .whereLayer("kibana").mayNotBeAccessedByAnyLayer()
                .whereLayer("kibana").mayNotAccessAnyLayer()
                .whereLayer("http").mayNotBeAccessedByAnyLayer()
                .whereLayer("stream").mayOnlyBeAccessedByLayers("service")
                .whereLayer("rebuild").mayOnlyBeAccessedByLayers("service", "http", "stream")
                .whereLayer("bulk").mayOnlyBeAccessedByLayers("stream")
                .whereLayer("install").mayOnlyBeAccessedByLayers("service", "stream", "rebuild", "bulk")
                .check(CLASSES);
        // spotless:on
    }

    @Test
    void onlyTheStreamKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.index.stream")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "communique.kafka..")
                        .and(not(equivalentTo(GroupProgress.class))))
                .check(CLASSES);
    }

    @Test
    void onlyTwoPackagesKnowElasticsearch() {
        noClasses()
                .that()
                .resideOutsideOfPackages("communique.index.bulk", "communique.index.install")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.elasticsearch..", "org.apache.http..")
                .check(CLASSES);
    }

    @Test
    void onlyHttpKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("communique.index.http")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }
}
