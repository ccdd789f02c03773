package nl.wsp.api.interop;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * What imported roots looked like when they came in last. A row that would become the same again
 * changes nothing, also when people have improved the root meanwhile.
 */
@Singleton
public class ImportSources {
  private final JdbcOperations jdbc;

  ImportSources(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Stored fingerprints by root. */
  @Transactional
  public Map<UUID, String> fingerprints(Collection<UUID> resourceIds) {
    if (resourceIds.isEmpty()) {
      return Map.of();
    }
    return jdbc.prepareStatement(
        "SELECT resource_id, content_hash FROM import_source WHERE "
            + Conditions.in("resource_id", resourceIds.size()),
        select -> {
          int at = 1;
          for (UUID id : resourceIds) {
            select.setString(at++, id.toString());
          }
          Map<UUID, String> found = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.put(UUID.fromString(row.getString(1)), row.getString(2));
            }
          }
          return found;
        });
  }

  /** Stores fingerprints, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(Map<UUID, String> fingerprints) {
    if (fingerprints.isEmpty()) {
      return;
    }
    jdbc.prepareStatement(
        """
        INSERT INTO import_source (resource_id, content_hash) VALUES (?, ?)
        ON DUPLICATE KEY UPDATE content_hash = VALUES(content_hash)
        """,
        insert -> {
          for (Map.Entry<UUID, String> entry : fingerprints.entrySet()) {
            insert.setString(1, entry.getKey().toString());
            insert.setString(2, entry.getValue());
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  /** Fingerprint of what a row becomes; the order of fields in the file makes no difference. */
  public static String fingerprint(@Nullable Object... content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object part : content) {
        digest.update(String.valueOf(ordered(part)).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object ordered(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((name, each) -> sorted.put(String.valueOf(name), ordered(each)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(ImportSources::ordered).toList();
      case null, default -> value;
    };
  }
}
