package nl.wsp.search.index;

import java.util.Locale;

/** The indices there are. */
public enum IndexKind {
  /** Competency CVs. */
  CV,
  /** Vacancies. */
  VACANCY;

  String inNames() {
    return name().toLowerCase(Locale.ROOT);
  }
}
