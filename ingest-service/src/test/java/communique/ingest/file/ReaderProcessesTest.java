package communique.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.ingest.TestConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real process with the real parsers. */
class ReaderProcessesTest {

    private static final FileConfig CONFIG = TestConfig.of(FileConfig.class);
    private static final ReaderProcesses PROCESSES = new ReaderProcesses(CONFIG);
    private static final FileReader READER = new FileReader(CONFIG, 10_000, PROCESSES);

    @AfterAll
    static void close() {
        PROCESSES.close();
    }

    @Test
    void readsAPdfAsRunningText() throws RefusedException {
        var pdf = Samples.pdf(
                "Talks go on",
                "The ministers of both countries said on Tuesday that the negoti-",
                "ations would go on in Moscow, and that nobody had left the table",
                "so far.");

        var document = READER.readOne(null, new NamedBytes("a.pdf", pdf));

        assertThat(document.title()).isEqualTo("Talks go on");
        assertThat(document.text())
                .isEqualTo(
                        "The ministers of both countries said on Tuesday that the negotiations would go on in Moscow,"
                                + " and that nobody had left the table so far.");
    }

    @Test
    void joinsTheLinesOfNarrowColumns() throws RefusedException {
        var pdf = Samples.pages(
                null,
                List.of(List.of(
                        "72,740|PORT ORSEN, 3 March - Mayor",
                        "72|Ann Lee told reporters on",
                        "72|Monday that both countries",
                        "72|would take part in the talks",
                        "320,740|and that she hoped for a new",
                        "320|agreement on the lighthouse",
                        "320|before the summer.")));

        assertThat(READER.readOne(null, new NamedBytes("a.pdf", pdf)).text())
                .isEqualTo(
                        "PORT ORSEN, 3 March - Mayor Ann Lee told reporters on Monday that both countries would take part"
                                + " in the talks and that she hoped for a new agreement on the lighthouse before the summer.");
    }

    @Test
    void keepsALineThatStandsAlone() throws RefusedException {
        var pdf = Samples.pages(
                null,
                List.of(List.of(
                        "72|28 April 2009",
                        "72|The mayor told reporters on Monday that both countries would take part in the talks.")));

        assertThat(READER.readOne(null, new NamedBytes("a.pdf", pdf)).text())
                .isEqualTo("28 April 2009\n\n"
                        + "The mayor told reporters on Monday that both countries would take part in the talks.");
    }

    @Test
    void leavesOutTheRunningHeadOfPagesAndReadsOnBehindIt() throws RefusedException {
        var pdf = Samples.pages(
                null,
                List.of(
                        List.of(
                                "72|Port Courier - Confidential",
                                "72,720|The mayor told reporters on Monday that both countries",
                                "72|would take part in the talks before the winter break",
                                "72,600|Page 1 of 2"),
                        List.of(
                                "72|Port Courier - Confidential",
                                "72,720|begins. She was back from the capital in the morning.",
                                "72,600|Page 2 of 2")));

        assertThat(READER.readOne(null, new NamedBytes("a.pdf", pdf)).text())
                .isEqualTo(
                        "The mayor told reporters on Monday that both countries would take part in the talks before the"
                                + " winter break begins. She was back from the capital in the morning.");
    }

    @Test
    void readsAnOutlookMessageWithoutItsHead() throws RefusedException {
        var message = Samples.outlook("Talks", "Ann Lee", "Tue, 4 Mar 2025 10:15:30 +0000", "Talks go on.\r\n");

        var document = READER.readOne(null, new NamedBytes("a.msg", message));

        assertThat(document.text()).isEqualTo("Talks go on.");
        assertThat(document.title()).isEqualTo("Talks");
        assertThat(document.author()).isEqualTo("Ann Lee");
        assertThat(document.publishedAt()).isEqualTo("Tue, 4 Mar 2025 10:15:30 +0000");
    }

    @Test
    void readsEachAttachmentOfAnOutlookMessage() throws Exception {
        var date = "Tue, 4 Mar 2025 10:15:30 +0000";
        var inner = Samples.outlookPart(
                "Inner",
                "Bo Kim",
                date,
                "The border is open.\r\n",
                attached("deep.txt", "text/plain", "The mill closes."));
        var message = Samples.outlook(
                "Talks",
                "Ann Lee",
                date,
                "Talks go on.\r\n",
                attached("other.txt", "text/plain", "They begin on Monday."),
                new Samples.Attached("statement.docx", null, Samples.word("", "The harbour opens."), null),
                new Samples.Attached("strange.bin", null, Samples.noise(), null),
                new Samples.Attached("Inner", null, null, inner));

        var found = new Found();
        READER.read("a.msg", new ByteArrayInputStream(message), found);

        assertThat(found.texts)
                .containsExactly(
                        "0 Talks go on.",
                        "1 They begin on Monday.",
                        "2 The harbour opens.",
                        "4 The border is open.",
                        "5 The mill closes.");
        assertThat(found.refused).hasSize(1).first().asString().startsWith("3 attachment strange.bin: ");
        assertThat(found.dates).containsOnly(date);
    }

    @Test
    void readsAnOutlookMessageOfAttachmentsAlone() throws Exception {
        var message = Samples.outlook("Talks", "Ann Lee", "", "", attached("other.txt", null, "They begin on Monday."));

        var found = new Found();
        READER.read("a.msg", new ByteArrayInputStream(message), found);

        assertThat(found.texts).containsExactly("0 They begin on Monday.");
    }

    @Test
    void namesTheFirstAttachmentThatIsOneTooMany() throws Exception {
        var many = new Samples.Attached[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = attached(i + ".txt", "text/plain", "Text " + i);
        }

        var found = new Found();
        READER.read("a.msg", new ByteArrayInputStream(Samples.outlook("Talks", "Ann Lee", "", "Talks.", many)), found);

        assertThat(found.texts).hasSize(51);
        assertThat(found.refused).hasSize(1).first().asString().contains("attachment 50.txt");
    }

