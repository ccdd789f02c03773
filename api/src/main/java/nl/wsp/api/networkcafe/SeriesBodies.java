package nl.wsp.api.networkcafe;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionBodies.HelperBody;
import nl.wsp.api.networkcafe.SessionBodies.HelperInput;
import nl.wsp.api.networkcafe.SessionBodies.Named;
import nl.wsp.api.networkcafe.SessionBodies.SessionBody;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about series of sessions. */
final class SeriesBodies {
  private SeriesBodies() {}

  /**
   * A series to store. Of an existing one the kind and the first day stay, and so does what is left
   * out of rhythm and circle.
   *
   * @param intervalWeeks 1 to 26, absent: 2
   * @param nextDay of an existing series: the day of the next session to come, from which the weeks
   *     are counted; absent: as it is
   * @param lastDay at most a year after the first, of an existing one after today if that is later
   * @param planned of an existing series, what happens to the sessions that are planned: {@code
   *     FOLLOW} (when absent) in all that nobody changed of one by hand, or {@code KEEP} all as it
   *     is, so that the change is for new sessions only
   */
  @Serdeable
  @Introspected
  record SeriesInput(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String place,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate nextDay,
      @Nullable LocalDate lastDay,
      @Nullable Integer intervalWeeks,
      @Nullable String startTime,
      @Nullable String endTime,
      @Nullable Integer capacity,
      @Nullable Boolean freeJoin,
      @Nullable List<String> municipalities,
      @Nullable List<HelperInput> helpers,
      @Nullable List<UUID> partnerIds,
      @Nullable String planned,
      @Nullable Long version) {}

  /**
   * The end of a series.
   *
   * @param lastDay last day on which there is a session; absent: today
   * @param reason why; people who are invited to a session that is cancelled read it
   */
  @Serdeable
  @Introspected
  record EndInput(@Nullable LocalDate lastDay, @Nullable String reason, @Nullable Long version) {}

  /** What of a session to come was changed by hand, and does not follow its series. */
  @Serdeable
  record ByHand(UUID sessionId, List<SeriesFollowing.Part> parts) {}

  /**
   * A series with its sessions that the reader may see.
   *
   * @param municipalities CBS codes of those that take part each time, none: all
   * @param helpers each time
   * @param nextDay day of the next session to come, absent: none
   * @param mayChange whether the reader plans it
   * @param byHand sessions to come of which something was changed by hand
   * @param outside planned sessions to come that are on no day of the series any more
   */
  @Serdeable
  record SeriesBody(
      UUID id,
      SessionKind kind,
      String kindLabel,
      String title,
      @Nullable String place,
      LocalDate firstDay,
      LocalDate lastDay,
      int intervalWeeks,
      String startTime,
      String endTime,
      int capacity,
      boolean freeJoin,
      List<String> municipalities,
      List<HelperBody> helpers,
      List<Named> partners,
      @Nullable LocalDate nextDay,
      boolean mayChange,
      List<ByHand> byHand,
      List<UUID> outside,
      List<SessionBody> sessions,
      long version) {}
}
