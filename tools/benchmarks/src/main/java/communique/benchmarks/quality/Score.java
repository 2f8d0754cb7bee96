package communique.benchmarks.quality;

import communique.benchmarks.quality.Finding.Verdict;
import java.util.List;

/** Counts of correct, wrong and missed. */
public record Score(long right, long wrong, long missed) {

    static Score of(List<Finding> findings, Measure measure) {
        return new Score(
                count(findings, measure, Verdict.RIGHT),
                count(findings, measure, Verdict.WRONG),
                count(findings, measure, Verdict.MISSED));
    }

    long judged() {
        return right + wrong + missed;
    }

    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    public double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    private static long count(List<Finding> findings, Measure measure, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.measure() == measure && finding.verdict() == verdict)
                .count();
    }
}
