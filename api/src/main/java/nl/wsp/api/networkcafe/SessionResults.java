package nl.wsp.api.networkcafe;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the planning asks of the board: what a session ended in. Asked for no one's eyes. */
public interface SessionResults {
  /** How many actions about each person are open, over all sessions; absent: none. One query. */
  Map<UUID, Integer> openActions(Collection<UUID> jobSeekerIds);

  /** Actions agreed at a session, in the order in which they were agreed; one query. */
  List<Agreed> agreedAt(UUID sessionId);

  /** What the talk about each person ended in, worded; absent: not talked about. One query. */
  Map<UUID, String> outcomes(UUID sessionId, Locale language);

  /** How many people were talked about, and actions agreed, at each session; two queries. */
  Map<UUID, Counts> counts(Collection<UUID> sessionIds);

  /**
   * An agreed action.
   *
   * @param jobSeekerId absent: about nobody in particular
   */
  record Agreed(
      @Nullable UUID jobSeekerId, String what, UUID ownerId, LocalDate dueOn, boolean done) {}

  /** Figures of a session. */
  record Counts(int discussed, int actions) {}
}
