package communique.stack.command;

import communique.audit.Audit;
import communique.audit.AuditReport;
import communique.audit.Repair;
import communique.kafka.ConsumerGroups;
import communique.kafka.KafkaClients;
import communique.stack.client.HttpJson;
import communique.stack.client.MetricText;
import communique.stack.run.RunFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports the state of the system, including a comparison of Kafka with Elasticsearch. */
@Command(
        name = "status",
        description = "Tell how the system is, and compare Kafka with Elasticsearch document by document")
final class StatusCommand implements Callable<Integer> {

    private static final int RATE_SECONDS = 1;

    private final Terminal terminal;
    private final HttpJson http = new HttpJson();

    @Mixin
    private DataOption data;

    @Option(names = "--repair", description = "Send again what is missing or stale, delete what should be gone")
    private boolean repairs;

    @Option(names = "--list", paramLabel = "FILE", description = "Write every document that is amiss into a file")
    private Path list;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Exit code 1 when something is down or a document is missing, stale or duplicated. */
    @Override
    public Integer call() throws IOException {
        var run = data.running();
        var allUp = true;
        for (var service : run.services().entrySet()) {
            allUp &= health(service.getKey(), service.getValue());
        }
        rates(run);
        lags(run);
        var repair = new Repair();
        var report = audit(run, repair);
        documents(report);
        if (repairs && !report.isClean()) {
            var outcome = repair.run(DataOption.topics(run));
            terminal.line(
                    "repair     %,d sent again, %,d deleted, %,d left for another repair; ask again in a moment",
                    outcome.sent(), outcome.deleted(), outcome.left());
        }
        return allUp && report.isClean() ? 0 : 1;
    }

    private void lags(RunFile run) {
        try (var admin = KafkaClients.admin(DataOption.topics(run).settings())) {
            new ConsumerGroups(admin)
                    .all()
                    .forEach((group, topics) -> topics.forEach((topic, progress) ->
                            terminal.line("behind   %-40s %,d", group + " " + topic, progress.remaining())));
        }
    }

    private AuditReport audit(RunFile run, Repair repair) throws IOException {
        try (var index = DataOption.index(run)) {
            var audit = new Audit(DataOption.topics(run), index);
            return list == null ? audit.run(repair) : listed(audit, repair);
        }
    }

    private AuditReport listed(Audit audit, Repair repair) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(list))) {
            return audit.run(finding -> {
                repair.accept(finding);
                out.println(finding.trouble() + " " + finding.id());
            });
        }
    }

    private boolean health(String name, String url) {
        try {
            var health = http.get(URI.create(url + "/q/health")).json();
            var up = health.path("status").asText().equals("UP");
            terminal.line("%-10s %s  %s", name, up ? "up  " : "DOWN", url);
            for (var check : health.path("checks")) {
                if (!check.path("status").asText().equals("UP")) {
                    terminal.line("           %s: %s", check.path("name").asText(), check.path("data"));
                }
            }
            return up;
        } catch (IOException e) {
            terminal.line("%-10s DOWN  %s does not answer", name, url);
            return false;
        }
    }

    private void rates(RunFile run) throws IOException {
        var before = documentsOut(run);
        Pause.millis(RATE_SECONDS * 1_000L);
        var after = documentsOut(run);
        for (var name : run.services().keySet()) {
            if (before.containsKey(name) && after.containsKey(name)) {
                terminal.line("rate       %-10s %,.0f documents a second", name, after.get(name) - before.get(name));
            }
        }
    }

    private Map<String, Double> documentsOut(RunFile run) {
        var counts = new HashMap<String, Double>();
        for (var service : run.services().entrySet()) {
            try {
                var text =
                        http.get(URI.create(service.getValue() + "/q/metrics")).text();
                MetricText.sum(text, "communique_documents_out_total")
                        .ifPresent(count -> counts.put(service.getKey(), count));
            } catch (IOException e) {
                // Already reported as down.
                counts.remove(service.getKey());
            }
        }
        return counts;
    }

    private void documents(AuditReport report) {
        terminal.line("received   %,d documents (%,d more were deleted)", report.received(), report.deleted());
        terminal.line("enriched   %,d", report.enriched());
        terminal.line("searchable %,d", report.indexed());
        terminal.line("refused    %,d whose newest revision a step could not take", report.refused());
        report.rejections().forEach((reason, count) -> terminal.line("rejected   %-40s %,d", reason, count));
        show("missing", report.missing());
        show("stale", report.stale());
        show("extra", report.extra());
        show("twice", report.twice());
        terminal.line(
                report.isClean()
                        ? "every document is where it should be, once, in its newest revision"
                        : "NOT every document is where it should be");
    }

    private void show(String name, AuditReport.Findings findings) {
        if (findings.count() == 0) {
            return;
        }
        terminal.line("%-10s %,d", name, findings.count());
        findings.first().forEach(id -> terminal.line("           %s", id));
    }
}
