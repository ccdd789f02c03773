package nl.wsp.api.jobseeker;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The whole database, table by table. */
final class Tables {
  private Tables() {}

  static List<String> names(DataSource source) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = open(source);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW TABLES")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  /** A sum that changes with any value in the table. */
  static String checksum(DataSource source, String table) throws SQLException {
    try (Connection connection = open(source);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("CHECKSUM TABLE " + table)) {
      row.next();
      return row.getString(2);
    }
  }

  private static Connection open(DataSource source) throws SQLException {
    return DelegatingDataSource.unwrapDataSource(source).getConnection();
  }
}
