package communique.ingest.file;

import communique.events.submission.Refusal;
import communique.events.submission.RefusedException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** The process that reads files for the service, over its standard input and output. Ends when the service does. */
public final class ReaderMain {

    private ReaderMain() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints must not get between the answers.
        System.setOut(System.err);
        var files = new OfficeFiles();
        while (true) {
            try {
                var request = Wire.readRequest(in);
                Wire.writeAnswer(out, files.read(request.file(), request.longestContent()));
            } catch (RefusedException e) {
                Wire.writeRefusal(out, e);
            } catch (StackOverflowError e) {
                Wire.writeRefusal(out, new RefusedException(Refusal.UNREADABLE_FILE, "the file is nested too deeply"));
            } catch (EOFException e) {
                return;
            }
        }
    }
}
