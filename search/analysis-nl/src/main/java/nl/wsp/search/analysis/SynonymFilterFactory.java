package nl.wsp.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalysisMode;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/**
 * {@code wsp_synonym}: words of equal meaning, for queries only. Rules have Solr's form ({@code a
 * b, c} or {@code a => b}) and are written in the tokens that arrive at this filter: placed last,
 * that is folded, split and stemmed ones separated by blanks. Whoever makes the rules applies
 * {@link DutchAnalyzer} to them first.
 */
@NamedComponent("wsp_synonym")
public final class SynonymFilterFactory implements TokenFilterFactory {
  /** Settings of the filter. */
  @AnalysisSettings
  public interface Settings {
    /** The rules; may be empty. */
    @ListSetting(path = "synonyms")
    List<String> synonyms();
  }

  private final SynonymMap rules;

  /**
   * @throws IllegalArgumentException when a rule cannot be read
   */
  @Inject
  public SynonymFilterFactory(Settings settings) {
    this.rules = parse(settings.synonyms());
  }

  static SynonymMap parse(List<String> rules) {
    try (Analyzer words = new WhitespaceAnalyzer()) {
      SolrSynonymParser parser = new SolrSynonymParser(true, true, words);
      parser.parse(new StringReader(String.join("\n", rules)));
      return parser.build();
    } catch (IOException | ParseException e) {
      throw new IllegalArgumentException("A synonym rule has the form 'a b, c' or 'a => b'", e);
    }
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    // Without any rule the graph filter refuses to be made.
    return rules.fst == null ? tokens : new SynonymGraphFilter(tokens, rules, true);
  }

  @Override
  public AnalysisMode getAnalysisMode() {
    return AnalysisMode.ALL;
  }
}
