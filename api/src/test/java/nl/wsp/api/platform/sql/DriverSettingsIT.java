package nl.wsp.api.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.JdbcConnection;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.wsp.api.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** What is configured for the driver reaches it: it leaves out what is no text without a word. */
class DriverSettingsIT extends ApiTest {
  @Test
  void everySettingOfTheDriverIsInForce() throws SQLException {
    HikariDataSource pool = bean(DataSource.class).unwrap(HikariDataSource.class);
    Properties configured = pool.getDataSourceProperties();
    TreeMap<String, String> wanted = new TreeMap<>();
    TreeMap<String, String> inForce = new TreeMap<>();
    try (Connection connection = pool.getConnection()) {
      JdbcConnection driver = connection.unwrap(JdbcConnection.class);
      for (Object each : configured.keySet()) {
        String name = each.toString();
        wanted.put(name, String.valueOf(configured.get(name)));
        inForce.put(name, driver.getPropertySet().getProperty(name).getStringValue());
      }
    }
    assertThat(wanted).containsKeys("useLocalSessionState", "rewriteBatchedStatements");
    assertThat(inForce).isEqualTo(wanted);
  }
}
