package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import communique.events.submission.Submission;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/**
 * Reads the text of PDF, Word, Excel, PowerPoint, RTF, LibreOffice and EPUB files and of Outlook messages with Apache
 * Tika. What is embedded in them, scripts in them and pictures of text are not read; what is attached to a message is
 * handed on. Lives in the reader process.
 */
final class OfficeFiles {

    private static final double LEAST_DEFLATION = 0.01;
    private static final long PDF_MEMORY_BYTES = 48L * 1024 * 1024;
    private static final String PDF = "application/pdf";
    private static final String OUTLOOK = "application/vnd.ms-outlook";

    /** What programs write as title when nobody gave one. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(microsoft (word|powerpoint|excel) - .*|untitled.*|(document|dokument|presentation|slide) ?\\d*|"
                    + "title|.*\\.(docx?|pdf|rtf|odt|indd|qxd|tmp|html?))");

    private final Detector detector = new DefaultDetector();
    private final List<Parser> parsers;

    OfficeFiles() {
        ZipSecureFile.setMinInflateRatio(LEAST_DEFLATION);
        ZipSecureFile.setMaxEntrySize(ArchiveGuard.LONGEST_UNPACKED_BYTES);
        var pdf = new PDFParser();
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        config.setExtractBookmarksText(false);
        config.setExtractAnnotationText(false);
        config.setMaxMainMemoryBytes(PDF_MEMORY_BYTES);
        pdf.setPDFParserConfig(config);
        parsers = List.of(
                pdf,
                new OOXMLParser(),
                new OfficeParser(),
                new RTFParser(),
                new OpenDocumentParser(),
                new EpubParser());
    }

    Reading read(NamedBytes file, int longestContent) throws RefusedException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
        try (var stream = TikaInputStream.get(file.bytes(), metadata)) {
            ArchiveGuard.check(file.bytes());
            var type = detector.detect(stream, metadata);
            var context = new ParseContext();
            context.set(Parser.class, new EmptyParser());
            for (var parser : parsers) {
                if (parser.getSupportedTypes(context).contains(type.getBaseType())) {
                    metadata.set(Metadata.CONTENT_TYPE, type.toString());
                    var attached = isMessage(metadata) ? OutlookAttachments.of(file.bytes()) : List.<AttachedFile>of();
                    var submission = submission(text(parser, stream, metadata, longestContent), metadata);
                    if (submission.text() == null && attached.isEmpty()) {
                        throw noText();
                    }
                    return new Reading(type.toString(), submission, attached);
                }
            }
            return new Reading(type.getBaseType().toString(), null);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw isEncrypted(e)
                    ? ArchiveGuard.encrypted(e)
                    : new RefusedException(
                            Refusal.UNREADABLE_FILE, "the file is damaged, or not what its name says", e);
        }
    }

    private static boolean isEncrypted(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException
                    || cause instanceof InvalidPasswordException) {
                return true;
            }
        }
        return false;
    }

    private static String text(Parser parser, TikaInputStream stream, Metadata metadata, int longestContent)
            throws IOException, SAXException, TikaException, RefusedException {
        var paragraphs = isMessage(metadata)
                ? Paragraphs.ofMessage(longestContent)
                : new Paragraphs(longestContent, PDF.equals(baseType(metadata)));
        var context = new ParseContext();
        // Pictures and other documents inside are not opened.
        context.set(Parser.class, new EmptyParser());
        // What stands above and below every page is no part of the text.
        var office = new OfficeParserConfig();
        office.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, office);
        try {
            parser.parse(stream, paragraphs, metadata, context);
        } catch (SAXException | TikaException e) {
            if (!paragraphs.isFull()) {
                throw e;
            }
            throw new RefusedException(
                    Refusal.TOO_LONG, "its text has more than " + longestContent + " characters; send it in parts", e);
        }
        return blankToNull(paragraphs.text());
    }

    private static RefusedException noText() {
        return new RefusedException(
                Refusal.NO_CONTENT, "the file holds no text; pictures of text, such as scanned pages, are not read");
    }

    private static Submission submission(String text, Metadata metadata) {
        var parts = new Submission.Parts()
                .set("text", text)
                .set("title", title(metadata.get(TikaCoreProperties.TITLE)))
                .set("author", blankToNull(metadata.get(TikaCoreProperties.CREATOR)));
        // Only a message says by its own date when it was published; a file is often made from an older one.
        if (isMessage(metadata)) {
            var sent = metadata.get(TikaCoreProperties.CREATED);
            parts.set("publishedAt", sent == null ? metadata.get("Message:Raw-Header:Date") : sent);
        }
        return parts.submission();
    }

    private static boolean isMessage(Metadata metadata) {
        return OUTLOOK.equals(baseType(metadata));
    }

    private static String baseType(Metadata metadata) {
        return MediaType.parse(metadata.get(Metadata.CONTENT_TYPE))
                .getBaseType()
                .toString();
    }

    private static String title(String stated) {
        return stated == null || NO_TITLE.matcher(stated.strip()).matches() ? null : blankToNull(stated);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
