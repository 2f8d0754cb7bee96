package communique.newsdesk.http;

import communique.service.http.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes what all operations have in common: how they refuse, and the forms of parameters that many of them take. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final int LARGEST_ZOOM = 12;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> describe(method, operation)));
    }

    private static void describe(HttpMethod method, Operation operation) {
        refusal(operation, "400", "A parameter or the body cannot be used; 'detail' says what to change");
        refusal(operation, "503", "Kafka, Elasticsearch or another service does not answer");
        if (method != HttpMethod.GET) {
            refusal(operation, "401", "Writing needs the configured key");
            refusal(operation, "413", "The body is larger than 40 MB");
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ApiDescription::describe);
        }
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "size" -> parameter.setSchema(number(PageParameters.LARGEST_PAGE, parameter.getSchema()));
            case "zoom" -> parameter.setSchema(number(LARGEST_ZOOM, parameter.getSchema()));
            case "sort" -> {
                if (parameter.getSchema().getEnumeration() == null) {
                    parameter.getSchema().setEnumeration(List.of("newest", "arrived", "relevance"));
                }
            }
            default -> {
                // Described where it is declared.
            }
        }
    }

    private static Schema number(int most, Schema declared) {
        return declared.getMaximum() != null
                ? declared
                : OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(most));
    }

    private static void refusal(Operation operation, String status, String description) {
        var declared = operation.getResponses().getAPIResponse(status);
        // Quarkus declares refusals of its own, without saying what they look like.
        if (declared == null || declared.getContent() == null) {
            var content = OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().type(List.of(SchemaType.OBJECT))));
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(description)
                                    .content(content));
        }
    }
}
