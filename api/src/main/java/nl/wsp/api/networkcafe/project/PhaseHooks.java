package nl.wsp.api.networkcafe.project;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.platform.sql.Conditions;

/** Rows of what hangs on phases, and of the employers that take part. */
@Singleton
class PhaseHooks {
  private final JdbcOperations jdbc;

  PhaseHooks(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Employers of each project; three statements for all that hangs, however many projects. */
  @Transactional
  Map<UUID, List<UUID>> employers(Collection<UUID> projectIds) {
    return pairs(
        "SELECT project_id, employer_id FROM project_employer WHERE ", "project_id", projectIds);
  }

  /** What hangs on each phase, by kind. */
  @Transactional
  Map<Hanging, Map<UUID, List<UUID>>> on(Collection<UUID> phaseIds) {
    Map<Hanging, Map<UUID, List<UUID>>> all = new EnumMap<>(Hanging.class);
    for (Hanging kind : Hanging.values()) {
      String select = "SELECT phase_id, " + kind.column() + " FROM " + kind.table() + " WHERE ";
      all.put(kind, pairs(select, "phase_id", phaseIds));
    }
    return all;
  }

  /** The phase that something hangs on. */
  @Transactional
  Optional<UUID> phaseOf(Hanging kind, UUID target) {
    return jdbc.prepareStatement(
        "SELECT phase_id FROM " + kind.table() + " WHERE " + kind.column() + " = ?",
        select -> {
          select.setString(1, target.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(UUID.fromString(row.getString(1))) : Optional.empty();
          }
        });
  }

  /** Those that hang on some phase, of whatever project. */
  @Transactional
  Set<UUID> hangingAmong(Hanging kind, Collection<UUID> targets) {
    String select = "SELECT phase_id, " + kind.column() + " FROM " + kind.table() + " WHERE ";
    return pairs(select, kind.column(), targets).values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /**
   * Hangs something on a phase.
   *
   * @return whether it hung nowhere before; the primary key lets nobody in a second time
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean hang(Hanging kind, UUID phaseId, UUID target) {
    return run(
            "INSERT IGNORE INTO "
                + kind.table()
                + " ("
                + kind.column()
                + ", phase_id) VALUES (?, ?)",
            target,
            phaseId)
        == 1;
  }

  /** Takes something off a phase; whether it hung there. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean take(Hanging kind, UUID phaseId, UUID target) {
    return run(
            "DELETE FROM " + kind.table() + " WHERE " + kind.column() + " = ? AND phase_id = ?",
            target,
            phaseId)
        == 1;
  }

  /** Takes everything of a kind off a phase. */
  @Transactional(Transactional.TxType.MANDATORY)
  void takeAll(Hanging kind, UUID phaseId) {
    run("DELETE FROM " + kind.table() + " WHERE phase_id = ?", phaseId);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void replaceEmployers(UUID projectId, Collection<UUID> before, Collection<UUID> after) {
    for (UUID gone : before) {
      if (!after.contains(gone)) {
        run(
            "DELETE FROM project_employer WHERE project_id = ? AND employer_id = ?",
            projectId,
            gone);
      }
    }
    for (UUID added : after) {
      if (!before.contains(added)) {
        run(
            "INSERT INTO project_employer (project_id, employer_id) VALUES (?, ?)",
            projectId,
            added);
      }
    }
  }

  private int run(String sql, UUID... values) {
    return jdbc.prepareStatement(
        sql,
        write -> {
          for (int i = 0; i < values.length; i++) {
            write.setString(i + 1, values[i].toString());
          }
          return write.executeUpdate();
        });
  }

  private Map<UUID, List<UUID>> pairs(String select, String column, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc.prepareStatement(
        select + Conditions.in(column, ids.size()) + " ORDER BY 1, 2",
        statement -> {
          int parameter = 1;
          for (UUID id : ids) {
            statement.setString(parameter++, id.toString());
          }
          Map<UUID, List<UUID>> pairs = new HashMap<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              pairs
                  .computeIfAbsent(UUID.fromString(row.getString(1)), key -> new ArrayList<>())
                  .add(UUID.fromString(row.getString(2)));
            }
          }
          return pairs;
        });
  }
}
