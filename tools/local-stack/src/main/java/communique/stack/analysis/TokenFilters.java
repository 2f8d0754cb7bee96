package communique.stack.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.tartarus.snowball.ext.RussianStemmer;

/** Token filters under the type names that the Elasticsearch reference lists, with the settings documented there. */
final class TokenFilters {

    static final Map<String, Type> BY_TYPE = byType();

    private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = Map.ofEntries(
            Map.entry("english", PorterStemFilter::new),
            Map.entry("porter", PorterStemFilter::new),
            Map.entry("light_english", KStemFilter::new),
            Map.entry("minimal_english", EnglishMinimalStemFilter::new),
            Map.entry("possessive_english", EnglishPossessiveFilter::new),
            Map.entry("light_german", GermanLightStemFilter::new),
            Map.entry("light_french", FrenchLightStemFilter::new),
            Map.entry("light_spanish", SpanishLightStemFilter::new),
            Map.entry("russian", tokens -> new SnowballFilter(tokens, new RussianStemmer())),
            Map.entry("light_russian", RussianLightStemFilter::new),
            Map.entry("arabic", ArabicStemFilter::new),
            Map.entry("persian", PersianStemFilter::new));

    private TokenFilters() {}

    /** Makes a filter from the settings that an index gives it. */
    @FunctionalInterface
    interface Type {
        TokenFilterFactory named(String name, Settings settings);
    }

    private static Map<String, Type> byType() {
        var types = new HashMap<String, Type>(Map.of(
                "stemmer",
                (name, settings) -> new Plain(name, stemmer(settings)),
                "porter_stem",
                plain(PorterStemFilter::new),
                "kstem",
                plain(KStemFilter::new),
                "arabic_stem",
                plain(ArabicStemFilter::new),
                "persian_stem",
                plain(PersianStemFilter::new),
                "pattern_capture",
                (name, settings) -> new Plain(name, captures(settings)),
                "unique",
                plain(UniqueTokens::new),
                "edge_ngram",
                (name, settings) -> new Plain(name, edges(settings)),
                "length",
                (name, settings) -> new Plain(name, length(settings))));
        types.putAll(Map.of(
                "asciifolding", (name, settings) -> new Normalizing(name, folding(settings)),
                "trim", normalizing(TrimFilter::new),
                "decimal_digit", normalizing(DecimalDigitFilter::new),
                "arabic_normalization", normalizing(ArabicNormalizationFilter::new),
                "persian_normalization", normalizing(PersianNormalizationFilter::new),
                "german_normalization", normalizing(GermanNormalizationFilter::new)));
        return Map.copyOf(types);
    }

    private static Type plain(UnaryOperator<TokenStream> filter) {
        return (name, settings) -> new Plain(name, filter);
    }

    private static Type normalizing(UnaryOperator<TokenStream> filter) {
        return (name, settings) -> new Normalizing(name, filter);
    }

    private static UnaryOperator<TokenStream> stemmer(Settings settings) {
        var language = settings.get("language", settings.get("name", "porter"));
        var stemmer = STEMMERS.get(language);
        if (stemmer == null) {
            throw new IllegalArgumentException("no stemmer for language " + language + ", there are "
                    + STEMMERS.keySet().stream().sorted().toList());
        }
        return stemmer;
    }

    private static UnaryOperator<TokenStream> edges(Settings settings) {
        var shortest = settings.getAsInt("min_gram", 1);
        var longest = settings.getAsInt("max_gram", 2);
        var whole = settings.getAsBoolean("preserve_original", false);
        return tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, whole);
    }

    private static UnaryOperator<TokenStream> captures(Settings settings) {
        var whole = settings.getAsBoolean("preserve_original", true);
        var patterns =
                settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
        return tokens -> new PatternCaptureGroupTokenFilter(tokens, whole, patterns);
    }

    private static UnaryOperator<TokenStream> length(Settings settings) {
        var shortest = settings.getAsInt("min", 0);
        var longest = settings.getAsInt("max", Integer.MAX_VALUE);
        return tokens -> new LengthFilter(tokens, shortest, longest);
    }

    private static UnaryOperator<TokenStream> folding(Settings settings) {
        var original = settings.getAsBoolean("preserve_original", false);
        return tokens -> new ASCIIFoldingFilter(tokens, original);
    }

    /** A token filter. */
    private record Plain(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return filter.apply(tokens);
        }
    }

    /** A character-level filter: it also applies to prefixes, wildcards and keywords. */
    private record Normalizing(String name, UnaryOperator<TokenStream> filter)
            implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return filter.apply(tokens);
        }
    }
}
