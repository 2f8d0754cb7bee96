package communique.newsdesk.http;

import communique.newsdesk.elasticsearch.Cursor;
import communique.newsdesk.read.Paging;
import communique.newsdesk.read.Paging.Order;
import communique.service.http.Parameters;
import communique.service.http.WrongParameterException;
import java.util.Locale;
import java.util.Set;

/** The parameters that say which part of a long answer somebody wants to see. */
final class PageParameters {

    static final int LARGEST_PAGE = 100;

    private PageParameters() {}

    static Paging paging(String size, String sort, String after, Order otherwise) {
        var order = Parameters.oneOf("sort", sort, Set.of("newest", "arrived", "relevance"));
        try {
            return new Paging(
                    Parameters.number("size", size, 20, 1, LARGEST_PAGE),
                    order == null ? otherwise : Order.valueOf(order.toUpperCase(Locale.ROOT)),
                    Cursor.read(after));
        } catch (IllegalArgumentException e) {
            throw wrongCursor();
        }
    }

    static WrongParameterException wrongCursor() {
        return new WrongParameterException("'after' must be the 'next' of the part before.");
    }
}
