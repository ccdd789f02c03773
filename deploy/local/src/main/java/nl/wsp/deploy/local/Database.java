package nl.wsp.deploy.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Where a database answers and who may use it.
 *
 * @param url JDBC address for MySQL Connector/J, with the schema in it
 * @param user account that may create and drop schemas
 * @param password its password, made anew at each start of an embedded engine; empty when none
 */
public record Database(String url, String user, String password) {
  /** Schema of the running product, created when absent. */
  public static final String SCHEMA = "marktplein";

  private static final String OPTIONS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";

  public Database {
    Objects.requireNonNull(url);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  static Database onLoopback(int port, String user, String password) {
    return new Database("jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + OPTIONS, user, password);
  }

  /** The same server and account with another schema, which must exist. */
  public Database withSchema(String schema) {
    int slash = url.indexOf('/', url.indexOf("//") + 2);
    int question = url.indexOf('?');
    String server = slash >= 0 ? url.substring(0, slash) : url;
    String options = question >= 0 ? url.substring(question) : "";
    return new Database(server + "/" + schema + options, user, password);
  }

  /** A new connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "Database[" + url.replaceFirst("\\?.*", "") + ", " + user + "]";
  }
}
