package communique.kibana.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page that draws data which stands in the page itself, with all its scripts, so that it loads nothing. */
final class Page {

    static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";
    static final String VEGA = "/vega/vega-5.33.1.min.js";

    private Page() {}

    static Path write(Path file, List<String> scripts, JsonNode data) {
        var page = new StringBuilder("<!doctype html><html><head><meta charset='utf-8'><style>")
                .append(resource("/pictures/page.css"))
                .append("</style></head><body>");
        // What a script tag would take for its end must not stand in the data.
        page.append("<script>window.data = ")
                .append(data.toString().replace("</", "<\\/"))
                .append(";</script>");
        scripts.forEach(
                script -> page.append("<script>").append(resource(script)).append("</script>\n"));
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, page.append("</body></html>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (var stream = Page.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
