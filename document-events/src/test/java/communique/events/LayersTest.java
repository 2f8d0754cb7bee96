package communique.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("communique.events");

    @Test
    void theContractNeedsNeitherKafkaNorAFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "communique.events..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void eventsDoNotKnowSubmissions() {
        classes()
                .that()
                .resideInAPackage("communique.events")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "communique.events", "com.fasterxml.jackson..")
                .check(CLASSES);
    }
}
