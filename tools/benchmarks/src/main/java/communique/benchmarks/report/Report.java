package communique.benchmarks.report;

import communique.benchmarks.speed.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results of one part of the benchmark: figures, goals and plots. */
public final class Report {

    private final String name;
    private final String title;
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Plot.Panel> panels = new ArrayList<>();

    /** @param name of the part and of its files */
    public Report(String name, String title) {
        this.name = name;
        this.title = title;
    }

    public String name() {
        return name;
    }

    /** Adds a condition of the measurement. */
    public Report condition(String what, Object value) {
        conditions.put(what, String.valueOf(value));
        return this;
    }

    /** Adds a figure. */
    public Measure add(Measure measure) {
        measures.add(measure);
        return measure;
    }

    /** Adds a goal for a figure. */
    public Report bar(Bar bar) {
        bars.add(bar);
        return this;
    }

    /** Adds a plot of figures of one unit. */
    public Report plot(String heading, List<Measure> shown) {
        panels.add(new Plot.Panel(
                heading,
                shown.get(0).unit(),
                shown.stream()
                        .map(measure -> new Plot.Column(measure.who(), measure.spread()))
                        .toList()));
        return this;
    }

    public List<Bar> bars() {
        return bars;
    }

    /** The figures as a Markdown table. */
    public String table() {
        var text = new StringBuilder("### " + title + "\n\n| who | what | median | lowest | highest | unit |\n")
                .append("|---|---|---|---|---|---|\n");
        for (var measure : measures) {
            var spread = measure.spread();
            text.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            measure.who(),
                            measure.what(),
                            Numbers.shown(spread.median()),
                            Numbers.shown(spread.lowest()),
                            Numbers.shown(spread.highest()),
                            measure.unit()));
        }
        return text.toString();
    }

    /** The goals of several parts as one Markdown table. */
    public static String bars(List<Report> reports) {
        var text = new StringBuilder("| | wanted | measured, median | lowest to highest | |\n|---|---|---|---|---|\n");
        for (var report : reports) {
            for (var bar : report.bars) {
                var spread = bar.measured();
                text.append("| %s | %s | %s %s | %s to %s | %s |%n"
                        .formatted(
                                bar.what(),
                                bar.wanted(),
                                Numbers.shown(spread.median()),
                                bar.unit(),
                                Numbers.shown(spread.lowest()),
                                Numbers.shown(spread.highest()),
                                bar.isMet() ? "met" : "**missed**"));
            }
        }
        return text.toString();
    }

    /** The plots of this part. */
    public Plot plot() {
        return new Plot(title, panels);
    }

    /** Everything, for JSON. */
    public Map<String, Object> everything() {
        var all = new LinkedHashMap<String, Object>();
        all.put("part", name);
        all.put("conditions", conditions);
        all.put("bars", bars.stream().map(Report::shown).toList());
        all.put("figures", measures.stream().map(Report::shown).toList());
        return all;
    }

    private static Map<String, Object> shown(Bar bar) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("what", bar.what());
        shown.put("wanted", bar.wanted());
        shown.put("unit", bar.unit());
        put(shown, bar.measured());
        shown.put("met", bar.isMet());
        return shown;
    }

    private static Map<String, Object> shown(Measure measure) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("who", measure.who());
        shown.put("what", measure.what());
        shown.put("unit", measure.unit());
        put(shown, measure.spread());
        shown.put("laps", measure.laps());
        return shown;
    }

    private static void put(Map<String, Object> shown, Spread spread) {
        shown.put("median", spread.median());
        shown.put("lowest", spread.lowest());
        shown.put("highest", spread.highest());
    }
}
