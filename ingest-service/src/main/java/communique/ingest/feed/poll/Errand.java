package communique.ingest.feed.poll;

import communique.events.FeedState.PendingPage;
import communique.ingest.web.HttpAnswer;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** One request that is to be sent, and what for. */
public sealed interface Errand {

    /** The address to ask. */
    URI url();

    /** Redirects that led there. */
    int hops();

    /** The feed that it is for; null when it is for none. */
    default String feed() {
        return null;
    }

    /** Errands of one name replace each other. */
    String name();

    /** Asks a feed what is new; {@code permanent} when all redirects on the way were. */
    record Poll(String feed, URI url, int hops, boolean permanent) implements Errand {

        @Override
        public String name() {
            return "poll " + feed;
        }
    }

    /** Fetches the page of an item. */
    record PageVisit(String feed, PendingPage page, URI url, int hops) implements Errand {

        @Override
        public String name() {
            return "page " + feed;
        }
    }

    /** Asks a server what its programs may read. */
    record RobotsVisit(URI origin, URI url, int hops) implements Errand {

        @Override
        public String name() {
            return "robots " + origin;
        }
    }

    /** Looks what stands at an address, for a person who waits. */
    record Look(URI url, int hops, CompletableFuture<HttpAnswer> answer) implements Errand {

        @Override
        public String name() {
            return "look " + System.identityHashCode(answer);
        }
    }
}
