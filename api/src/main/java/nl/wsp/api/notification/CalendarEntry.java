package nl.wsp.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * An appointment that goes along as a calendar file (RFC 5545, RFC 5546).
 *
 * @param uid id of the appointment: the same in every message about it, so that a calendar updates
 *     what it has
 * @param sequence 0 for the first message about it, one higher with each change
 * @param method request it, or take it out of the calendar
 * @param title what it is, such as "Netwerkcafé"; in the inbox only, a mail says it by its kind
 * @param place where; in the inbox only
 */
@Serdeable
public record CalendarEntry(
    UUID uid, int sequence, Method method, Instant start, Instant end, String title, String place) {

  /** What a calendar is asked to do. */
  public enum Method {
    REQUEST,
    CANCEL
  }

  /** The same appointment under another title and place. */
  CalendarEntry worded(String newTitle, String newPlace) {
    return new CalendarEntry(uid, sequence, method, start, end, newTitle, newPlace);
  }

  public CalendarEntry {
    if (sequence < 0 || !start.isBefore(end)) {
      throw new IllegalArgumentException("an appointment begins before it ends");
    }
  }
}
