package nl.wsp.search.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Adds the parts of a compound after the whole: the first part at the place of the whole, each
 * further part one place on. So a phrase of the parts ("vrachtwagen chauffeur") finds the compound
 * too. The whole gets the type {@link #WHOLE}, each part {@link #PART}; all keep the offsets of the
 * whole, which is what a highlighter must mark.
 */
final class CompoundFilter extends TokenFilter {
  static final String WHOLE = "compound";
  static final String PART = "compound_part";

  private final CompoundSplitter splitter;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final Deque<String> waiting = new ArrayDeque<>();
  private State whole;
  private boolean first;

  CompoundFilter(TokenStream input, CompoundSplitter splitter) {
    super(input);
    this.splitter = splitter;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!waiting.isEmpty()) {
      restoreState(whole);
      term.setEmpty().append(waiting.removeFirst());
      step.setPositionIncrement(first ? 0 : 1);
      type.setType(PART);
      first = false;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    List<String> parts = splitter.split(term.toString());
    if (!parts.isEmpty()) {
      waiting.addAll(parts);
      type.setType(WHOLE);
      whole = captureState();
      first = true;
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    waiting.clear();
    whole = null;
  }
}
