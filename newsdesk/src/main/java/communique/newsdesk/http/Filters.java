package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.SaidSearch;
import communique.newsdesk.query.QueryReader;
import communique.newsdesk.query.Understanding;
import communique.newsdesk.read.Filter;
import communique.service.http.Parameters;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

/** Makes filters of parameters: the words among them are read in the query language of the desk. */
@Singleton
public class Filters {

    static final int LONGEST_TEXT = 500;

    private final KnownNames names;
    private final SaidSearch said;

    public Filters(KnownNames names, SaidSearch said) {
        this.names = names;
        this.said = said;
    }

    /** A filter of documents: what was said is looked up, because documents do not have it. */
    Filter ofDocuments(FilterParameters parameters) throws IOException {
        return ofDocuments(parameters, parameters.q());
    }

    /** A filter of documents with another query. */
    Filter ofDocuments(FilterParameters parameters, String q) throws IOException {
        var query = query(q);
        return parameters.filter(query == null ? null : said.completed(query));
    }

    /** A filter of documents, or of what was said in them, by a query alone; null for everything. */
    public Filter of(String q) throws IOException {
        var query = query(q);
        return query == null ? Filter.none() : Filter.none().with(said.completed(query));
    }

    /** A filter of statements. */
    Filter ofStatements(FilterParameters parameters) {
        return parameters.filter(query(parameters.q()));
    }

    private Understanding query(String q) {
        var text = Parameters.text("q", q, LONGEST_TEXT);
        return text == null ? null : QueryReader.read(text, names.current(), LocalDate.now(Clock.systemUTC()));
    }
}
