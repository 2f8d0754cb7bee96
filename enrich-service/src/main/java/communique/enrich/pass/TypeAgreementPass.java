package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.NameSpan;
import java.util.List;

/** Gives a name the same type throughout a document. */
final class TypeAgreementPass implements NamePass {

    @Override
    public List<NameSpan> apply(KeyedText text, List<NameSpan> spans) {
        var votes = new TypeVotes(text, spans);
        return spans.stream()
                .map(span -> span.isListed() ? span : span.withType(votes.winner(span)))
                .toList();
    }
}
