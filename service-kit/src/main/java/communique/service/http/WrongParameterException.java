package communique.service.http;

import jakarta.ws.rs.WebApplicationException;

/** A parameter of a request cannot be used; the answer is a {@link Problem} that says what to change. */
public final class WrongParameterException extends WebApplicationException {

    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;

    public WrongParameterException(String message) {
        super(
                message,
                Problem.of(BAD_REQUEST, "wrong-parameter", "Wrong parameter", message)
                        .response());
    }
}
