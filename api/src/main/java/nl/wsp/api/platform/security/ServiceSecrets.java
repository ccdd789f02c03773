package nl.wsp.api.platform.security;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets shared by all instances through the database, made at first use. */
@Singleton
public class ServiceSecrets {
  private static final int SECRET_BYTES = 32;

  private final JdbcOperations jdbc;
  private final TransactionOperations<Connection> transactions;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  ServiceSecrets(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** The secret of that name; the same on every instance. */
  public byte[] of(String name) {
    byte[] secret = known.get(name);
    if (secret == null) {
      secret = transactions.executeWrite(status -> readOrMake(name));
      known.put(name, secret);
    }
    return secret;
  }

  private byte[] readOrMake(String name) {
    byte[] fresh = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.prepareStatement(
        "INSERT IGNORE INTO service_secret (name, secret) VALUES (?, ?)",
        insert -> {
          insert.setString(1, name);
          insert.setBytes(2, fresh);
          return insert.executeUpdate();
        });
    return jdbc.prepareStatement(
        "SELECT secret FROM service_secret WHERE name = ?",
        select -> {
          select.setString(1, name);
          try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBytes(1);
          }
        });
  }
}
