package communique.stack.run;

import communique.stack.process.ChildProcess;
import communique.stack.process.ChildProgram;
import communique.stack.process.HttpProbe;
import communique.stack.process.Launch;
import communique.stack.process.Waiting;
import communique.stack.server.Host;
import java.time.Duration;

/** A service of this project as a separate process. */
public final class Service extends ChildProgram {

    private static final Duration UNTIL_READY = Duration.ofSeconds(120);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(8);
    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(3);

    private final PipelineSetup setup;
    private final ServiceSpec spec;
    private final int number;
    private final Host host;
    private final HttpProbe probe;

    public Service(PipelineSetup setup, ServiceSpec spec) {
        this(setup, spec, 1);
    }

    /** @param number of this process among those of one service; unchanged after a restart */
    public Service(PipelineSetup setup, ServiceSpec spec, int number) {
        this(setup, spec, number, Host.HERE);
    }

    /** A service that runs on a host of its own; it listens there for that host alone. */
    public Service(PipelineSetup setup, ServiceSpec spec, int number, Host host) {
        super(spec.shortName(), UNTIL_STOPPED);
        this.setup = setup;
        this.spec = spec;
        this.number = number;
        this.host = host;
        this.probe = new HttpProbe("http://127.0.0.1:" + setup.ports().get(spec) + "/q/health/ready", UNTIL_ANSWERED);
    }

    @Override
    public void start() {
        relaunch();
    }

    @Override
    protected ChildProcess launch() {
        return ChildProcess.start(new Launch(
                name(),
                host.enter(spec.command(setup)),
                spec.environment(setup, number),
                // Not the project's root: Quarkus would read .env, which is meant for containers.
                setup.folders().data(),
                setup.folders().log(name())));
    }

    /** Waits until the service reports readiness. */
    public void awaitReady() {
        Waiting.until(process(), UNTIL_READY, probe::isOk);
    }
}
