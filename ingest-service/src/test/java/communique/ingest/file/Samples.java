package communique.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files made for tests, good ones and hostile ones. */
final class Samples {

    private static final long SEED = 20_261_122;

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Target="word/document.xml"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>""";

    private Samples() {}

    static byte[] noise() {
        var bytes = new byte[3_000];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    static byte[] mail(String rest) {
        var head = """
                From: The Desk <desk@a.example>
                Subject: =?UTF-8?B?0J/QtdGA0LXQs9C+0LLQvtGA0Ys=?=
                Date: Tue, 25 Feb 2025 09:15:00 +0330
                MIME-Version: 1.0
                """;
        return (head + rest).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] nestedMail() {
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail(text + "Content-Type: text/plain\n\ndeep\n");
    }

    /** A Word file with these paragraphs, which are put into its XML as they are. */
    static byte[] word(String declaration, String... paragraphs) {
        var body = new StringBuilder();
        for (var paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return zip(Map.of(
                "[Content_Types].xml",
                CONTENT_TYPES,
                "_rels/.rels",
                RELATIONS,
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + declaration
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "</w:body></w:document>"));
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip file of a few hundred kilobytes that unpacks to that many megabytes. */
    static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var megabyte = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] manyEntries(int count) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("../../etc/" + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Pages of lines 14 points apart, each {@code x|line} or {@code x,y|line}. */
    static byte[] pages(String password, List<List<String>> pages) {
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    float y = 760;
                    for (var line : lines) {
                        int bar = line.indexOf('|');
                        var at = line.substring(0, bar).split(",");
                        y = at.length > 1 ? Float.parseFloat(at[1]) : y;
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                        content.newLineAtOffset(Float.parseFloat(at[0]), y);
                        content.showText(line.substring(bar + 1));
                        content.endText();
                        y -= 14;
                    }
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is attached to an Outlook message: a file, or a message of its own with the same parts as the outer one. */
    record Attached(String name, String type, byte[] bytes, OutlookPart inner) {}

    /** Writes a message into a directory of an Outlook file. */
    interface OutlookPart {
        void writeTo(DirectoryEntry directory) throws IOException;
    }

    /** An Outlook message with the properties that every one has. */
    static byte[] outlook(String subject, String from, String date, String text, Attached... attached) {
        try (var file = new POIFSFileSystem()) {
            file.getRoot().createDirectory("__nameid_version1.0");
            outlookPart(subject, from, date, text, attached).writeTo(file.getRoot());
            var bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OutlookPart outlookPart(String subject, String from, String date, String text, Attached... attached) {
        return root -> {
            var properties = Map.of(
                    "001A",
                    "IPM.Note",
                    "0037",
                    subject,
                    "0C1A",
                    from,
                    "0E04",
                    "The Desk",
                    "1000",
                    text,
                    "007D",
                    "From: " + from + " <a@a.example>\r\nDate: " + date + "\r\n\r\n");
            int headBytes = root.getParent() == null ? 32 : 24;
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[headBytes]));
            for (var property : properties.entrySet()) {
                outlookText(root, property.getKey(), property.getValue());
            }
            for (int i = 0; i < attached.length; i++) {
                attach(root.createDirectory("__attach_version1.0_#%08X".formatted(i)), attached[i]);
            }
        };
    }

    private static void attach(DirectoryEntry directory, Attached attached) throws IOException {
        directory.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
        outlookText(directory, "3707", attached.name());
        if (attached.type() != null) {
            outlookText(directory, "370E", attached.type());
        }
        if (attached.inner() != null) {
            attached.inner().writeTo(directory.createDirectory("__substg1.0_3701000D"));
        } else {
            directory.createDocument("__substg1.0_37010102", new ByteArrayInputStream(attached.bytes()));
        }
    }

    private static void outlookText(DirectoryEntry directory, String property, String text) throws IOException {
        directory.createDocument(
                "__substg1.0_" + property + "001F", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    static byte[] pdf(String title, String... lines) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.setLeading(14);
                for (var line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
