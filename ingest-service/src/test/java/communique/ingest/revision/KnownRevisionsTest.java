package communique.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communique.events.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownRevisionsTest {

    private static final DocumentId ID = new DocumentId("x:1");

    @TempDir
    Path folder;

    @Test
    void findsEverythingAgainAfterARestart() {
        try (var first = KnownRevisions.open(folder)) {
            first.restart("topic-1");
            first.saw("x:1", new KnownRevision("abc", 5));
            first.reached(Map.of(0, 17L, 3, 4L));
            first.handled("a.txt", "hash");
        }
        try (var second = KnownRevisions.open(folder)) {
            assertThat(second.newest(ID)).contains(new KnownRevision("abc", 5));
            assertThat(second.offsets()).isEqualTo(Map.of(0, 17L, 3, 4L));
            assertThat(second.topic()).contains("topic-1");
            assertThat(second.isHandled("a.txt", "hash")).isTrue();
            assertThat(second.isHandled("a.txt", "other")).isFalse();
        }
    }

    @Test
    void findsEverythingAgainWhenTheFileIsOpenedAgain() {
        var revisions = KnownRevisions.open(folder);
        revisions.saw("x:1", new KnownRevision("abc", 5));
        revisions.close();
        assertThat(revisions.isBroken()).isTrue();
        assertThatThrownBy(() -> revisions.handled("a.txt", "hash")).isInstanceOf(RevisionsBrokenException.class);

        revisions.reopen();

        assertThat(revisions.isBroken()).isFalse();
        assertThat(revisions.newest(ID)).contains(new KnownRevision("abc", 5));
        revisions.close();
    }

    @Test
    void staysBrokenWhileTheFileCannotBeOpened() {
        var revisions = KnownRevisions.open(folder);
        revisions.close();
        try (var other = KnownRevisions.open(folder)) {
            assertThatThrownBy(revisions::reopen).isInstanceOf(RevisionsBrokenException.class);
            assertThat(other.size()).isZero();
        }
        assertThat(revisions.isBroken()).isTrue();
    }

    @Test
    void keepsTheNewestInWhateverOrderTheyCome() {
        try (var revisions = KnownRevisions.open(folder)) {
            revisions.saw("x:1", new KnownRevision("newest", 9));
            revisions.saw("x:1", new KnownRevision("older", 8));
            revisions.saw("x:1", new KnownRevision("same time", 9));

            assertThat(revisions.newest(ID)).contains(new KnownRevision("newest", 9));
        }
    }

    @Test
    void forgetsEverythingAboutAnotherTopic() {
        try (var revisions = KnownRevisions.open(folder)) {
            revisions.saw("x:1", new KnownRevision("abc", 5));
            revisions.reached(Map.of(0, 17L));
            revisions.restart("topic-2");

            assertThat(revisions.newest(ID)).isEmpty();
            assertThat(revisions.offsets()).isEmpty();
        }
    }

    @Test
    void setsADamagedFileAside() throws IOException {
        Files.writeString(folder.resolve("revisions.mv.db"), "no database ".repeat(1_000));

        try (var revisions = KnownRevisions.open(folder)) {
            assertThat(revisions.size()).isZero();
        }
        assertThat(folder.resolve("revisions.mv.db.damaged")).exists();
    }

    @Test
    void refusesAFolderThatAnotherHasOpen() {
        try (var first = KnownRevisions.open(folder)) {
            assertThatThrownBy(() -> KnownRevisions.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ingest.data.directory");
            assertThat(first.size()).isZero();
        }
    }

    @Test
    void stampsLaterThanEverBeforeThoughTheClockIsSetBack() {
        var stopped = Clock.fixed(Instant.parse("2026-11-22T12:00:00.123456789Z"), ZoneOffset.UTC);
        var stamps = new Stamps(stopped);
        var ahead = KnownRevision.of("x", Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(stamps.after(null)).isEqualTo("2026-11-22T12:00:00.123456Z");
        assertThat(stamps.after(null)).isEqualTo("2026-11-22T12:00:00.123457Z");
        assertThat(stamps.after(ahead)).isEqualTo("2027-01-01T00:00:00.000001Z");
    }
}
