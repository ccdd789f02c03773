package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.wsp.api.platform.time.Time;

/** Points of the reasons to be on an agenda, as they are valid today. */
@Singleton
class AgendaRules {
  private final JdbcOperations jdbc;
  private final Clock clock;

  AgendaRules(JdbcOperations jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The rules of today. */
  @Transactional
  Points today() {
    LocalDate today = Time.today(clock);
    return jdbc.prepareStatement(
        """
        SELECT reason, threshold, points FROM session_agenda_rule
        WHERE valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)
        ORDER BY reason, threshold
        """,
        select -> {
          select.setObject(1, today);
          select.setObject(2, today);
          List<Rule> rules = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              rules.add(
                  new Rule(
                      AgendaReason.Kind.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)));
            }
          }
          return new Points(rules);
        });
  }

  /** One rule. */
  record Rule(AgendaReason.Kind kind, int threshold, int points) {}

  /** The rules of a day. */
  record Points(List<Rule> rules) {
    /** Points of the highest threshold that a figure reaches; empty when it reaches none. */
    OptionalInt reached(AgendaReason.Kind kind, double figure) {
      return rules.stream()
          .filter(rule -> rule.kind() == kind && figure >= rule.threshold())
          .mapToInt(Rule::points)
          .max();
    }

    /** Points of exactly this figure: a step of a ladder. */
    OptionalInt exactly(AgendaReason.Kind kind, int figure) {
      return rules.stream()
          .filter(rule -> rule.kind() == kind && rule.threshold() == figure)
          .mapToInt(Rule::points)
          .findFirst();
    }
  }
}
