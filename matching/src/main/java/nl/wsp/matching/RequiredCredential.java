package nl.wsp.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A required licence or certificate and the sets of credentials that each suffice for it. */
final class RequiredCredential {
  private final String code;
  private final String[][] sufficient;

  private RequiredCredential(String code, String[][] sufficient) {
    this.code = code;
    this.sufficient = sufficient;
  }

  static RequiredCredential of(String code, List<Set<String>> sufficient) {
    return new RequiredCredential(
        code,
        sufficient.stream()
            .map(set -> set.stream().sorted().toArray(String[]::new))
            .toArray(String[][]::new));
  }

  /**
   * Whether it is known to be missing on a day: recorded "no" or expired, and nothing held includes
   * it. What is not recorded is unknown, not missing.
   */
  boolean missing(@Nullable List<Credential> recorded, LocalDate today) {
    if (recorded == null || !refused(recorded, today)) {
      return false;
    }
    for (String[] set : sufficient) {
      if (holdsAll(recorded, set, today)) {
        return false;
      }
    }
    return true;
  }

  private boolean refused(List<Credential> recorded, LocalDate today) {
    for (int i = 0; i < recorded.size(); i++) {
      Credential credential = recorded.get(i);
      if (credential.code().equals(code)
          && (Boolean.FALSE.equals(credential.held()) || expired(credential, today))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAll(List<Credential> recorded, String[] codes, LocalDate today) {
    for (String wanted : codes) {
      if (!holds(recorded, wanted, today)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(List<Credential> recorded, String wanted, LocalDate today) {
    for (int i = 0; i < recorded.size(); i++) {
      Credential credential = recorded.get(i);
      if (credential.code().equals(wanted)
          && Boolean.TRUE.equals(credential.held())
          && !expired(credential, today)) {
        return true;
      }
    }
    return false;
  }

  private static boolean expired(Credential credential, LocalDate today) {
    LocalDate validUntil = credential.validUntil();
    return validUntil != null && validUntil.isBefore(today);
  }
}
