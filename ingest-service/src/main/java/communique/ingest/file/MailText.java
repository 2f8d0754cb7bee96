package communique.ingest.file;

import communique.events.submission.StatedDate;
import communique.events.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text of an e-mail without what mail programs put around it: the head of a forwarded message, lines that are quoted
 * from the message before, the signature.
 *
 * @param text what the message says
 * @param title subject of the message that is forwarded; null when none is
 * @param author who wrote the message that is forwarded; null when none is
 * @param date when it was written, in ISO 8601; null when none is forwarded or the date cannot be read
 */
record MailText(String text, String title, String author, String date) {

    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)\\s{0,3}(?:[-_*=]{2,40}\\s{0,3})?(?:begin(?:ning of)? forwarded message|forwarded message|forwarded by .{1,80}|"
                    + "original message|weitergeleitete nachricht|ursprüngliche nachricht|anfang der weitergeleiteten nachricht|"
                    + "message transféré|mensaje reenviado|messaggio inoltrato|пересылаемое сообщение|"
                    + "пересланное сообщение):?(?:\\s{0,3}[-_*=]{2,40})?\\s{0,3}");
    private static final Pattern HEAD = Pattern.compile(
            "(?i)\\s{0,3}\\*?(from|von|de|от|da|date|sent|datum|gesendet|fecha|дата|subject|betreff|objet|asunto|тема|to|an|à|para|"
                    + "кому|cc|reply-to)\\s?:\\*?\\s{0,3}(.{0,500})");
    private static final Pattern QUOTED_FROM = Pattern.compile(
            "(?i)\\s{0,3}(?:on|am|le|el|il) .{5,200}(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto)\\s?:\\s{0,3}");
    private static final Pattern SUBJECT_OF_FORWARDED = Pattern.compile("(?i)\\s{0,3}(?:fwd?|wg|tr|rv|i)\\s?:.{0,500}");
    private static final Pattern ADDRESS =
            Pattern.compile("\\s{0,3}(?:<[^>]{0,200}>|\\[mailto:[^\\]]{0,200}\\])\\s{0,3}$");
    private static final int DEEPEST = 20;
    private static final int LONGEST_NOTE = 40;
    private static final int LONGEST_SIGNATURE = 12;

    /** Reads the text as it was sent. */
    static MailText of(String raw) {
        return of(raw, DEEPEST);
    }

    private static MailText of(String raw, int deepest) {
        var lines = raw.replace("\r\n", "\n").split("\n", -1);
        var own = withoutQuotes(List.of(lines));
        int mark = forwarded(own);
        if (mark < 0 || deepest == 0) {
            return new MailText(joined(withoutSignature(own)), null, null, null);
        }
        var above = joined(withoutSignature(own.subList(0, mark)));
        boolean isNote = above.split("\\s+").length <= LONGEST_NOTE;
        return isNote ? inner(own.subList(mark + 1, own.size()), deepest - 1) : new MailText(above, null, null, null);
    }

    /** This text with what is known of the message, the forwarded one first. */
    Submission.Parts set(Submission.Parts head) {
        var outer = head.submission();
        boolean forwards = outer.title() == null
                || SUBJECT_OF_FORWARDED.matcher(outer.title()).matches();
        return head.set("text", text)
                .set("title", title != null && forwards ? title : outer.title())
                .set("author", author == null ? outer.author() : author)
                .set("publishedAt", date == null ? outer.publishedAt() : date);
    }

    /** The head of the forwarded message ends at the first line that is none of it; it may forward another in turn. */
    private static MailText inner(List<String> lines, int deepest) {
        String title = null;
        String author = null;
        String date = null;
        int at = 0;
        boolean seen = false;
        while (at < lines.size()) {
            var head = HEAD.matcher(lines.get(at));
            boolean blank = lines.get(at).isBlank();
            if (!head.matches() && (!blank || seen)) {
                break;
            }
            if (!blank) {
                seen = true;
                var value = head.group(2).strip();
                switch (head.group(1).toLowerCase(Locale.ROOT)) {
                    case "from", "von", "de", "от", "da" ->
                        author = ADDRESS.matcher(value).replaceAll("").replace("\"", "");
                    case "date", "sent", "datum", "gesendet", "fecha", "дата" -> date = StatedDate.iso(value);
                    case "subject", "betreff", "objet", "asunto", "тема" -> title = value;
                    default -> {}
                }
            }
            at++;
        }
        var rest = of(joined(lines.subList(at, lines.size())), deepest);
        return new MailText(
                rest.text,
                rest.title == null ? blankToNull(title) : rest.title,
                rest.author == null ? blankToNull(author) : rest.author,
                rest.date == null ? date : rest.date);
    }

    private static int forwarded(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (FORWARDED.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** A message of quotations alone says them. */
    private static List<String> withoutQuotes(List<String> lines) {
        var own = new ArrayList<String>();
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean quoted = line.startsWith(">");
            boolean introduces = QUOTED_FROM.matcher(line).matches() && isQuotedNext(lines, i + 1);
            if (!quoted && !introduces) {
                own.add(line);
                any |= !line.isBlank()
                        && !HEAD.matcher(line).matches()
                        && !FORWARDED.matcher(line).matches();
            }
        }
        return any
                ? own
                : lines.stream()
                        .map(line -> line.replaceAll("^(?:> ?){1,10}", ""))
                        .toList();
    }

    private static boolean isQuotedNext(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() && lines.get(at).startsWith(">");
    }

    /** Below a line of two hyphens and a blank (RFC 3676), unless much stands there. */
    private static List<String> withoutSignature(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0 && lines.size() - i <= LONGEST_SIGNATURE; i--) {
            if (lines.get(i).equals("-- ") || lines.get(i).equals("--")) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
