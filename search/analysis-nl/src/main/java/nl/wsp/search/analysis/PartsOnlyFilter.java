package nl.wsp.search.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Drops a compound of which the parts follow, and lets the first part take its place. For queries:
 * asking for all parts finds the compound and the parts written apart, in any order, where asking
 * for the whole <em>or</em> a part would find every "medewerker" for "magazijnmedewerker".
 */
final class PartsOnlyFilter extends TokenFilter {
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  PartsOnlyFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!CompoundFilter.WHOLE.equals(type.type())) {
      return true;
    }
    int stepOfWhole = step.getPositionIncrement();
    boolean more = input.incrementToken();
    step.setPositionIncrement(step.getPositionIncrement() + stepOfWhole);
    return more;
  }
}
