package nl.wsp.api.jobseeker;

import java.util.stream.Stream;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.Entry;

/** Codes that exist in the reference data. */
final class Codes {
  private Codes() {}

  static String occupation() {
    return first(Catalogue.bundled().occupations().stream());
  }

  static String competency() {
    return first(Catalogue.bundled().competencies().stream());
  }

  static String otherCompetency() {
    return first(Catalogue.bundled().competencies().stream().skip(1));
  }

  static String certificate() {
    return first(Catalogue.bundled().certificates().stream());
  }

  private static String first(Stream<? extends Entry> entries) {
    return entries.findFirst().orElseThrow().code();
  }
}
