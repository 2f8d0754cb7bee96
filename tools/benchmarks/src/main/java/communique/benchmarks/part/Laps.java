package communique.benchmarks.part;

import communique.benchmarks.report.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** Runs contestants in turns, starting each lap with another one, and stores their figures. */
public final class Laps {

    private final Map<String, Map<String, List<Double>>> figures = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Consumer<String> progress;

    public Laps(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Runs one lap and reports its figures to {@link #note}. */
    @FunctionalInterface
    public interface Turn {
        void run() throws Exception;
    }

    public void run(int laps, Map<String, Turn> contestants) throws Exception {
        var names = List.copyOf(contestants.keySet());
        for (var lap = 0; lap < laps; lap++) {
            for (var turn = 0; turn < names.size(); turn++) {
                var name = names.get((lap + turn) % names.size());
                progress.accept("lap %d of %d: %s".formatted(lap + 1, laps, name));
                contestants.get(name).run();
            }
        }
    }

    /** Stores a figure of this lap. */
    public void note(String who, String what, String unit, double value) {
        figures.computeIfAbsent(what, any -> new LinkedHashMap<>())
                .computeIfAbsent(who, any -> new ArrayList<>())
                .add(value);
        units.put(what, unit);
    }

    public Measure measure(String who, String what) {
        return new Measure(who, what, units.get(what), figures.get(what).get(who));
    }

    /** The figures of one kind of all contestants. */
    public List<Measure> measures(String what) {
        return figures.get(what).keySet().stream()
                .map(who -> measure(who, what))
                .toList();
    }

    public List<Measure> all() {
        return figures.keySet().stream()
                .flatMap(what -> measures(what).stream())
                .toList();
    }

    /** Figures of two contestants per lap, because both ran in the same minute. */
    public Measure compared(String who, String other, String what, String unit, DoubleBinaryOperator ratio) {
        var ours = figures.get(what).get(who);
        var theirs = figures.get(what).get(other);
        var ratios = new ArrayList<Double>();
        for (var lap = 0; lap < ours.size(); lap++) {
            ratios.add(ratio.applyAsDouble(ours.get(lap), theirs.get(lap)));
        }
        return new Measure(who + " against " + other, what, unit, ratios);
    }
}
