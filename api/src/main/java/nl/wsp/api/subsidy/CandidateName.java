package nl.wsp.api.subsidy;

import java.util.Locale;
import java.util.UUID;

/** A pseudonym as people can read it: the same short form as in the portal. */
final class CandidateName {
  private static final int SHOWN = 8;

  private CandidateName() {}

  static String of(UUID pseudonym) {
    return pseudonym.toString().substring(0, SHOWN).toUpperCase(Locale.ROOT);
  }
}
