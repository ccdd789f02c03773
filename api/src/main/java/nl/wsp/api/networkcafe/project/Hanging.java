package nl.wsp.api.networkcafe.project;

import java.util.Arrays;
import java.util.Optional;

/** What can hang on a phase. */
enum Hanging {
  SESSION("sessions", "phase_session", "session_id"),
  VACANCY("vacancies", "phase_vacancy", "vacancy_id"),
  OBLIGATION("obligations", "phase_obligation", "obligation_id");

  private final String path;
  private final String table;
  private final String column;

  Hanging(String path, String table, String column) {
    this.path = path;
    this.table = table;
    this.column = column;
  }

  String table() {
    return table;
  }

  String column() {
    return column;
  }

  /** The kind whose name stands in an address. */
  static Optional<Hanging> find(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
