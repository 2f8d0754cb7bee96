package communique.kafka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("communique.kafka");

    @Test
    void needsTheContractAndKafkaAndNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "communique.events",
                        "communique.kafka..",
                        "communique.background",
                        "org.apache.kafka..",
                        "org.slf4j..",
                        "org.jspecify.annotations")
                .check(CLASSES);
    }
}
