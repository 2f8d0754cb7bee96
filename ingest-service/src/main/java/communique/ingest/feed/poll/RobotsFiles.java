package communique.ingest.feed.poll;

import communique.events.WebHost;
import communique.ingest.web.HttpAnswer;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What servers allow programs to read (RFC 9309), remembered for a day. Safe for several threads. */
final class RobotsFiles {

    private static final String PROGRAM = "communique";
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Duration TROUBLE_REMEMBERED = Duration.ofHours(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final int MOST_SERVERS = 5_000;
    private static final int LONGEST_FILE = 512 * 1024;
    private static final int SERVER_ERRORS = 500;

    private final Map<URI, Remembered> servers = new LinkedHashMap<>();

    private record Remembered(BaseRobotRules rules, Instant until) {}

    /** What a server allows. */
    enum Word {
        UNKNOWN,
        ALLOWED,
        FORBIDDEN,
        /** Its file could not be had: then pages are not visited, while a feed that a person wants is asked for. */
        UNREACHABLE
    }

    /** The server of an address, such as {@code https://news.example}. */
    static URI originOf(URI url) {
        var port = WebHost.portOf(url) == -1 ? "" : ":" + WebHost.portOf(url);
        return URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://"
                + WebHost.of(url).toLowerCase(Locale.ROOT) + port);
    }

    synchronized Word wordOn(URI url, Instant now) {
        var remembered = servers.get(originOf(url));
        if (remembered == null || remembered.until().isBefore(now)) {
            return Word.UNKNOWN;
        }
        if (remembered.rules().isDeferVisits()) {
            return Word.UNREACHABLE;
        }
        return remembered.rules().isAllowed(url.toString()) ? Word.ALLOWED : Word.FORBIDDEN;
    }

    /** The pause that a server asks for between two requests; the given one when it asks for less. */
    synchronized Duration pause(URI url, Duration least) {
        var remembered = servers.get(originOf(url));
        var asked = remembered == null ? 0 : remembered.rules().getCrawlDelay();
        if (asked <= least.toMillis()) {
            return least;
        }
        return Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis()));
    }

    /** Takes note of a server's file. */
    void learn(URI origin, HttpAnswer answer, Instant now) {
        if (answer.isOk()) {
            var body = answer.body();
            var head = body.length > LONGEST_FILE ? Arrays.copyOf(body, LONGEST_FILE) : body;
            var rules = new SimpleRobotRulesParser()
                    .parseContent(answer.url().toString(), head, "text/plain", List.of(PROGRAM));
            remember(origin, rules, now.plus(REMEMBERED));
        } else if (answer.status() >= SERVER_ERRORS || answer.status() == 429) {
            unreachable(origin, now);
        } else {
            remember(origin, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(REMEMBERED));
        }
    }

    /** Takes note that a server's file cannot be had. */
    void unreachable(URI origin, Instant now) {
        var rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        rules.setDeferVisits(true);
        remember(origin, rules, now.plus(TROUBLE_REMEMBERED));
    }

    private synchronized void remember(URI origin, BaseRobotRules rules, Instant until) {
        servers.remove(origin);
        servers.put(origin, new Remembered(rules, until));
        if (servers.size() > MOST_SERVERS) {
            servers.remove(servers.keySet().iterator().next());
        }
    }
}
