package communique.newsdesk.http;

/** A parameter of a request cannot be used; the message says what to change. */
class WrongParameterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongParameterException(String message) {
        super(message);
    }
}
