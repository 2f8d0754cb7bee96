package communique.service.config;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import io.smallrye.config.ConfigValidator;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import io.smallrye.config.common.utils.StringUtil;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds the settings of a service to the bounds that stand beside them, and stops its start with all that are wrong, by
 * key. It knows the few constraints of Jakarta Validation that settings here need; any other is an error, so that none is
 * believed to hold that nobody checks. Hibernate Validator knows all of them, and takes a second of processor time to say
 * that 64 is positive.
 */
public final class ConfigBounds implements SmallRyeConfigBuilderCustomizer, ConfigValidator {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withValidator(this);
    }

    /**
     * @throws ConfigValidationException if a value is outside its bounds
     * @throws IllegalStateException if a setting has a constraint that is not known here
     */
    @Override
    public void validateMapping(Class<?> mapping, String prefix, Object values) {
        var problems = new ArrayList<Problem>();
        for (var setting : mapping.getMethods()) {
            for (var constraint : setting.getAnnotations()) {
                if (constraint.annotationType().isAnnotationPresent(Constraint.class)) {
                    var key = prefix + "." + StringUtil.skewer(setting.getName());
                    var value = value(setting, values);
                    broken(constraint, value, key)
                            .map(rule -> new Problem(key + " " + rule + ", not '" + value + "'"))
                            .ifPresent(problems::add);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigValidationException(problems.toArray(Problem[]::new));
        }
    }

    /** The rule that the value breaks, if it does. */
    private static Optional<String> broken(Annotation constraint, Object value, String key) {
        if (value.equals(OptionalInt.empty())) {
            return Optional.empty();
        }
        if (constraint instanceof NotBlank) {
            return value.toString().isBlank() ? Optional.of("must not be blank") : Optional.empty();
        }
        if (value instanceof Number) {
            var number = new BigDecimal(value.toString());
            if (constraint instanceof Positive) {
                return number.signum() > 0 ? Optional.empty() : Optional.of("must be greater than 0");
            }
            if (constraint instanceof PositiveOrZero) {
                return atLeast(BigDecimal.ZERO, number);
            }
            if (constraint instanceof Min lowest) {
                return atLeast(BigDecimal.valueOf(lowest.value()), number);
            }
            if (constraint instanceof Max highest) {
                return atMost(BigDecimal.valueOf(highest.value()), number);
            }
            if (constraint instanceof DecimalMin lowest && lowest.inclusive()) {
                return atLeast(new BigDecimal(lowest.value()), number);
            }
            if (constraint instanceof DecimalMax highest && highest.inclusive()) {
                return atMost(new BigDecimal(highest.value()), number);
            }
        }
        throw new IllegalStateException(key + " has a constraint that is not checked: " + constraint);
    }

    private static Optional<String> atLeast(BigDecimal lowest, BigDecimal number) {
        return number.compareTo(lowest) >= 0 ? Optional.empty() : Optional.of("must be " + lowest + " or more");
    }

    private static Optional<String> atMost(BigDecimal highest, BigDecimal number) {
        return number.compareTo(highest) <= 0 ? Optional.empty() : Optional.of("must be " + highest + " or less");
    }

    private static Object value(Method setting, Object values) {
        try {
            var value = setting.invoke(values);
            return value instanceof OptionalInt number && number.isPresent() ? number.getAsInt() : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + setting, e);
        }
    }
}
