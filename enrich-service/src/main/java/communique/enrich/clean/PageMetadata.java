package communique.enrich.clean;

import communique.events.submission.StatedDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Gathers what a page says of itself in its head, its schema.org description and its marked-up elements. */
final class PageMetadata {

    private static final String[] SUFFIX_BARS = {" | ", " - ", " – ", " — ", " » ", " :: ", " • "};
    private static final int LONGEST_AUTHOR = 120;

    /** Metadata that says when a page was first published, the most certain first. */
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "published_at",
            "article.published",
            "article_date_original",
            "bt:pubdate",
            "dc.date",
            "dc.date.issued",
            "dc.date.created",
            "dcterms.date",
            "dcterms.issued",
            "dcterms.created",
            "sailthru.date",
            "parsely-pub-date",
            "cxenseparse:recs:publishtime",
            "citation_publication_date",
            "citation_date");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Document document;
    private final JsonLd.Article article;
    private final Map<String, String> metas;

    PageMetadata(Document document, JsonLd.Article article) {
        this.document = document;
        this.metas = metas(document);
        this.article = article == null ? new JsonLd.Article(null, null, null, null, null, null) : article;
    }

    PageFacts facts() {
        var outlet = plain(first(
                meta("og:site_name"), article.publisher(), meta("application-name"), meta("citation_journal_title")));
        return new PageFacts(title(outlet), author(), outlet, publishedAt(), language(), url());
    }

    /** The visible headline when the metadata agrees with it, because metadata is often cut or decorated. */
    private String title(String outlet) {
        var stated = plain(first(article.headline(), meta("og:title"), meta("twitter:title"), document.title()));
        var visible = document.select("h1").stream()
                .map(h1 -> Tidy.of(h1.text()).strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (stated == null) {
            return visible.isEmpty() ? null : visible.get(0);
        }
        var key = Block.of(0, stated).key();
        for (var text : visible) {
            var visibleKey = Block.of(0, text).key();
            if (visibleKey.contains(" ") && (key.startsWith(visibleKey) || visibleKey.startsWith(key))) {
                return text;
            }
        }
        return withoutSite(stated, outlet);
    }

    private String withoutSite(String title, String outlet) {
        for (var bar : SUFFIX_BARS) {
            int at = title.lastIndexOf(bar);
            var rest = at > 0 ? Block.of(0, title.substring(at + bar.length())) : null;
            boolean site = rest != null
                    && (outlet != null && rest.key().equals(Block.of(0, outlet).key())
                            || rest.words() <= 4
                                    && Block.of(0, title.substring(0, at)).words() >= 4);
            if (site) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private String author() {
        var author = first(
                article.author(),
                meta("author"),
                meta("article:author"),
                meta("byl"),
                meta("parsely-author"),
                text("[itemprop=author] [itemprop=name]"),
                text("[itemprop=author]"),
                text("[rel=author]"));
        if (author == null || author.startsWith("http") || author.length() > LONGEST_AUTHOR) {
            return null;
        }
        var plain = plain(author);
        return plain != null && plain.toLowerCase(Locale.ROOT).startsWith("by ") ? plain.substring(3) : plain;
    }

    /** The first statement that can be read, else the first of all. */
    private String publishedAt() {
        var stated = new ArrayList<String>();
        stated.add(article.publishedAt());
        DATES.forEach(name -> stated.add(meta(name)));
        stated.removeIf(date -> date == null || date.isBlank());
        for (var date : stated) {
            if (StatedDate.iso(date) != null) {
                return date;
            }
        }
        return stated.isEmpty() ? null : stated.get(0);
    }

    private String language() {
        var root = document.selectFirst("html");
        var declared = root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
        return first(declared, meta("og:locale"), meta("content-language"), article.language());
    }

    private String url() {
        return first(attribute("link[rel=canonical]", "href"), meta("og:url"));
    }

    private String meta(String name) {
        return metas.get(name.toLowerCase(Locale.ROOT));
    }

    /** Gathered once: a page may have thousands of elements, and each look-up would visit them all. */
    private static Map<String, String> metas(Document document) {
        var metas = new HashMap<String, String>();
        for (var element : document.getElementsByTag("meta")) {
            for (var key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                var content = element.attr("content");
                if (element.hasAttr(key) && !content.isBlank()) {
                    metas.putIfAbsent(element.attr(key).toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return metas;
    }

    private String text(String selector) {
        var element = document.selectFirst(selector);
        return element == null ? null : element.text();
    }

    private String attribute(String selector, String name) {
        var element = document.selectFirst(selector);
        return element == null ? null : element.attr(name);
    }

    /** Without entities that were escaped twice, and without odd blanks. */
    private static String plain(String text) {
        if (text == null) {
            return null;
        }
        var decoded = text.indexOf('&') >= 0 ? Jsoup.parse(text).text() : text;
        var tidied = BLANKS.matcher(Tidy.of(decoded)).replaceAll(" ").strip();
        return tidied.isEmpty() ? null : tidied;
    }

    private static String first(String... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }
}