    private static Samples.Attached attached(String name, String type, String text) {
        return new Samples.Attached(name, type, text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static final class Found implements FileDocuments {

        private final List<String> texts = new ArrayList<>();
        private final List<String> dates = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public void document(int part, Submission submission) {
            var text = submission.text() == null ? submission.content() : submission.text();
            texts.add(part + " " + text.strip());
            dates.add(submission.publishedAt());
        }

        @Override
        public void refused(int part, RefusedException why) {
            refused.add(part + " " + why.getMessage());
        }
    }

    @Test
    void leavesOutWhatIsCommentedInAWordFile() {
        var paragraphs = new Paragraphs(1_000, false);
        var text = "Talks go on.[footnoteRef:1]\tComment by Ann Lee: Really? Ask the mayor.";
        assertThatCode(() -> paragraphs.characters(text.toCharArray(), 0, text.length()))
                .doesNotThrowAnyException();

        assertThat(paragraphs.text()).isEqualTo("Talks go on.");
    }

    @Test
    void asksForAFileWithoutItsPassword() {
        var pdf = Samples.pages("secret", List.of(List.of("72|Talks go on.")));

        assertThatThrownBy(() -> READER.readOne(null, new NamedBytes("a.pdf", pdf)))
                .hasMessage("the file is encrypted; send it without its password");
    }

    @Test
    void readsAWordFileWhateverItIsCalled() throws RefusedException {
        var word = Samples.word("", "Talks go on.", "They do.");

        assertThat(READER.readOne(null, new NamedBytes("a.txt", word)).text()).isEqualTo("Talks go on.\n\nThey do.");
    }

    @Test
    void takesNoProgramsWordForATitle() throws RefusedException {
        var pdf = Samples.pdf("Microsoft Word - draft3.doc", "Talks go on.");

        assertThat(READER.readOne(null, new NamedBytes("a.pdf", pdf)).title()).isNull();
    }

    static Stream<Arguments> refusesHostileFiles() {
        var pdf = Samples.pdf("x", "Talks go on.");
        return Stream.of(
                argumentSet("a bomb", "a.docx", Samples.bomb(300), Refusal.UNREADABLE_FILE),
                argumentSet("very many entries", "a.docx", Samples.manyEntries(6_000), Refusal.UNREADABLE_FILE),
                argumentSet("an archive", "a.zip", Samples.zip(Map.of("../../a.txt", "x")), Refusal.UNSUPPORTED_TYPE),
                argumentSet(
                        "a gzip file cut off",
                        "a.txt",
                        new byte[] {0x1f, (byte) 0x8b, 8, 0, 1},
                        Refusal.UNSUPPORTED_TYPE),
                argumentSet("a PDF cut off", "a.pdf", Arrays.copyOf(pdf, 80), Refusal.UNREADABLE_FILE),
                argumentSet(
                        "a Word file cut off",
                        "a.docx",
                        Arrays.copyOf(Samples.word("", "x"), 300),
                        Refusal.UNREADABLE_FILE),
                argumentSet("a PDF without text", "a.pdf", Samples.pdf("x"), Refusal.NO_CONTENT),
                argumentSet("more text than allowed", "a.docx", Samples.word("", "x".repeat(10_001)), Refusal.TOO_LONG),
                argumentSet("a feed", "a.rss", "<?xml version=\"1.0\"?><rss/>".getBytes(), Refusal.UNSUPPORTED_TYPE),
                argumentSet("laughs by the billion", "a.docx", Samples.word(laughs(), "&g;"), Refusal.UNREADABLE_FILE));
    }

    @ParameterizedTest
    @MethodSource
    void refusesHostileFiles(String name, byte[] bytes, Refusal refusal) {
        assertThatThrownBy(() -> READER.readOne(null, new NamedBytes(name, bytes)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    @Test
    void opensNothingThatAFileNames() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(500);
            var address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            var word = Samples.word(
                    "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
                    "a &e; b &f;");

            assertThat(readOrNothing(word)).doesNotContain("root:");
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void killsAReaderThatTakesTooLongAndGoesOn() throws RefusedException {
        var config = TestConfig.of(FileConfig.class, "ingest.files.longest-time", "1ms");
        try (var hurried = new ReaderProcesses(config)) {
            assertThatThrownBy(() -> hurried.read(new NamedBytes("a.pdf", Samples.pdf("x", "Talks go on.")), 100))
                    .hasMessageContaining("takes longer than");
        }
        assertThat(READER.readOne(null, new NamedBytes("a.docx", Samples.word("", "Talks go on.")))
                        .text())
                .isEqualTo("Talks go on.");
    }

    @Test
    void outlivesAReaderThatRunsOutOfMemory() {
        var config = TestConfig.of(FileConfig.class, "ingest.files.reader-megabytes", "8");
        try (var small = new ReaderProcesses(config)) {
            var file = new NamedBytes("a.pdf", new byte[12 * 1024 * 1024]);
            assertThatThrownBy(() -> small.read(file, 100)).hasMessageContaining("8 MB of memory");
        }
    }

    private static String readOrNothing(byte[] word) {
        try {
            Submission found = READER.readOne(null, new NamedBytes("a.docx", word));
            return found.text();
        } catch (RefusedException e) {
            return "";
        }
    }

    private static String laughs() {
        var entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a \"ha ha ha ha ha ha ha ha ha ha\">");
        for (char c = 'b'; c <= 'g'; c++) {
            entities.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(50))
                    .append("\">");
        }
        return entities + "]>";
    }
}
