package communique.story;

import communique.events.DocumentStoried;
import communique.events.EventJson;
import communique.story.cluster.Member;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * What is remembered of a document only to be told again when it moves; written down in few bytes, as every document has it.
 *
 * @param title null when there is none
 */
record Details(String revision, String title, Findings findings) {

    /** What is in nearly all of them. */
    private static final byte[] USUAL =
            ("{\"revision\":\"\",\"title\":\"\",\"findings\":{\"agency\":null,\"copy\":{\"of\":\"url:\","
                            + "\"share\":0.9,\"taken\":0.9,\"passages\":[{\"start\":0,\"end\":1,\"sourceStart\":0,\"sourceEnd\":1}]},"
                            + "\"shared\":[],\"copy\":null,\"shared\":[],\"evidence\":{\"with\":\"url:\",\"likeness\":1.0,\"listed\":[\"\",\"\"],"
                            + "\"names\":[],\"words\":[],\"numbers\":[]},\"utterances\":[{\"statement\":0,\"id\":\"utterance:url:\"},"
                            + "{\"statement\":1")
                    .getBytes(StandardCharsets.UTF_8);

    /** What an event tells. */
    static Details of(DocumentStoried event) {
        return new Details(event.revision(), StoryEvents.title(event.title()), Findings.of(event));
    }

    static Details of(Member member) {
        return EventJson.read(inflated(member.details()), Details.class);
    }

    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setDictionary(USUAL);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(EventJson.write(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] written) {
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(USUAL);
            inflater.setInput(written);
            var bytes = new ByteArrayOutputStream();
            var buffer = new byte[4096];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("details are cut short");
                }
                bytes.write(buffer, 0, read);
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("details are broken", e);
        } finally {
            inflater.end();
        }
    }
}
