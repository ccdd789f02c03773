package nl.wsp.api.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feature that knows what is due. Asked once a day, page by page. */
public interface ReminderSource {
  /**
   * What is to be called to mind on a day, in an order that does not change. What was said before
   * may be in it: it is not said twice.
   *
   * @param today in Amsterdam
   * @param after subject after which to go on, absent at the start
   * @param limit subjects at most; fewer mean that these were the last
   */
  List<Reminder> due(LocalDate today, @Nullable UUID after, int limit);
}
