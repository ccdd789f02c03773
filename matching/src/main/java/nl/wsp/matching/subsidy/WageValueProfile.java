package nl.wsp.matching.subsidy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a wage value advises, as data: a profile advises instruments, it never excludes.
 *
 * @param code stable code
 * @param fromPercent lower bound of the wage value, inclusive
 * @param workWithinMonths time in which work is in sight, 0 is now, null is not in sight
 */
public record WageValueProfile(
    String code, double fromPercent, @Nullable Integer workWithinMonths) {
  /** The profile a wage value falls in: the highest lower bound it reaches. */
  public static Optional<WageValueProfile> of(List<WageValueProfile> profiles, double percent) {
    return profiles.stream()
        .filter(profile -> percent >= profile.fromPercent())
        .max(Comparator.comparingDouble(WageValueProfile::fromPercent));
  }
}
