package communique.enrich.name;

import communique.enrich.text.Sentence;
import communique.enrich.text.TokenizedText;
import java.util.List;

/** Finds names by how a sentence is built. One instance serves all threads and answers the same every time. */
public interface NameRecognizer {

    /** The names in some sentences of a text, in the order of the text; they never overlap. */
    List<NameSpan> recognize(TokenizedText text, List<Sentence> sentences);
}
