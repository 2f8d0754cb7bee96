package communique.events.fuzz;

import communique.events.DocumentEnriched;
import communique.events.DocumentReceived;
import communique.events.DocumentRejected;
import communique.events.EventJson;
import communique.events.UnreadableEventException;
import java.util.List;

/** Values of Kafka records as the services read them. */
public final class EventDoor {

    private static final List<Class<?>> EVENTS =
            List.of(DocumentReceived.class, DocumentEnriched.class, DocumentRejected.class);

    private EventDoor() {}

    public static void fuzzerTestOneInput(byte[] input) {
        for (var type : EVENTS) {
            try {
                var event = EventJson.read(input, type);
                var again = EventJson.read(EventJson.write(event), type);
                if (!again.equals(event)) {
                    throw new IllegalStateException("read back as another: " + again);
                }
            } catch (UnreadableEventException e) {
                continue;
            }
        }
    }
}
