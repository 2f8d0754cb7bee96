package communique.stack.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import javax.net.ssl.SSLException;

/** Says what broke in the words of a user, and what to look at; never the name of a class. */
final class PlainWords {

    private PlainWords() {}

    static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder: " + failure.getMessage();
        }
        if (failure instanceof AccessDeniedException) {
            return "this may not be read: " + failure.getMessage();
        }
        if (failure instanceof UnknownHostException
                || failure.getCause() instanceof UnresolvedAddressException
                || failure.getCause() != null && failure.getCause().getCause() instanceof UnresolvedAddressException) {
            return "no such host; look at the address, and at the connection of this machine";
        }
        if (failure instanceof HttpTimeoutException) {
            return "no answer came in time";
        }
        if (failure instanceof ConnectException) {
            return "nobody answers there; look at the address, and at the connection of this machine";
        }
        if (failure instanceof SSLException) {
            return "no secure connection could be made";
        }
        var message = failure.getMessage();
        return message == null || message.isBlank() ? "the connection broke" : message;
    }
}
