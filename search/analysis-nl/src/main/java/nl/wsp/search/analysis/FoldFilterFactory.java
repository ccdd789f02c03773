package nl.wsp.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code wsp_fold}: makes case and accents equal. "CHEF D'ÉTAGE" becomes "chef", "d'etage". */
@NamedComponent("wsp_fold")
public final class FoldFilterFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream tokens) {
    return Folding.fold(tokens);
  }

  @Override
  public TokenStream normalize(TokenStream tokens) {
    return Folding.fold(tokens);
  }
}
