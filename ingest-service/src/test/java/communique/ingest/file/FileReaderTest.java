package communique.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import communique.ingest.TestConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileReaderTest {

    private static final String RUSSIAN =
            "Министр сообщил, что переговоры о поставках продолжатся в Москве на следующей неделе.";
    private static final String PERSIAN =
            "وزیر گفت که گفتگوها درباره برنامه هسته ای هفته آینده در تهران ادامه خواهد یافت و نتیجه آن اعلام می شود";
    private static final String ENGLISH = "The minister said: “Talks will go on” – and left.";

    static Stream<Arguments> readsTextInWhateverEncoding() {
        return Stream.of(
                argumentSet("UTF-8", RUSSIAN, "UTF-8", ""),
                argumentSet("UTF-8 with mark", RUSSIAN, "UTF-8", "\uFEFF"),
                argumentSet("UTF-16 with mark, little end first", RUSSIAN, "UTF-16LE", "\uFEFF"),
                argumentSet("UTF-16 with mark, big end first", RUSSIAN, "UTF-16BE", "\uFEFF"),
                argumentSet("UTF-16 without mark", "Talks will go on in Moscow.", "UTF-16LE", ""),
                argumentSet("windows-1251", RUSSIAN, "windows-1251", ""),
                argumentSet("windows-1256", PERSIAN.replace('ی', 'ي').replace('ک', 'ك'), "windows-1256", ""),
                argumentSet("windows-1252", ENGLISH, "windows-1252", ""));
    }

    @ParameterizedTest
    @MethodSource
    void readsTextInWhateverEncoding(String text, String charset, String mark) throws Exception {
        var bytes = (mark + text).getBytes(Charset.forName(charset));

        assertThat(one("a.txt", bytes).content()).isEqualTo(text);
    }

    @Test
    void keepsUtf8ThoughAByteIsBroken() throws Exception {
        var bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xFF;

        assertThat(one("a.txt", bytes).content()).startsWith("Министр").contains("Москве");
    }

    @Test
    void readsAPageInTheEncodingThatItStates() throws Exception {
        var page = "<html><head><meta charset=\"windows-1251\"></head><body><p>" + RUSSIAN + "</p></body></html>";

        assertThat(one("a.html", page.getBytes(Charset.forName("windows-1251"))).html())
                .isEqualTo(page);
    }

    @Test
    void readsMarkdownAsItReads() throws Exception {
        var document = one("a.md", """
                ---
                title: "Talks go on"
                date: 2025-02-25
                tags: [a, b]
                ---
                # Heading

                The **minister** said _so_ to [WANA](https://a.example).

                - first_name stays
                > quoted
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(document.title()).isEqualTo("Talks go on");
        assertThat(document.publishedAt()).isEqualTo("2025-02-25");
        assertThat(document.text().strip()).isEqualTo("""
                Heading

                The minister said so to WANA.

                first_name stays
                quoted""");
    }

    @Test
    void takesTheFirstHeadingOfMarkdownAsTitle() throws Exception {
        assertThat(one("a.md", "# Talks *go on*\n\nThey do.".getBytes(StandardCharsets.UTF_8))
                        .title())
                .isEqualTo("Talks go on");
    }

    @Test
    void readsAnEmail() throws Exception {
        var found = read("a.eml", Samples.mail("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/html; charset=utf-8

                <p>Talks go on.</p>
                --c
                Content-Type: text/plain; charset=windows-1251
                Content-Transfer-Encoding: 8bit

                Talks go on.
                --c--
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=other.txt

                They begin on Monday.
                --b
                Content-Type: message/rfc822

                From: Bo Kim <bo@a.example>
                Subject: Inner

                The border is open.
                --b
                Content-Type: application/x-strange
                Content-Disposition: attachment; filename=strange.bin

                \u0001
                --b--
                """));

        assertThat(found.parts).containsExactly(FileDocuments.WHOLE, 1, 2);
        assertThat(found.refused).containsExactly(3);
        assertThat(found.submissions.get(1).content().strip()).isEqualTo("They begin on Monday.");
        assertThat(found.submissions.get(1).publishedAt()).isEqualTo("2025-02-25T09:15:00+03:30");
        assertThat(found.submissions.get(2).title()).isEqualTo("Inner");
        assertThat(found.submissions.get(2).text()).isEqualTo("The border is open.");
        var document = found.submissions.get(0);
        assertThat(document.title()).isEqualTo("Переговоры");
        assertThat(document.author()).isEqualTo("The Desk");
        assertThat(document.publishedAt()).isEqualTo("2025-02-25T09:15:00+03:30");
        assertThat(document.text().strip()).isEqualTo("Talks go on.");
    }

    @Test
    void readsAnEmailThatIsHtmlAlone() throws Exception {
        var document = one("a.eml", Samples.mail("Content-Type: text/html\n\n<p>Talks go on.</p>\n"));

        assertThat(document.html().strip()).isEqualTo("<p>Talks go on.</p>");
    }

    @Test
    void knowsAnEmailByItsHeadAndByItsDeclaredType() throws Exception {
        assertThat(one("saved", Samples.mail("\nTalks go on.\n")).title()).isEqualTo("Переговоры");
        assertThat(one("saved.txt", Samples.mail("\nTalks go on.\n")).title()).isEqualTo("Переговоры");
        assertThat(one("notes.txt", bytes("From: all of us\nTalks go on.")).content())
                .startsWith("From: all of us");
    }

    @Test
    void readsEachMessageOfAMailbox() throws Exception {
        var box = "From a@a.example Tue Mar 04 10:15:30 2025\nFrom: Ada <a@a.example>\nSubject: One\n\nTalks go on.\n\n"
                + "From b@a.example Tue Mar  4 11:15:30 2025\nFrom: Bo <b@a.example>\nSubject: Two\n\nFrom there they go on.\n";

        var found = read("a.eml", bytes(box));

        assertThat(found.parts).containsExactly(1, 2);
        assertThat(found.submissions).extracting(Submission::title).containsExactly("One", "Two");
        assertThat(found.submissions.get(1).text()).isEqualTo("From there they go on.");
    }

    @Test
    void takesTheStatementOutOfTheMessageThatForwardsIt() throws Exception {
        var document = one("a.eml", Samples.mail("""
                Content-Type: text/plain

                FYI. Anna

                ---------- Forwarded message ---------
                From: Press Office <press@a.example>
                Date: Mon, 3 Mar 2025 at 18:22
                Subject: Statement
                To: Anna <anna@a.example>

                PORT ORSEN - Orsenia will open the harbour.

                > On 2 Mar 2025, Bo Lund wrote:
                > Can you send us the text?
                """));

        assertThat(document.text()).isEqualTo("PORT ORSEN - Orsenia will open the harbour.");
        assertThat(document.author()).isEqualTo("Press Office");
        assertThat(document.publishedAt()).isEqualTo("2025-03-03T18:22:00");
        assertThat(document.title()).isEqualTo("Переговоры");
    }

    @Test
    void keepsTheAnswerAndLeavesOutWhatItAnswersAndTheSignature() throws Exception {
        var document = one("a.eml", Samples.mail("""
                Content-Type: text/plain

                The harbour opens on Monday.

                On Mon, 3 Mar 2025 at 18:22, Bo Lund <bo@a.example> wrote:
                > When does it open?

                --\s
                Ada Brink
                Harbour office
                """));

        assertThat(document.text()).isEqualTo("The harbour opens on Monday.");
    }

    static Stream<Arguments> guessesAnEncodingThatIsStatedWronglyOrNot() {
        var hebrew = "ראש העיר אמר כי הנמל ייפתח ביום שני. שר התחבורה יגיע בערב.";
        var greek = "Η κυβέρνηση ανακοίνωσε ότι το λιμάνι θα ανοίξει τη Δευτέρα το πρωί.";
        return Stream.of(
                argumentSet("Hebrew", hebrew, "windows-1255", null),
                argumentSet("Hebrew by its old name", hebrew, "windows-1255", "text/plain; charset=iso-8859-8-i"),
                argumentSet("Greek", greek, "windows-1253", null),
                argumentSet("Russian of KOI8", RUSSIAN, "KOI8-R", null),
                argumentSet("Russian that is called UTF-8", RUSSIAN, "windows-1251", "text/plain; charset=utf-8"),
                argumentSet("Chinese by its old name", "总理朱镕基与外长会谈。朱鎔基先生说。", "GBK", "text/plain; charset=gb2312"),
                argumentSet("UTF-16 as it is declared", RUSSIAN, "UTF-16LE", "text/plain; charset=utf-16le"),
                argumentSet("UTF-16 without a word", RUSSIAN, "UTF-16BE", null),
                argumentSet("UTF-8 that is called something else", RUSSIAN, "UTF-8", "text/plain; charset=iso-8859-1"));
    }

    @ParameterizedTest
    @MethodSource
    void guessesAnEncodingThatIsStatedWronglyOrNot(String text, String charset, String declared) throws Exception {
        var found = new Found();
        reader(TestConfig.of(FileConfig.class))
                .read(new DeclaredFile("a.txt", declared), new ByteArrayInputStream(text.getBytes(charset)), found);

        assertThat(found.submissions.get(0).content()).isEqualTo(text);
    }

    @Test
    void damagesOneLetterForOneBrokenByte() throws Exception {
        var bytes = bytes("Zoë Brink’s “plan” – naïve. The caf? was closed.");
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xE9;

        assertThat(one("a.txt", bytes).content()).isEqualTo("Zoë Brink’s “plan” – naïve. The café was closed.");
    }

    @Test
    void guessesTheEncodingOfAPageThatStatesItWrongly() throws Exception {
        var page = "<html><head><meta charset=\"utf-8\"><script>" + "var latin = 1;".repeat(50)
                + "</script></head><body><p>" + RUSSIAN + "</p></body></html>";

        assertThat(one("a.html", page.getBytes(Charset.forName("windows-1251"))).html())
                .isEqualTo(page);
    }

    @Test
    void readsOneOrManyDocumentsFromJson() throws Exception {
        assertThat(one("a.json", bytes("{\"text\":\"a\"}")).text()).isEqualTo("a");
        assertThat(read("a.json", bytes("[{\"text\":\"a\"},{\"text\":\"b\"}]")).parts)
                .containsExactly(1, 2);
        assertThat(one("a.json", ("\uFEFF{\"text\":\"" + RUSSIAN + "\"}").getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void readsTheGoodLinesOfNdjson() throws Exception {
        var found = read("a.ndjson", bytes("\uFEFF{\"text\":\"a\"}\nbroken\n{\"text\":\"b\"}\n"));

        assertThat(found.parts).containsExactly(1, 3);
        assertThat(found.refused).containsExactly(2);
    }

    static Stream<Arguments> refusesWhatIsNoDocument() {
        return Stream.of(
                argumentSet("nothing", "a.txt", new byte[0], Refusal.NO_CONTENT),
                argumentSet("nothing, line by line", "a.ndjson", new byte[0], Refusal.NO_CONTENT),
                argumentSet("binary that calls itself text", "a.txt", Samples.noise(), Refusal.UNREADABLE_FILE),
                argumentSet("broken JSON", "a.json", bytes("{\"text\":"), Refusal.NOT_JSON),
                argumentSet("no documents", "a.json", bytes("[]"), Refusal.NO_CONTENT),
                argumentSet("no e-mail", "a.eml", bytes("Talks go on."), Refusal.UNREADABLE_FILE),
                argumentSet(
                        "an e-mail of attachments",
                        "a.eml",
                        Samples.mail("Content-Type: application/pdf\n\nx\n"),
                        Refusal.NO_CONTENT),
                argumentSet("an e-mail nested without end", "a.eml", Samples.nestedMail(), Refusal.NO_CONTENT));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoDocument(String name, byte[] bytes, Refusal refusal) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    @Test
    void refusesAFileThatIsTooLong() {
        var reader = reader(TestConfig.of(FileConfig.class, "ingest.files.longest-bytes", "10"));

        assertThatThrownBy(() -> reader.read("a.txt", new ByteArrayInputStream(new byte[11]), new Found()))
                .hasMessageContaining("longer than 10 bytes");
    }

    private static Submission one(String name, byte[] bytes) throws IOException, RefusedException {
        var found = read(name, bytes);
        assertThat(found.parts).containsExactly(FileDocuments.WHOLE);
        return found.submissions.get(0);
    }

    private static Found read(String name, byte[] bytes) throws IOException, RefusedException {
        var found = new Found();
        reader(TestConfig.of(FileConfig.class)).read(name, new ByteArrayInputStream(bytes), found);
        return found;
    }

    private static FileReader reader(FileConfig config) {
        return new FileReader(config, 1_000_000, new ReaderProcesses(config));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Found implements FileDocuments {

        private final List<Integer> parts = new ArrayList<>();
        private final List<Submission> submissions = new ArrayList<>();
        private final List<Integer> refused = new ArrayList<>();

        @Override
        public void document(int part, Submission submission) {
            parts.add(part);
            submissions.add(submission);
        }

        @Override
        public void refused(int part, RefusedException why) {
            refused.add(part);
        }
    }
}
