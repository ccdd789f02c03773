package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a CV says about a driving licence or certificate.
 *
 * @param code licence category ({@code B}, {@code CE}, …) or certificate code
 * @param held true, false ("no" is recorded) or null (not said)
 * @param validUntil last day of validity, null when not said
 */
public record Credential(String code, @Nullable Boolean held, @Nullable LocalDate validUntil) {
  /** Requires a code. */
  public Credential {
    requireNonNull(code, "code");
  }
}
