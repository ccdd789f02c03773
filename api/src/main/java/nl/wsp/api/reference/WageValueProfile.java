package nl.wsp.api.reference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a wage value usually means for the road to work: an advice, never an exclusion.
 *
 * @param percentFrom lowest wage value, inclusive
 * @param percentBelow wage value, exclusive; absent: up to 100 inclusive
 * @param withinMonths time to work; absent: none is stated
 */
public record WageValueProfile(
    String code,
    BigDecimal percentFrom,
    @Nullable BigDecimal percentBelow,
    @Nullable Integer withinMonths,
    Label label,
    Label description)
    implements Entry {
  public boolean covers(BigDecimal wageValuePercent) {
    return wageValuePercent.compareTo(percentFrom) >= 0
        && (percentBelow == null || wageValuePercent.compareTo(percentBelow) < 0);
  }
}
