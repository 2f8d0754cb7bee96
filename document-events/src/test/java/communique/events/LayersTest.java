package communique.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("communique.events");

    @Test
    void onlyTheKafkaPackageKnowsKafka() {
        noClasses()
                .that()
                .resideInAPackage("communique.events")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "communique.events.kafka..")
                .check(CLASSES);
    }

    @Test
    void theContractNeedsNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "communique.events..", "com.fasterxml.jackson..", "org.apache.kafka..", "org.slf4j..")
                .check(CLASSES);
    }
}
