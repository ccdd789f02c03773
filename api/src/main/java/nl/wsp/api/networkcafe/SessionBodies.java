package nl.wsp.api.networkcafe;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about sessions. */
final class SessionBodies {
  private SessionBodies() {}

  /**
   * The plan of a session to store.
   *
   * @param kind {@code SCRUM NETWORK_CAFE WERKHUIS YOUTH WW_INFORMATION EMPLOYER_EVENT JOINT_VISIT}
   * @param date day in Amsterdam
   * @param startTime {@code HH:MM} on the clock in Amsterdam
   * @param endTime {@code HH:MM}, later than the start
   * @param capacity places, 1 to 500; absent: 45
   * @param freeJoin people on unemployment benefit may join by themselves
   * @param municipalities CBS codes of those that take part, absent: all
   * @param partnerIds organisations outside the partnership that take part
   * @param employerIds employers invited to an event or visited together
   */
  @Serdeable
  @Introspected
  record SessionInput(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String place,
      @Nullable LocalDate date,
      @Nullable String startTime,
      @Nullable String endTime,
      @Nullable Integer capacity,
      @Nullable Boolean freeJoin,
      @Nullable String goal,
      @Nullable List<String> municipalities,
      @Nullable List<HelperInput> helpers,
      @Nullable List<UUID> partnerIds,
      @Nullable List<UUID> employerIds,
      @Nullable Long version) {}

  /**
   * A helper.
   *
   * @param role {@code HOST ACCOUNT_MANAGER CONSULTANT PARTNER OTHER}
   */
  @Serdeable
  @Introspected
  record HelperInput(@Nullable UUID userId, @Nullable String role) {}

  /**
   * A step of a session.
   *
   * @param to {@code RUNNING CLOSED CANCELLED}
   * @param reason needed to cancel
   */
  @Serdeable
  @Introspected
  record StepInput(@Nullable String to, @Nullable String reason, @Nullable Long version) {}

  /** A helper with his name. */
  @Serdeable
  record HelperBody(UUID userId, String name, HelperRole role, String roleLabel) {}

  /** An organisation or employer with its name. */
  @Serdeable
  record Named(UUID id, String name) {}

  /**
   * A session as its reader may see it.
   *
   * @param sight what the reader is to it
   * @param invited how many people are on the list; absent for people and employers
   * @param present how many were present; absent as above
   * @param attendance of the reader himself, when he is a person or an employer
   * @param nextSteps steps this reader can take now
   */
  @Serdeable
  record SessionBody(
      UUID id,
      @Nullable UUID seriesId,
      SessionKind kind,
      String kindLabel,
      String title,
      @Nullable String place,
      LocalDate date,
      String startTime,
      String endTime,
      Instant startsAt,
      Instant endsAt,
      int capacity,
      boolean freeJoin,
      @Nullable String goal,
      SessionStatus status,
      String statusLabel,
      @Nullable String cancelReason,
      List<String> municipalities,
      @Nullable List<HelperBody> helpers,
      @Nullable List<Named> partners,
      @Nullable List<Named> employers,
      SessionSight sight,
      @Nullable Integer invited,
      @Nullable Integer confirmed,
      @Nullable Integer present,
      @Nullable Attendance attendance,
      List<SessionStatus> nextSteps,
      long version) {}
}
