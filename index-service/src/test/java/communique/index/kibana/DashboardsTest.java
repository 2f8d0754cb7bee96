package communique.index.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DashboardsTest {

    @Test
    void linksLeadToTheConfiguredNewsdesk() {
        var objects = Dashboards.savedObjects(URI.create("https://desk.example/"));

        assertThat(objects)
                .contains("https://desk.example/#/document/{{value}}")
                .doesNotContain("localhost:8080")
                .doesNotContain("desk.example//");
    }

    @Test
    void withoutAKibanaTheServiceIsAsHealthyAsWithOne() {
        var health = new Dashboards(DashboardImportTest.config()).call();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData().orElseThrow()).containsEntry("state", "no kibana.url is set");
    }

    @Test
    void aKibanaThatIsAwayIsToldButMakesNobodyUnhealthy() {
        var health = new Dashboards(DashboardImportTest.config("kibana.url", "http://127.0.0.1:1")).call();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData().orElseThrow()).containsEntry("state", "waiting for Kibana");
    }
}
