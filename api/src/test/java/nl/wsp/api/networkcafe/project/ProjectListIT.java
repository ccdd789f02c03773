package nl.wsp.api.networkcafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wsp.api.platform.security.ActingFor;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import org.junit.jupiter.api.Test;

class ProjectListIT extends ProjectTest {
  @Test
  void aPageOfProjectsAsksTheDatabaseAsOftenAsOneProject() {
    for (int i = 0; i < 4; i++) {
      Answer project = projectWithPhase();
      String session = session(manager, "EMPLOYER_EVENT", today.plusDays(3));
      manager.put(phasePath(project) + "/sessions/" + session, Map.of()).expect(200);
      manager.put(phasePath(project) + "/vacancies/" + vacancy(), Map.of()).expect(200);
      manager.put(phasePath(project) + "/obligations/" + obligation(), Map.of()).expect(200);
    }
    list(1);

    long one = selectsDuring(() -> list(1));
    long three = selectsDuring(() -> list(3));

    assertThat(one).isPositive();
    assertThat(three).isEqualTo(one);
  }

  private void list(int limit) {
    Actor actor =
        new Actor(
            managerUser.id(),
            List.of(
                new ActingFor(
                    municipality,
                    OrganisationKind.MUNICIPALITY,
                    Role.ACCOUNT_MANAGER,
                    MUNICIPALITY)),
            "token");
    var page =
        bean(ProjectList.class)
            .list(
                actor, new ProjectList.Asked(null, null, null, true), limit, null, Locale.of("nl"));
    assertThat(page.items()).hasSize(limit);
    assertThat(page.items().getFirst().progress().sroiDue()).isEqualTo("50000.00");
  }

  /** SELECT statements on one connection: what others do at the same time does not count. */
  @SuppressWarnings("unchecked")
  private static long selectsDuring(Runnable work) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeWrite(
        status -> {
          long before = selects();
          work.run();
          return selects() - before;
        });
  }

  private static long selects() {
    return bean(JdbcOperations.class)
        .prepareStatement(
            "SHOW SESSION STATUS LIKE 'Com_select'",
            show -> {
              try (ResultSet row = show.executeQuery()) {
                row.next();
                return row.getLong(2);
              }
            });
  }
}
