package nl.wsp.api.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, diploma or registration that work may require.
 *
 * @param implied certificates that come with it
 * @param validYears how long it is usually valid
 */
public record Certificate(
    String code,
    Label label,
    List<String> synonyms,
    List<String> implied,
    @Nullable Integer validYears)
    implements Entry {
  /** Copies what is passed in. */
  public Certificate {
    synonyms = List.copyOf(synonyms);
    implied = List.copyOf(implied);
  }
}
