package communique.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final int MILLION = 1_000_000;

    @Test
    void keepsAMillionDocumentsInPartsThatFitIntoMemory(@TempDir Path folder) throws IOException {
        var ledger = new Ledger(folder, "received");
        for (int i = 0; i < MILLION; i++) {
            ledger.add(new AuditEntry("https-wire.example-" + i, i, "revision", "documents.received/0/" + i));
        }
        ledger.close();

        var total = 0;
        for (int part = 0; part < Ledger.PARTS; part++) {
            var entries = ledger.part(part);
            total += entries.size();
            assertThat(entries).as("part " + part).hasSizeLessThan(2 * MILLION / Ledger.PARTS);
        }
        assertThat(total).isEqualTo(MILLION);
    }
}
