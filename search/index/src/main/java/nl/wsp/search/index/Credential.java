package nl.wsp.search.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a driving licence or certificate.
 *
 * @param code category or code
 * @param held true, false ("no" is recorded) or null (not said)
 * @param validUntil last day of validity, null when not said
 */
public record Credential(String code, @Nullable Boolean held, @Nullable LocalDate validUntil) {}
