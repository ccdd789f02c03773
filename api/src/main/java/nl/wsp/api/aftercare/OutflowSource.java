package nl.wsp.api.aftercare;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feature that knows who started to work or to learn. */
public interface OutflowSource {
  /**
   * What runs on a day, however long ago it began, in the order of its ids.
   *
   * @param after id after which to go on, absent at the start
   * @param limit at most; fewer mean that these were the last
   */
  List<Outflow> running(LocalDate day, @Nullable UUID after, int limit);

  /** What runs for one person on a day. */
  List<Outflow> runningOf(UUID jobSeekerId, LocalDate day);
}
