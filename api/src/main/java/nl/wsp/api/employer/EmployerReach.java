package nl.wsp.api.employer;

import java.util.Set;
import java.util.UUID;

/** Which employers somebody reaches. */
public sealed interface EmployerReach {
  /** Every employer. */
  record All() implements EmployerReach {}

  /** These and no others; none of them need exist. */
  record Only(Set<UUID> employerIds) implements EmployerReach {
    public Only {
      employerIds = Set.copyOf(employerIds);
    }
  }

  /** Whether an employer is within reach. */
  default boolean contains(UUID employerId) {
    return switch (this) {
      case All() -> true;
      case Only(Set<UUID> ids) -> ids.contains(employerId);
    };
  }
}
