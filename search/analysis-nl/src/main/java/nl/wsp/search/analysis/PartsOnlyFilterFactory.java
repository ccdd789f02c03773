package nl.wsp.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code wsp_parts_only}: for queries, keeps the parts of a compound and drops the whole. */
@NamedComponent("wsp_parts_only")
public final class PartsOnlyFilterFactory implements TokenFilterFactory {
  @Override
  public TokenStream create(TokenStream tokens) {
    return new PartsOnlyFilter(tokens);
  }
}
