package communique.pipeline.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test that shows one fault. Its row in the table of {@code docs/reliability.md} is named by it. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Case {

    /** Number of the fault in the table. */
    int value();

    /** What breaks, in a few words. */
    String fault();
}
