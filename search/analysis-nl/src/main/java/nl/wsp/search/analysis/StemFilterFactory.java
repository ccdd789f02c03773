package nl.wsp.search.analysis;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** {@code wsp_stem}: Dutch stems, see {@link DutchStemmer}. Expects folded tokens. */
@NamedComponent("wsp_stem")
public final class StemFilterFactory implements TokenFilterFactory {
  /** Settings of the filter. */
  @AnalysisSettings
  public interface Settings {
    /** Lines {@code word => stem}; may be left out. */
    @ListSetting(path = "exceptions")
    List<String> exceptions();
  }

  private final DutchStemmer stemmer;

  /**
   * @throws IllegalArgumentException when an exception has another form than {@code word => stem}
   */
  @Inject
  public StemFilterFactory(Settings settings) {
    this.stemmer = new DutchStemmer(settings.exceptions());
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return new StemFilter(tokens, stemmer);
  }
}
