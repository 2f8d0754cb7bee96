package communique.newsdesk.http;

import communique.service.http.WrongParameterException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses parameters that nobody reads: a misspelt filter must not answer with everything. */
public class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        for (var name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!names.contains(name)) {
                throw new WrongParameterException(
                        "There is no parameter '" + shorten(name) + "' here" + advice(names) + ".");
            }
        }
    }

    private static String advice(Set<String> names) {
        return names.isEmpty()
                ? "; this address takes none"
                : "; there are " + String.join(", ", names.stream().sorted().toList());
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(KnownParameters::namesOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> namesOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
        }
        return parameter.isAnnotationPresent(RestQuery.class) ? Stream.of(parameter.getName()) : Stream.of();
    }

    private static String shorten(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
