package nl.wsp.api.notification;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How each user wants each kind of message by mail, and in which language. */
@Singleton
class Preferences {
  private static final Locale DUTCH = Locale.of("nl");

  private final JdbcOperations jdbc;

  Preferences(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** How a kind goes to a user now. */
  @Transactional
  Delivery deliveryOf(UUID userId, MessageKind kind) {
    return kind.mustDeliver() ? kind.usual() : all(userId).getOrDefault(kind, kind.usual());
  }

  /** What the user chose, by kind; what he left alone is not in it. */
  @Transactional
  Map<MessageKind, Delivery> all(UUID userId) {
    return jdbc.prepareStatement(
        "SELECT kind, delivery FROM message_preference WHERE user_id = ?",
        select -> {
          select.setString(1, userId.toString());
          Map<MessageKind, Delivery> chosen = new EnumMap<>(MessageKind.class);
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              chosen.put(MessageKind.valueOf(row.getString(1)), Delivery.valueOf(row.getString(2)));
            }
          }
          return chosen;
        });
  }

  /** Keeps a choice; of a kind that must be delivered there is none. */
  @Transactional
  void choose(UUID userId, MessageKind kind, Delivery delivery) {
    if (kind.mustDeliver()) {
      return;
    }
    jdbc.prepareStatement(
        """
        INSERT INTO message_preference (user_id, kind, delivery) VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE delivery = ?
        """,
        upsert -> {
          upsert.setString(1, userId.toString());
          upsert.setString(2, kind.name());
          upsert.setString(3, delivery.name());
          upsert.setString(4, delivery.name());
          return upsert.executeUpdate();
        });
  }

  /** Language of a user's mails: Dutch unless he chose otherwise. */
  @Transactional
  Locale languageOf(UUID userId) {
    return jdbc.prepareStatement(
        "SELECT language FROM message_language WHERE user_id = ?",
        select -> {
          select.setString(1, userId.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Locale.of(row.getString(1)) : DUTCH;
          }
        });
  }

  /** Keeps the language of a user's mails. */
  @Transactional
  void speak(UUID userId, Locale language) {
    jdbc.prepareStatement(
        """
        INSERT INTO message_language (user_id, language) VALUES (?, ?)
        ON DUPLICATE KEY UPDATE language = ?
        """,
        upsert -> {
          upsert.setString(1, userId.toString());
          upsert.setString(2, language.getLanguage());
          upsert.setString(3, language.getLanguage());
          return upsert.executeUpdate();
        });
  }
}
