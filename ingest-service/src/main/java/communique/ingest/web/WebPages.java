package communique.ingest.web;

import communique.events.submission.Origin;
import communique.events.submission.PageUrl;
import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.ingest.file.FileReader;
import communique.ingest.file.NamedBytes;
import communique.ingest.file.TextFile;

/** Makes a document of a web page that a sender names. */
public final class WebPages {

    private final PageFetcher fetcher;
    private final FileReader files;

    public WebPages(PublicHttp http, WebConfig config, FileReader files) {
        this.fetcher = new PageFetcher(http, config);
        this.files = files;
    }

    /** Where documents from the web come from. */
    public static Origin origin() {
        return Origin.of("url");
    }

    /**
     * Fetches a page. Keeps its caller waiting.
     *
     * @param asked the address, and whatever else the sender knows of the document, which goes first
     */
    public Submission fetch(Submission asked) throws RefusedException {
        if (asked.url() == null || asked.content() != null || asked.text() != null || asked.html() != null) {
            throw new RefusedException(
                    Refusal.WRONG_FIELD, "give the url of the page, and no content: {\"url\": \"https://…\"}");
        }
        var page = fetcher.fetch(PageUrl.parse(asked.url()));
        var found = read(page);
        var address = new Submission.Parts().set("url", page.url().toString()).submission();
        return address.orElse(asked).orElse(found);
    }

    private Submission read(Page page) throws RefusedException {
        if (page.mediaType().equals("text/html") || page.mediaType().equals("application/xhtml+xml")) {
            return TextFile.html(page.body(), page.charset());
        }
        var path = page.url().getPath() == null ? "" : page.url().getPath();
        return files.readOne(page.mediaType(), new NamedBytes(path.substring(path.lastIndexOf('/') + 1), page.body()));
    }
}
