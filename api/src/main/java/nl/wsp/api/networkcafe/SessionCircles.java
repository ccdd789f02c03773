package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionCircle.Helping;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;

/** Municipalities, helpers, partners and employers of sessions. */
@Singleton
class SessionCircles {
  private final JdbcOperations jdbc;

  SessionCircles(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Circles of sessions, in one query however many; each session asked has one. */
  @Transactional
  Map<UUID, SessionCircle> of(Collection<UUID> sessionIds) {
    if (sessionIds.isEmpty()) {
      return Map.of();
    }
    String in = Conditions.in("session_id", sessionIds.size());
    String sql =
        "SELECT session_id, 'M' AS part, municipality_code AS member, '' AS role FROM"
            + " session_municipality WHERE "
            + in
            + " UNION ALL SELECT session_id, 'H', user_id, role FROM session_helper WHERE "
            + in
            + " UNION ALL SELECT session_id, 'P', organisation_id, '' FROM session_partner WHERE "
            + in
            + " UNION ALL SELECT session_id, 'E', employer_id, '' FROM session_employer WHERE "
            + in
            + " ORDER BY session_id, part, role, member";
    Map<UUID, Parts> parts = new HashMap<>();
    sessionIds.forEach(id -> parts.put(id, new Parts()));
    jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          for (int union = 0; union < 4; union++) {
            for (UUID id : sessionIds) {
              select.setString(parameter++, id.toString());
            }
          }
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              parts
                  .get(UUID.fromString(row.getString(1)))
                  .add(row.getString(2), row.getString(3), row.getString(4));
            }
          }
          return parts;
        });
    Map<UUID, SessionCircle> circles = new HashMap<>();
    parts.forEach((id, found) -> circles.put(id, found.circle()));
    return circles;
  }

  /** Circle of one session. */
  @Transactional
  SessionCircle of(UUID sessionId) {
    return of(List.of(sessionId)).getOrDefault(sessionId, SessionCircle.EMPTY);
  }

  /** Makes the circle what it should be; employers that stay keep their answer. */
  @Transactional(Transactional.TxType.MANDATORY)
  void replace(UUID sessionId, SessionCircle before, SessionCircle after) {
    if (!before.municipalities().equals(after.municipalities())) {
      delete("session_municipality", "municipality_code", sessionId, before.municipalities());
      insert(
          "INSERT INTO session_municipality (session_id, municipality_code) VALUES (?, ?)",
          sessionId,
          after.municipalities());
    }
    if (!before.helpers().equals(after.helpers())) {
      delete(
          "session_helper",
          "user_id",
          sessionId,
          before.helpers().stream().map(helping -> helping.userId().toString()).toList());
      insertHelpers(sessionId, after.helpers());
    }
    delete(
        "session_partner",
        "organisation_id",
        sessionId,
        minus(before.partnerIds(), after.partnerIds()));
    insert(
        "INSERT INTO session_partner (session_id, organisation_id) VALUES (?, ?)",
        sessionId,
        minus(after.partnerIds(), before.partnerIds()));
    delete(
        "session_employer",
        "employer_id",
        sessionId,
        minus(before.employerIds(), after.employerIds()));
    insert(
        "INSERT INTO session_employer (session_id, employer_id, attendance) VALUES (?, ?,"
            + " 'INVITED')",
        sessionId,
        minus(after.employerIds(), before.employerIds()));
  }

  private static List<String> minus(List<UUID> these, List<UUID> those) {
    return these.stream().filter(id -> !those.contains(id)).map(UUID::toString).toList();
  }

  private void delete(String table, String column, UUID sessionId, List<String> members) {
    if (members.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        "DELETE FROM "
            + table
            + " WHERE session_id = ? AND "
            + Conditions.in(column, members.size()),
        statement -> {
          statement.setString(1, sessionId.toString());
          for (int i = 0; i < members.size(); i++) {
            statement.setString(i + 2, members.get(i));
          }
          return statement.executeUpdate();
        });
  }

  private void insert(String sql, UUID sessionId, List<String> members) {
    if (members.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        sql,
        statement -> {
          for (String member : members) {
            statement.setString(1, sessionId.toString());
            statement.setString(2, member);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  private void insertHelpers(UUID sessionId, List<Helping> helpers) {
    if (helpers.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        "INSERT INTO session_helper (id, session_id, user_id, role) VALUES (?, ?, ?, ?)",
        statement -> {
          for (Helping helping : helpers) {
            bind(statement, sessionId, helping);
          }
          return statement.executeBatch();
        });
  }

  private static void bind(PreparedStatement statement, UUID sessionId, Helping helping)
      throws SQLException {
    statement.setString(1, Ids.next().toString());
    statement.setString(2, sessionId.toString());
    statement.setString(3, helping.userId().toString());
    statement.setString(4, helping.role().name());
    statement.addBatch();
  }

  /** A circle while it is read. */
  private static final class Parts {
    private final List<String> municipalities = new ArrayList<>();
    private final List<Helping> helpers = new ArrayList<>();
    private final List<UUID> partners = new ArrayList<>();
    private final List<UUID> employers = new ArrayList<>();

    void add(String part, String member, String role) {
      switch (part) {
        case "M" -> municipalities.add(member);
        case "H" -> helpers.add(new Helping(UUID.fromString(member), HelperRole.valueOf(role)));
        case "P" -> partners.add(UUID.fromString(member));
        default -> employers.add(UUID.fromString(member));
      }
    }

    SessionCircle circle() {
      return new SessionCircle(municipalities, helpers, partners, employers);
    }
  }
}
