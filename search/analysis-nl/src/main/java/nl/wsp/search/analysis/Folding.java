package nl.wsp.search.analysis;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Makes case and accents equal. Apart from the plugin's factory, to work without Elasticsearch. */
final class Folding {
  private Folding() {}

  static TokenStream fold(TokenStream tokens) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
  }
}
