package nl.wsp.api.notification;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one user.
 *
 * @param recipient the user
 * @param path page of the portal it is about, beginning with a slash
 * @param words what its text in the inbox prints, by name; dates as ISO-8601, times as {@code
 *     HH:mm}, codes as they are: they are worded in the recipient's language
 * @param calendar an appointment that goes along
 * @param aboutPerson the job seeker it is about: the message goes when he is erased
 */
public record Message(
    MessageKind kind,
    UUID recipient,
    String path,
    Map<String, String> words,
    Optional<CalendarEntry> calendar,
    @Nullable UUID aboutPerson) {
  private static final int LONGEST_PATH = 300;

  public Message {
    words = Map.copyOf(words);
    if (!path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST_PATH) {
      throw new IllegalArgumentException("no page of the portal");
    }
  }

  /** A message about nobody in particular. */
  public Message(
      MessageKind kind,
      UUID recipient,
      String path,
      Map<String, String> words,
      Optional<CalendarEntry> calendar) {
    this(kind, recipient, path, words, calendar, null);
  }

  /** A message without an appointment. */
  public static Message of(
      MessageKind kind, UUID recipient, String path, Map<String, String> words) {
    return new Message(kind, recipient, path, words, Optional.empty(), null);
  }

  /** This message with an appointment. */
  public Message with(CalendarEntry appointment) {
    return new Message(kind, recipient, path, words, Optional.of(appointment), aboutPerson);
  }

  /** This message about a job seeker. */
  public Message about(UUID jobSeekerId) {
    return new Message(kind, recipient, path, words, calendar, jobSeekerId);
  }
}
