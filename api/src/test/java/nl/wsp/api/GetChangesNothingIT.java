package nl.wsp.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** A GET changes no domain state; only the log of looks, rankings and session activity grow. */
class GetChangesNothingIT extends ApiTest {
  private static final Set<String> MAY_GROW =
      Set.of(
          "access_log",
          "access_log_subject",
          "ranking",
          "user_session",
          "sign_in_attempt",
          // jobs take it by the clock, whoever reads meanwhile
          "job_lease",
          // the key that signs cursors is made when the first list has a second page
          "service_secret");

  @Test
  void readingEverythingLeavesEveryOtherTableAsItWas() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    Client consultant = user(municipality, Role.CONSULTANT).signIn();
    Client manager = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    var employer = TestEmployers.add(manager, "Werkgever");
    Client owner = user(UUID.fromString(employer.string("organisationId")), Role.EMPLOYER).signIn();
    String vacancy =
        owner.post("/api/v1/vacancies", Map.of("title", "Hulp in de keuken")).string("id");
    String person =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201)
            .string("id");
    String scan =
        owner
            .post("/api/v1/function-scans", Map.of("question", "Te druk"))
            .expect(201)
            .string("id");
    // what the relay still has to deliver must not be mistaken for a change by a GET
    await().until(() -> checksums().equals(checksumsAfterAMoment()));

    Map<String, Long> before = checksums();
    List<Integer> statuses = new ArrayList<>();
    for (Client client : List.of(consultant, manager, owner)) {
      for (String path : paths(employer.string("id"), vacancy, person, scan)) {
        statuses.add(client.get(path).status());
      }
    }
    Map<String, Long> after = checksums();

    assertThat(statuses).contains(200).doesNotContain(500);
    assertThat(before).isNotEmpty();
    assertThat(after).isEqualTo(before);
  }

  private static List<String> paths(String employer, String vacancy, String person, String scan) {
    return List.of(
        "/api/v1/session",
        "/api/v1/employers",
        "/api/v1/employers/" + employer,
        "/api/v1/employers/" + employer + "/contact-moments",
        "/api/v1/vacancies",
        "/api/v1/vacancies/" + vacancy,
        "/api/v1/vacancies/" + vacancy + "/history",
        "/api/v1/vacancies/" + vacancy + "/matches",
        "/api/v1/job-seekers",
        "/api/v1/job-seekers?intake=true",
        "/api/v1/job-seekers/" + person,
        "/api/v1/job-seekers/" + person + "/cv",
        "/api/v1/job-seekers/" + person + "/consents",
        "/api/v1/job-seekers/" + person + "/target-group",
        "/api/v1/job-seekers/" + person + "/history",
        "/api/v1/job-seekers/" + person + "/matches",
        "/api/v1/job-seekers/" + person + "/aftercare",
        "/api/v1/messages",
        "/api/v1/messages/unread",
        "/api/v1/message-preferences",
        "/api/v1/projects",
        "/api/v1/project-phases",
        "/api/v1/leads",
        "/api/v1/signals",
        "/api/v1/signals/counts",
        "/api/v1/caseload-handovers",
        "/api/v1/caseload-handovers/colleagues",
        "/api/v1/cv-online",
        "/api/v1/wage-cost-subsidy-offers",
        "/api/v1/subsidy-cases",
        "/api/v1/subsidy-integrity-signals",
        "/api/v1/sroi-obligations",
        "/api/v1/sroi-contributions",
        "/api/v1/sroi-table-choices",
        "/api/v1/instruments",
        "/api/v1/function-scans",
        "/api/v1/function-scans/" + scan,
        "/api/v1/function-scans/" + scan + "/history",
        "/api/v1/function-scans/" + scan + "/tasks",
        "/api/v1/function-scans/" + scan + "/tasks/list",
        "/api/v1/function-scan-advisers",
        "/api/v1/function-scan-templates",
        "/api/v1/function-scan-task-list");
  }

  private static Map<String, Long> checksumsAfterAMoment() {
    await().pollDelay(java.time.Duration.ofMillis(1_500)).until(() -> true);
    return checksums();
  }

  private static Map<String, Long> checksums() {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeRead(
        status ->
            bean(JdbcOperations.class)
                .execute(
                    connection -> {
                      List<String> tables = new ArrayList<>();
                      try (var statement = connection.createStatement();
                          ResultSet row = statement.executeQuery("SHOW TABLES")) {
                        while (row.next()) {
                          tables.add(row.getString(1));
                        }
                      }
                      Map<String, Long> sums = new TreeMap<>();
                      for (String table : tables) {
                        if (!MAY_GROW.contains(table)) {
                          try (var statement = connection.createStatement();
                              ResultSet row = statement.executeQuery("CHECKSUM TABLE " + table)) {
                            row.next();
                            sums.put(table, row.getLong(2));
                          }
                        }
                      }
                      return new HashMap<>(sums);
                    }));
  }
}
