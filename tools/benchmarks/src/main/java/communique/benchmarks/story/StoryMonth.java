package communique.benchmarks.story;

import communique.events.DocumentEnriched;
import communique.story.StoryEngine;
import communique.story.cluster.Memory;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * Decides about the documents of a month that never was, and prints for every day how many are remembered, how much heap
 * each of them takes, how many decisions were made, and what each cost.
 *
 * <p>A month of fewer documents a day, with a memory of as many documents less, has the same shape: stories of the same
 * sizes that last as long.
 */
public final class StoryMonth {

    private static final PrintStream OUT = System.out;
    private static final int DAYS = 30;
    private static final int DAYS_REMEMBERED = 3;

    private final StoryEngine engine;
    private long documents;
    private long decisions;
    private long nanos;

    private StoryMonth(int perDay) {
        engine = new StoryEngine(
                new Memory(DAYS_REMEMBERED * perDay, Duration.ofDays(DAYS_REMEMBERED), Duration.ofDays(14)), 0);
    }

    /** Documents a day, 10,000 without an argument, and how many days, 30 without one. */
    public static void main(String[] arguments) {
        int perDay = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DAYS;
        long before = heap();
        var month = new StoryMonth(perDay);
        long empty = heap() - before;
        var texts = new InventedNews(perDay);
        for (int day = 1; day <= days; day++) {
            var ofDay = new ArrayDeque<DocumentEnriched>();
            for (int i = 0; i < perDay; i++) {
                ofDay.add(texts.next());
                if (ofDay.size() == 1_000 || i == perDay - 1) {
                    month.decide(ofDay);
                }
            }
            long live = heap() - before - texts.bytes();
            month.print(day, live, empty);
        }
    }

    private void decide(ArrayDeque<DocumentEnriched> some) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        while (!some.isEmpty()) {
            documents++;
            decisions += engine.decide(some.poll()).documents().size();
        }
        nanos += threads.getCurrentThreadCpuTime() - start;
    }

    private void print(int day, long live, long empty) {
        OUT.printf(
                "day %d: %,d documents, %,d decisions, %.2f ms CPU each; remembers %,d documents of %,d stories in %,d kB: %,d bytes"
                        + " each beside %,d kB that take no more with more of them%n",
                day,
                documents,
                decisions,
                nanos / 1e6 / documents,
                engine.documents(),
                engine.stories(),
                live / 1000,
                (live - empty) / engine.documents(),
                empty / 1000);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
