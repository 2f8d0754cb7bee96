package communique.ingest.feed.poll;

import communique.events.submission.RefusedException;
import communique.ingest.web.HttpAnswer;
import communique.ingest.web.PublicHttp;
import java.net.URI;
import java.util.Map;

/** How servers are asked. */
@FunctionalInterface
public interface FeedWeb {

    /** As {@link PublicHttp#get}. */
    HttpAnswer get(URI url, Map<String, String> headers, PublicHttp.Limits limits) throws RefusedException;
}
