package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;

/** A session with people on its agenda, for tests of its board. */
abstract class LiveTest extends ApiTest {
  protected UUID municipality;
  protected User consultantUser;
  protected User managerUser;
  protected User colleagueUser;
  protected Client consultant;
  protected Client manager;
  protected Client colleague;
  protected UUID session;
  protected List<String> cards;
  protected List<UUID> people;

  /** A session of a kind with so many people, who all consent to colleagues. */
  protected void aSession(SessionKind kind, int size) {
    municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultantUser = user(municipality, Role.CONSULTANT);
    managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    colleagueUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    manager = managerUser.signIn();
    colleague = colleagueUser.signIn();
    session = Ids.next();
    cards = new ArrayList<>();
    people = new ArrayList<>();
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    """
                    INSERT INTO matching_session (id, kind, title, starts_at, ends_at, capacity,
                      free_join, status, version, created_by, created_at, updated_at)
                    VALUES (?, ?, 'Matchen', ?, ?, 50, FALSE, 'RUNNING', 0, ?, ?, ?)
                    """,
                    insert -> {
                      insert.setString(1, session.toString());
                      insert.setString(2, kind.name());
                      insert.setTimestamp(3, Timestamp.from(start));
                      insert.setTimestamp(4, Timestamp.from(start.plusSeconds(7200)));
                      insert.setString(5, managerUser.id().toString());
                      insert.setTimestamp(6, Timestamp.from(start));
                      insert.setTimestamp(7, Timestamp.from(start));
                      return insert.executeUpdate();
                    }));
    for (int i = 1; i <= size; i++) {
      invite(i);
    }
  }

  private void invite(int position) {
    User account = user(Role.JOB_SEEKER);
    UUID person =
        TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), consultantUser.id());
    consents(person, "COLLEAGUES");
    Map<String, Object> cv = new HashMap<>();
    cv.put("headline", "Kandidaat " + position);
    cv.put("wantedHoursPerWeek", 20);
    cv.put("occupationsWished", List.of("OCC-hovenier"));
    cv.put(
        "competencies",
        List.of(Map.of("code", "CMP-orders-picken", "level", 4, "evidence", "CONSULTANT")));
    consultant.with("If-Match", "*").put("/api/v1/job-seekers/" + person + "/cv", cv).expect(200);
    UUID card = Ids.next();
    inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    """
                    INSERT INTO session_person (id, session_id, job_seeker_id, attendance, origin,
                      agenda_position, added_at, attendance_at)
                    VALUES (?, ?, ?, 'PRESENT', 'CHOSEN', ?, ?, ?)
                    """,
                    insert -> {
                      insert.setString(1, card.toString());
                      insert.setString(2, session.toString());
                      insert.setString(3, person.toString());
                      insert.setInt(4, position);
                      insert.setTimestamp(5, Timestamp.from(Instant.now()));
                      insert.setTimestamp(6, Timestamp.from(Instant.now()));
                      return insert.executeUpdate();
                    }));
    people.add(person);
    cards.add(card.toString());
  }

  protected void consents(UUID person, String... audiences) {
    List<Map<String, String>> wanted = new ArrayList<>();
    for (String audience : audiences) {
      wanted.add(Map.of("audience", audience));
    }
    consultant
        .with("If-Match", "*")
        .put(
            "/api/v1/job-seekers/" + person + "/consents",
            Map.of("consents", wanted, "basis", "PAPER"))
        .expect(200);
  }

  /** Staff of a partner that takes part. */
  protected Client partner() {
    UUID organisation = organisation(OrganisationKind.TEMP_AGENCY);
    inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    "INSERT INTO session_partner (session_id, organisation_id) VALUES (?, ?)",
                    insert -> {
                      insert.setString(1, session.toString());
                      insert.setString(2, organisation.toString());
                      return insert.executeUpdate();
                    }));
    consents(people.getFirst(), "COLLEAGUES", "PARTNER:" + organisation);
    return user(organisation, Role.ACCOUNT_MANAGER).signIn();
  }

  protected String path(String rest) {
    return "/api/v1/matching-sessions/" + session + rest;
  }

  protected Answer move(Client who, String card, String column, long version) {
    return who.post(
        path("/cards/" + card + "/moves"), Map.of("column", column, "version", version));
  }

  protected long events() {
    return count("SELECT COUNT(*) FROM session_event WHERE session_id = '" + session + "'");
  }

  protected static long count(String sql) {
    return inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    sql,
                    select -> {
                      try (ResultSet row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                      }
                    }));
  }

  protected static void change(String sql) {
    inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(sql, statement -> statement.executeUpdate()));
  }

  @SuppressWarnings("unchecked")
  protected static <T> T inTransaction(Supplier<T> work) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeWrite(status -> work.get());
  }
}
