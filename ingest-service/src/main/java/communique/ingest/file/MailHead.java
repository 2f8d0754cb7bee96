package communique.ingest.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells e-mails by the lines that they begin with, and one message of a mailbox (RFC 4155) from the next. */
final class MailHead {

    private static final int LOOKED_AT = 4_000;
    private static final int MOST_MESSAGES = 10_000;

    /** Lines that a text may begin with as well. */
    private static final Set<String> PLAIN = Set.of("from", "to", "subject", "date", "cc", "reply-to", "sender");

    /** Lines that only programs write. */
    private static final Set<String> TECHNICAL = Set.of(
            "mime-version",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "content-type",
            "dkim-signature",
            "x-mailer",
            "content-transfer-encoding",
            "list-id",
            "list-unsubscribe");

    private static final int ENOUGH = 3;

    private static final Pattern SEPARATOR =
            Pattern.compile("^From \\S{1,200} {1,3}[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d.{0,20}$");

    private MailHead() {}

    /** @param isNamed whether the ending of its name says that it is something else */
    static boolean isMail(byte[] bytes, boolean isNamed) {
        var head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        int plain = 0;
        int technical = 0;
        for (var line : head.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (line.isBlank() || colon <= 0 && !line.startsWith("From ") && !isFolded(line)) {
                break;
            }
            var name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
            plain += PLAIN.contains(name) ? 1 : 0;
            technical += TECHNICAL.contains(name) ? 1 : 0;
        }
        return plain > 0 && technical > 0 && plain + technical >= ENOUGH || !isNamed && plain >= ENOUGH;
    }

    private static boolean isFolded(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    /** The messages of a mailbox; the bytes themselves when they are one message. */
    static List<byte[]> messages(byte[] bytes) {
        var messages = new ArrayList<byte[]>();
        int begin = 0;
        boolean afterBlank = true;
        for (int at = 0; at < bytes.length && messages.size() < MOST_MESSAGES; ) {
            int end = lineEnd(bytes, at);
            if (afterBlank && isSeparator(bytes, at, end)) {
                addUnlessEmpty(bytes, begin, at, messages);
                begin = Math.min(bytes.length, end + 1);
            }
            afterBlank = end == at || end == at + 1 && bytes[at] == '\r';
            at = end + 1;
        }
        addUnlessEmpty(bytes, begin, bytes.length, messages);
        return messages.isEmpty() ? List.of(bytes) : messages;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(byte[] bytes, int from, int to) {
        boolean begins = to - from > 5 && to - from < 300 && bytes[from] == 'F' && bytes[from + 4] == ' ';
        return begins
                && SEPARATOR
                        .matcher(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip())
                        .matches();
    }

    private static void addUnlessEmpty(byte[] bytes, int from, int to, List<byte[]> messages) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ') {
                messages.add(Arrays.copyOfRange(bytes, from, to));
                return;
            }
        }
    }
}
