package communique.stack;

import communique.stack.command.Commands;

/** The program behind {@code ./communique}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(System.out, arguments));
    }
}
