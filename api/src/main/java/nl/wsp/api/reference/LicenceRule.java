package nl.wsp.api.reference;

import java.util.Set;

/**
 * Which driving licences come with others.
 *
 * @param held licences that must all be held
 * @param implied licences that may then be used too
 * @param source article
 */
public record LicenceRule(Set<String> held, Set<String> implied, String source) {
  /** Copies the sets. */
  public LicenceRule {
    held = Set.copyOf(held);
    implied = Set.copyOf(implied);
  }
}
