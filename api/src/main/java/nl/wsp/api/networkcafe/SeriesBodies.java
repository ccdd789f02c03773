package nl.wsp.api.networkcafe;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionBodies.HelperInput;
import nl.wsp.api.networkcafe.SessionBodies.SessionBody;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about series of sessions. */
final class SeriesBodies {
  private SeriesBodies() {}

  /**
   * A series to store; of an existing one kind, first day and interval stay, and its circle is
   * changed per session.
   *
   * @param intervalWeeks 1 to 26, absent: 2
   * @param lastDay at most a year after the first
   */
  @Serdeable
  @Introspected
  record SeriesInput(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String place,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable Integer intervalWeeks,
      @Nullable String startTime,
      @Nullable String endTime,
      @Nullable Integer capacity,
      @Nullable Boolean freeJoin,
      @Nullable List<String> municipalities,
      @Nullable List<HelperInput> helpers,
      @Nullable List<UUID> partnerIds,
      @Nullable Long version) {}

  /** A series with its sessions that the reader may see. */
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
      List<SessionBody> sessions,
      long version) {}
}
