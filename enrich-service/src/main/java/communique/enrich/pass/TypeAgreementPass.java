package communique.enrich.pass;

import communique.enrich.name.KeyedText;
import communique.enrich.name.Span;
import java.util.List;

/** Gives a name the same type throughout a document. */
final class TypeAgreementPass implements NamePass {

    @Override
    public List<Span> apply(KeyedText text, List<Span> spans) {
        var votes = new TypeVotes(text, spans);
        return spans.stream()
                .map(span -> span.isListed() ? span : span.withType(votes.winner(span)))
                .toList();
    }
}
