package communique.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param name for messages, such as {@code kafka}
 * @param command program and arguments
 * @param environment variables added to those of this process
 * @param directory to start it in
 * @param log file that its output is appended to
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
