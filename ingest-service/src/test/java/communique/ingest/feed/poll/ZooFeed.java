package communique.ingest.feed.poll;

import communique.events.FeedRegistered;
import communique.ingest.feed.poll.FeedWorld.Answer;
import communique.ingest.feed.poll.FeedWorld.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** A feed of the zoo that behaves: it has a rate of its own, edits now and then, fails for a while or falls silent. */
final class ZooFeed {

    private static final int LENGTH = 30;

    /** An item of feeds of one kind: the reader is running and has not come to them yet. */
    private static final Instant BEFORE_FIRST_POLL = FeedWorld.START.plusSeconds(1);

    final List<Instant> items = new ArrayList<>();
    final String host;
    final String path;
    final Duration gap;
    final Instant silentFrom;
    FeedRegistered registered;
    private final int kind;
    private final Instant outage;
    private final Instant outageEnds;
    private int lastServed = -1;
    private final Judge judge;

    ZooFeed(int number, SplittableRandom random, Duration days, Judge judge) {
        this.judge = judge;
        kind = number % 20;
        host = "127.1." + number / 5 / 250 + "." + (number / 5 % 250 + 1);
        path = "/feed" + number;
        gap = gapOf(number, random);
        var end = FeedWorld.START.plus(days);
        var isSilent = number % 50 == 7;
        silentFrom = isSilent ? FeedWorld.START.plus(days.multipliedBy(2).dividedBy(3)) : Instant.MAX;
        var fails = number % 20 == 3;
        outage = fails ? FeedWorld.START.plus(days.dividedBy(3)) : Instant.MAX;
        outageEnds = fails ? outage.plus(days.dividedBy(15)) : Instant.MAX;
        var time = FeedWorld.START.minus(gap.multipliedBy(20));
        while (time.isBefore(end) && time.isBefore(silentFrom)) {
            items.add(time);
            // Between half and one and a half of the usual gap.
            var next = time.plusSeconds((long) (gap.toSeconds() * (0.5 + random.nextDouble())));
            var isFirstUnderWatch = !time.isAfter(FeedWorld.START) && next.isAfter(FeedWorld.START);
            time = kind == 9 && isFirstUnderWatch ? BEFORE_FIRST_POLL : next;
        }
    }

    /** One in twenty is busy, six bring some items a day, the others one in a day or two. */
    private static Duration gapOf(int number, SplittableRandom random) {
        var of = number % 20;
        var hours = of == 0 ? 0.75 : of < 7 ? 4 : 20;
        return Duration.ofSeconds((long) (hours * 3600 * (0.8 + 0.4 * random.nextDouble())));
    }

    String address(int item) {
        return "https://news.example/" + path.substring(1) + "/" + item;
    }

    Answer answer(Request request) {
        judge.polled(request, true);
        var now = request.at();
        if (!now.isBefore(outage) && now.isBefore(outageEnds)) {
            return judge.answered(request, Answer.of(kind == 3 ? 503 : 500), false);
        }
        var count = (int) items.stream().filter(time -> !time.isAfter(now)).count();
        var etag = kind < 16 ? "\"" + path + "-" + count + "\"" : null;
        var lastModified = kind >= 4 && kind < 18 ? date(items.get(Math.max(0, count - 1))) : null;
        var isUnchanged = count == lastServed && kind < 18;
        if (isUnchanged
                && (etag == null || etag.equals(request.header("If-None-Match")))
                && (lastModified == null || lastModified.equals(request.header("If-Modified-Since")))) {
            return judge.answered(request, Answer.of(304), true);
        }
        lastServed = count;
        var answer = Answer.of(200).body(body(count));
        if (etag != null) {
            answer.headers().put("ETag", etag);
        }
        if (lastModified != null) {
            answer.headers().put("Last-Modified", lastModified);
        }
        return judge.answered(request, answer, isUnchanged);
    }

    private String body(int count) {
        var shown = new ArrayList<Integer>();
        for (int item = count - 1; item >= Math.max(0, count - LENGTH); item--) {
            shown.add(item);
        }
        if (kind == 5) {
            return shown.stream()
                    .map(item -> "{\"id\":\"" + item + "\",\"url\":\"" + address(item) + "\",\"title\":\"Title " + item
                            + "\",\"content_text\":\"Text of item " + item + "\",\"date_published\":\""
                            + items.get(item)
                            + "\"}")
                    .collect(Collectors.joining(
                            ",",
                            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[",
                            "]}"));
        }
        if (kind == 6) {
            return shown.stream()
                    .map(item -> "<entry><title>Title " + item + "</title><id>" + address(item) + "</id><link href='"
                            + address(item) + "'/><updated>" + items.get(item) + "</updated><summary>Text of item "
                            + item + "</summary></entry>")
                    .collect(Collectors.joining(
                            "\n", "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><id>x</id>", "</feed>"));
        }
        return shown.stream()
                .map(item ->
                        "<item><title>Title " + item + "</title><link>" + address(item) + "</link><guid>" + path + item
                                + "</guid><description>Text of item " + item + "</description><pubDate>"
                                + date(items.get(item)) + "</pubDate></item>")
                .collect(Collectors.joining(
                        "\n",
                        "<rss version='2.0'><channel><title>T</title><link>https://news.example/</link><description>d</description>",
                        "</channel></rss>"));
    }

    static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
