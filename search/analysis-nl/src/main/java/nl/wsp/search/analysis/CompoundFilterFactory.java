package nl.wsp.search.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/**
 * {@code wsp_compound}: adds the parts of compounds, see {@link CompoundSplitter}. Expects folded
 * tokens and comes before {@code wsp_stem}; for queries {@code wsp_parts_only} follows it.
 */
@NamedComponent("wsp_compound")
public final class CompoundFilterFactory implements TokenFilterFactory {
  /** Settings of the filter. */
  @AnalysisSettings
  public interface Settings {
    /** The building blocks, folded; empty splits nothing. */
    @ListSetting(path = "lexicon")
    List<String> lexicon();

    /** Lines {@code word => stem}, the same as those of {@code wsp_stem}. */
    @ListSetting(path = "exceptions")
    List<String> exceptions();
  }

  private final CompoundSplitter splitter;

  /**
   * @throws IllegalArgumentException when an exception has another form than {@code word => stem}
   */
  @Inject
  public CompoundFilterFactory(Settings settings) {
    this.splitter =
        new CompoundSplitter(settings.lexicon(), new DutchStemmer(settings.exceptions()));
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return new CompoundFilter(tokens, splitter);
  }
}
