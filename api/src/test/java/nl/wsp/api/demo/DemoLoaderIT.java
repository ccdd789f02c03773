package nl.wsp.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.deploy.local.Database;
import nl.wsp.deploy.local.TestEngines;
import org.junit.jupiter.api.Test;

/** The demo data as the database takes it, with all its constraints. */
class DemoLoaderIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void obligationsLoadWithContributionsInEveryStateAndAddUp() {
    TestEngines engines = TestEngines.shared();
    Database database = engines.freshDatabase(DemoLoaderIT.class);
    Map<String, Object> properties = new HashMap<>();
    properties.put("datasources.default.url", database.url());
    properties.put("datasources.default.username", database.user());
    properties.put("datasources.default.password", database.password());
    properties.put("wsp.elasticsearch.url", engines.elasticsearch().toString());
    properties.put("wsp.elasticsearch.prefix", engines.freshIndexPrefix(DemoLoaderIT.class));
    properties.put("wsp.relay.enabled", false);
    try (ApplicationContext application = ApplicationContext.run(properties, "test")) {
      application
          .getBean(DemoLoader.class)
          .load(
              new DemoGenerator(Catalogue.bundled(), 7, TODAY, new DemoSize(120, 30, 40, 25)),
              "demo",
              step -> {});
      assertThat(count(application, "sroi_obligation")).isGreaterThan(5);
      for (DemoContribution.Status status : DemoContribution.Status.values()) {
        assertThat(count(application, "sroi_contribution WHERE status = '" + status + "'"))
            .as(status.name())
            .isPositive();
      }
      assertThat(
              count(
                  application,
                  """
                  sroi_obligation o WHERE o.realised <> o.brought_forward +
                    (SELECT COALESCE(SUM(c.value), 0) FROM sroi_contribution c
                     WHERE c.obligation_id = o.id AND c.status = 'APPROVED')
                  """))
          .isZero();
      assertThat(count(application, "sroi_evidence"))
          .isEqualTo(
              count(application, "sroi_contribution WHERE status IN ('SUBMITTED', 'APPROVED')"));
      assertThat(count(application, "uploaded_file WHERE LEFT(content, 5) <> '%PDF-'")).isZero();
      assertThat(count(application, "sroi_contribution WHERE by_employer")).isPositive();
    }
  }

  private static long count(ApplicationContext application, String from) {
    @SuppressWarnings("unchecked")
    TransactionOperations<Connection> transactions =
        application.getBean(TransactionOperations.class);
    return transactions.executeRead(
        status ->
            application
                .getBean(JdbcOperations.class)
                .prepareStatement(
                    "SELECT COUNT(*) FROM " + from,
                    select -> {
                      try (var row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                      }
                    }));
  }
}
