package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.api.reference.CsvTable;
import nl.wsp.api.reference.Validity;

/** The dated numbers that projects go by, with their source. */
@Singleton
final class ProjectRules {
  private final List<Rule> rules;

  ProjectRules() {
    rules =
        CsvTable.bundled(
            "project/rules.csv",
            row ->
                new Rule(
                    row.constant("name", Name.class),
                    new Validity(
                        row.date("validFrom"), row.optionalDate("validUntil").orElse(null)),
                    row.decimal("value").intValueExact(),
                    row.text("source")));
  }

  /** What is a number of policy here. */
  enum Name {
    /** Days before a phase on which a signal goes out when nothing hangs on it. */
    PHASE_NOTICE_DAYS
  }

  /** A number with the days on which it holds. */
  record Rule(Name name, Validity validity, int value, String source) {}

  /** A number on a day. */
  int on(Name name, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.name() == name && rule.validity().holdsOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " on " + day))
        .value();
  }
}
