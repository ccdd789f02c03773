package nl.wsp.api.platform.idempotency;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Makes a POST safe to retry: the header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-
 * key-header) names the attempt, and a second attempt with the same key answers what the first one
 * made. Keys belong to a user and are kept for {@link #KEPT_FOR}.
 */
@Singleton
public class IdempotentPosts {
  /** Name of the header. */
  public static final String HEADER = "Idempotency-Key";

  /** How long a key is remembered. */
  public static final Duration KEPT_FOR = Duration.ofHours(24);

  private static final int MAX_KEY_LENGTH = 100;

  private final JdbcOperations jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  IdempotentPosts(JdbcOperations jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Creates once per key, in one transaction with the key: a parallel attempt waits for the first
   * and then answers its result; when the first fails, nothing is kept and the second creates.
   *
   * @param key the header's value; absent: always creates
   * @param operation what is posted where, so that a key opens nothing else ({@code
   *     "vacancies/{id}/copies"})
   * @param body the request, compared by its JSON
   * @param create creates the resource with the given new id
   * @return id of the resource, new or of the first attempt
   * @throws Problem 400 for an unusable key, 422 when the key was used for another request
   */
  @Transactional
  public UUID once(
      UUID userId,
      @Nullable String key,
      String operation,
      @Nullable Object body,
      Consumer<UUID> create) {
    UUID id = Ids.next();
    if (key == null) {
      create.accept(id);
      return id;
    }
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
      throw Problem.invalid(HEADER, "size", 1, MAX_KEY_LENGTH);
    }
    String hash = hashOf(operation, body);
    if (claim(userId, key, hash, id)) {
      create.accept(id);
      return id;
    }
    return earlier(userId, key, hash);
  }

  /** Forgets keys that are too old to be retried. */
  @Transactional
  public int clean() {
    Timestamp before = Timestamp.from(clock.instant().minus(KEPT_FOR));
    return jdbc.prepareStatement(
        "DELETE FROM idempotency_key WHERE created_at < ?",
        delete -> {
          delete.setTimestamp(1, before);
          return delete.executeUpdate();
        });
  }

  /** Whether this transaction is the first with the key; waits for one that is still open. */
  private boolean claim(UUID userId, String key, String hash, UUID id) {
    return jdbc.prepareStatement(
        """
        INSERT IGNORE INTO idempotency_key (user_id, request_key, request_hash, resource_id, created_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setString(1, userId.toString());
          insert.setString(2, key);
          insert.setString(3, hash);
          insert.setString(4, id.toString());
          insert.setTimestamp(5, Timestamp.from(clock.instant()));
          return insert.executeUpdate() == 1;
        });
  }

  private UUID earlier(UUID userId, String key, String hash) {
    return jdbc.prepareStatement(
        "SELECT request_hash, resource_id FROM idempotency_key WHERE user_id = ? AND request_key ="
            + " ?",
        select -> {
          select.setString(1, userId.toString());
          select.setString(2, key);
          try (ResultSet row = select.executeQuery()) {
            if (!row.next() || !row.getString(1).equals(hash)) {
              throw Problem.unprocessable(HEADER, "key-reused");
            }
            return UUID.fromString(row.getString(2));
          }
        });
  }

  private String hashOf(String operation, @Nullable Object body) {
    try {
      String text = operation + '\n' + (body == null ? "" : json.writeValueAsString(body));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
