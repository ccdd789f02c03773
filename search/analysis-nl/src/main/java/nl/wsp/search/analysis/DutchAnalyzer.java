package nl.wsp.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The same analysis as the index has, for use outside it: to recognise concepts in a query and to
 * prepare synonyms. Synonyms themselves are not applied.
 */
public final class DutchAnalyzer extends Analyzer {
  /** What the analyzer makes of a text. */
  public enum Use {
    /** Words as written, but for case and accents. */
    LITERAL,
    /** Stems of wholes and of their parts, as a document is indexed. */
    INDEX,
    /** Stems, of compounds only the parts, as a query is read. */
    QUERY
  }

  private final Use use;
  private final DutchStemmer stemmer;
  private final CompoundSplitter splitter;

  public DutchAnalyzer(Use use, DutchStemmer stemmer, CompoundSplitter splitter) {
    this.use = use;
    this.stemmer = stemmer;
    this.splitter = splitter;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream folded = Folding.fold(words);
    if (use == Use.LITERAL) {
      return new TokenStreamComponents(words, folded);
    }
    TokenStream split = new CompoundFilter(folded, splitter);
    if (use == Use.QUERY) {
      split = new PartsOnlyFilter(split);
    }
    return new TokenStreamComponents(words, new StemFilter(split, stemmer));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream tokens) {
    return Folding.fold(tokens);
  }

  /** The tokens of a text, in order. */
  public List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
