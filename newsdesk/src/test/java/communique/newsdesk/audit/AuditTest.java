package communique.newsdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import communique.newsdesk.audit.Audit.Event;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuditTest {

    @Test
    void isCleanWhenEveryDocumentIsFoundOrRefused() throws IOException {
        var report = audit(
                Map.of("found", new Event(5, false), "refused", new Event(7, false), "deleted", new Event(9, true)),
                Map.of("found", 5L),
                Set.of("refused@7"));

        assertThat(report).isEqualTo(new AuditReport(true, 2, 1, 1, 0, 0, 0, List.of()));
    }

    @Test
    void namesWhatIsMissingOutdatedAndLeftOver() throws IOException {
        var report = audit(
                Map.of("missing", new Event(5, false), "old", new Event(7, false), "deleted", new Event(9, true)),
                Map.of("old", 6L, "deleted", 8L, "stranger", 1L),
                Set.of("missing@4"));

        assertThat(report.clean()).isFalse();
        assertThat(List.of(report.missing(), report.stale(), report.extra())).containsExactly(1L, 1L, 2L);
        assertThat(report.examples())
                .containsExactlyInAnyOrder("missing (missing)", "old (outdated)", "deleted (deleted)");
    }

    private static AuditReport audit(Map<String, Event> received, Map<String, Long> indexed, Set<String> refused)
            throws IOException {
        return new Audit(slices(received), findable(indexed, refused)).run();
    }

    private static Audit.Received slices(Map<String, Event> received) {
        return new Audit.Received() {
            @Override
            public int slices() {
                return 1;
            }

            @Override
            public Map<String, Event> slice(int number) {
                return received;
            }
        };
    }

    private static Audit.Findable findable(Map<String, Long> indexed, Set<String> refused) {
        return new Audit.Findable() {
            @Override
            public long documents() {
                return indexed.size();
            }

            @Override
            public Map<String, Long> receivedAt(List<String> ids) {
                return indexed.entrySet().stream()
                        .filter(document -> ids.contains(document.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            }

            @Override
            public Set<String> refused(List<String> ids) {
                return refused;
            }
        };
    }
}
