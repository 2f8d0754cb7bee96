package communique.enrich.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** The knowledge files cannot be used as they are. Its message has one line per mistake, with file and line. */
public class BrokenKnowledgeException extends RuntimeException {

    private final transient List<KnowledgeProblem> problems;

    public BrokenKnowledgeException(List<KnowledgeProblem> problems) {
        super(problems.stream().map(KnowledgeProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<KnowledgeProblem> problems() {
        return problems;
    }
}
