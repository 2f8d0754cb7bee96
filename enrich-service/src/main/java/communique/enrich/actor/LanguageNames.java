package communique.enrich.actor;

import communique.enrich.knowledge.Knowledge;
import communique.enrich.name.NameForms;
import communique.enrich.name.NameIndex;
import communique.enrich.name.NameRecognizer;
import communique.enrich.name.PackForms;
import communique.enrich.pack.LanguagePack;
import communique.enrich.pack.LanguagePacks;
import communique.enrich.unlisted.UnlistedNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How names are found in each language: English with the recogniser, languages with a pack by its words, all others by the
 * names of the knowledge alone. What a pack needs is made on the first document in its language.
 */
final class LanguageNames {

    private final Knowledge knowledge;
    private final Reader english;
    private final Reader other;
    private final Map<String, Reader> ofPacks = new ConcurrentHashMap<>();

    LanguageNames(Knowledge knowledge, NameRecognizer recognizer) {
        var index = new NameIndex(knowledge);
        this.knowledge = knowledge;
        this.english = new Reader(NameForms.PLAIN, new NameFinder(index, recognizer));
        this.other = new Reader(NameForms.PLAIN, new NameFinder(index, (text, sentences) -> List.of()));
    }

    /** What a language needs to find names. */
    record Reader(NameForms forms, NameFinder names) {}

    Reader of(DocumentContext about) {
        if (about.isEnglish()) {
            return english;
        }
        return LanguagePacks.of(about.language())
                .map(pack -> ofPacks.computeIfAbsent(pack.code(), code -> ofPack(pack)))
                .orElse(other);
    }

    private Reader ofPack(LanguagePack pack) {
        var forms = new PackForms(pack);
        return new Reader(forms, new NameFinder(new NameIndex(knowledge, forms), UnlistedNames.of(pack)));
    }
}
