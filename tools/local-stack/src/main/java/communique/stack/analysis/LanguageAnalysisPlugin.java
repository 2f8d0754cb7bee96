package communique.stack.analysis;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Gives the Elasticsearch that comes from Maven the language analyzers, tokenizers, token filters and character
 * filters of the real product.
 *
 * <p>They are the Lucene classes that the full distribution uses, under the same names, so one index template serves
 * both. This code runs inside the server.
 */
public final class LanguageAnalysisPlugin extends Plugin implements AnalysisPlugin {

    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.of(
            "english", EnglishAnalyzer::new,
            "german", GermanAnalyzer::new,
            "french", FrenchAnalyzer::new,
            "spanish", SpanishAnalyzer::new,
            "russian", RussianAnalyzer::new,
            "arabic", ArabicAnalyzer::new,
            "persian", PersianAnalyzer::new);

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return ANALYZERS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        language -> (index, environment, name, settings) ->
                                new Language(name, language.getValue().get())));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return TokenFilters.BY_TYPE.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, filter -> new AnalysisProvider<TokenFilterFactory>() {
                    @Override
                    public TokenFilterFactory get(
                            IndexSettings index, Environment environment, String name, Settings settings) {
                        return filter.getValue().named(name, settings);
                    }
                }));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of("mapping", new AnalysisProvider<>() {
            @Override
            public CharFilterFactory get(IndexSettings index, Environment environment, String name, Settings settings) {
                return MappedCharacters.of(name, settings);
            }

            @Override
            public boolean requiresAnalysisSettings() {
                return true;
            }
        });
    }

    /** The index of users and roles, which Elasticsearch makes for itself, reads addresses of mail with it. */
    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "uax_url_email",
                (index, environment, name, settings) -> TokenizerFactory.newFactory(name, UAX29URLEmailTokenizer::new));
    }

    /** One analyzer, shared by every index that names it. */
    private record Language(String name, Analyzer analyzer) implements AnalyzerProvider<Analyzer> {

        @Override
        public AnalyzerScope scope() {
            return AnalyzerScope.INDICES;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
