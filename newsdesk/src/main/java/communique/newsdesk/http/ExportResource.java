package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.DocumentSearch;
import communique.newsdesk.elasticsearch.StatementSearch;
import communique.newsdesk.http.StatementResource.StatementParameters;
import communique.newsdesk.read.SearchPage.Hit;
import communique.newsdesk.read.SearchPage.Named;
import communique.newsdesk.read.SearchPage.Piece;
import communique.newsdesk.read.StatementPage.Said;
import communique.service.http.Parameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Hands out what was found as a file, written as it is read. */
@Path("/api/export")
public class ExportResource {

    private static final int MOST_ROWS = 100_000;
    private static final List<String> OF_DOCUMENTS = List.of(
            "title",
            "source",
            "author",
            "publishedAt",
            "receivedAt",
            "language",
            "words",
            "statements",
            "topics",
            "actors",
            "places",
            "id",
            "link");
    private static final List<String> OF_STATEMENTS = List.of(
            "text",
            "speaker",
            "office",
            "verb",
            "modality",
            "polarity",
            "kind",
            "about",
            "topics",
            "source",
            "title",
            "publishedAt",
            "saidOn",
            "context",
            "documentId",
            "link");

    private final DocumentSearch documents;
    private final StatementSearch statements;
    private final Filters filters;
    private final Clock clock = Clock.systemUTC();

    public ExportResource(DocumentSearch documents, StatementSearch statements, Filters filters) {
        this.documents = documents;
        this.statements = statements;
        this.filters = filters;
    }

    @GET
    @Path("documents")
    @Operation(operationId = "exportDocuments", summary = "Documents as a file, newest first, 100,000 at most")
    public Response documents(
            @Context UriInfo request,
            @BeanParam FilterParameters filter,
            @RestQuery
                    @Parameter(
                            description = "Form of the file",
                            schema =
                                    @Schema(
                                            enumeration = {"csv", "json"},
                                            defaultValue = "csv"))
                    String format)
            throws IOException {
        var wanted = filters.ofDocuments(filter);
        var form = form(format);
        return file("documents", form, out -> {
            var rows = Rows.of(form, out);
            rows.head(about(request), OF_DOCUMENTS);
            documents.each(wanted, MOST_ROWS, hit -> rows.row(row(hit, request)));
            rows.end();
        });
    }

    @GET
    @Path("statements")
    @Operation(operationId = "exportStatements", summary = "Statements as a file, newest first, 100,000 at most")
    public Response statements(
            @Context UriInfo request,
            @BeanParam FilterParameters filter,
            @BeanParam StatementParameters said,
            @RestQuery
                    @Parameter(
                            description = "Form of the file",
                            schema =
                                    @Schema(
                                            enumeration = {"csv", "json"},
                                            defaultValue = "csv"))
                    String format) {
        var wanted = said.of(filters.ofStatements(filter));
        var form = form(format);
        return file("statements", form, out -> {
            var rows = Rows.of(form, out);
            rows.head(about(request), OF_STATEMENTS);
            statements.each(wanted, MOST_ROWS, each -> rows.row(row(each, request)));
            rows.end();
        });
    }

    private static String form(String format) {
        var form = Parameters.oneOf("format", format, Set.of("csv", "json"));
        return form == null ? "csv" : form;
    }

    private static Response file(String name, String format, StreamingOutput rows) {
        return Response.ok(Download.of(rows))
                .type(format.equals("csv") ? "text/csv;charset=UTF-8" : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"communique-" + name + "." + format + "\"")
                .build();
    }

    private Map<String, Object> about(UriInfo request) {
        var about = new LinkedHashMap<String, Object>();
        about.put("from", request.getBaseUri().toString());
        about.put("exportedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        about.put(
                "filter",
                request.getQueryParameters().entrySet().stream()
                        .filter(each -> !each.getKey().equals("format"))
                        .map(each -> each.getKey() + "=" + String.join("|", each.getValue()))
                        .sorted()
                        .collect(Collectors.joining(" & ")));
        return about;
    }

    private static Map<String, Object> row(Hit hit, UriInfo request) {
        var row = new LinkedHashMap<String, Object>();
        row.put("title", text(hit.title()));
        row.put("source", hit.source());
        row.put("author", hit.author());
        row.put("publishedAt", hit.publishedAt());
        row.put("receivedAt", hit.receivedAt());
        row.put("language", hit.language());
        row.put("words", hit.words());
        row.put("statements", hit.statements());
        row.put("topics", names(hit.topics()));
        row.put("actors", names(hit.actors()));
        row.put("places", hit.places());
        row.put("id", hit.id());
        row.put("link", link(request, hit.id(), null));
        return row;
    }

    private static Map<String, Object> row(Said said, UriInfo request) {
        var row = new LinkedHashMap<String, Object>();
        row.put("text", text(said.text()));
        row.put("speaker", said.speaker() == null ? null : said.speaker().name());
        row.put("office", said.speakerRole());
        row.put("verb", said.verb());
        row.put("modality", said.modality());
        row.put("polarity", said.polarity());
        row.put("kind", said.kind());
        row.put("about", names(said.about()));
        row.put("topics", said.topics());
        row.put("source", said.source());
        row.put("title", said.title());
        row.put("publishedAt", said.publishedAt());
        row.put("saidOn", said.saidOn());
        row.put("context", said.context());
        row.put("documentId", said.documentId());
        row.put("link", link(request, said.documentId(), said.start()));
        return row;
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<String> names(List<Named> all) {
        return all.stream().map(Named::name).toList();
    }

    static String link(UriInfo request, String id, Integer at) {
        return request.getBaseUri() + "#/document/" + URLEncoder.encode(id, StandardCharsets.UTF_8)
                + (at == null ? "" : "?at=" + at);
    }
}
