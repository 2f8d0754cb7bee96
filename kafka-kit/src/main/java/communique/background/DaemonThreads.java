package communique.background;

import java.util.concurrent.ThreadFactory;

/**
 * Makes threads that do not keep the JVM alive.
 *
 * @param name of every thread
 */
public record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
