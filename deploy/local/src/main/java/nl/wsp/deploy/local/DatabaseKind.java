package nl.wsp.deploy.local;

import java.util.Locale;

/** The embedded databases: both must pass the same tests. */
public enum DatabaseKind {
  /** MariaDB 11.4, the default: nothing else to install. */
  MARIADB,
  /** MySQL 8.0, chosen with {@code -Dwsp.database=mysql}; needs the system library libaio1. */
  MYSQL;

  /**
   * The kind named by the system property {@code wsp.database}, MariaDB when it is absent.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static DatabaseKind chosen() {
    String name = System.getProperty("wsp.database", "mariadb");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "mariadb" -> MARIADB;
      case "mysql" -> MYSQL;
      default ->
          throw new IllegalArgumentException(
              "wsp.database is mariadb or mysql, not '" + name + "'");
    };
  }

  /** Data of one kind cannot be read by the other: each has a folder of its own. */
  String folderName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
