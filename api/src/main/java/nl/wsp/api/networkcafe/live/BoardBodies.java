package nl.wsp.api.networkcafe.live;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.LabourDistance;
import nl.wsp.api.networkcafe.Attendance;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.networkcafe.SessionStatus;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about the board. */
final class BoardBodies {
  private BoardBodies() {}

  /**
   * Where a card should go.
   *
   * @param column code of a column of the board
   * @param beforeCardId the card that comes after it; absent: at the end
   * @param version of the card that was looked at
   */
  @Serdeable
  @Introspected
  record MoveWanted(@Nullable String column, @Nullable UUID beforeCardId, @Nullable Long version) {}

  /** What a timer should do. */
  enum TimerAction {
    START,
    PAUSE,
    RESET
  }

  /** A command to a timer. */
  @Serdeable
  @Introspected
  record TimerWanted(@Nullable TimerAction action) {}

  /**
   * What a talk came to.
   *
   * @param outcome {@code PROPOSAL ACTION TRAINING PARK}, absent: nothing yet
   * @param note what was said, for the minutes
   * @param version of the card that was looked at
   */
  @Serdeable
  @Introspected
  record Conclusion(@Nullable String outcome, @Nullable String note, @Nullable Long version) {}

  /**
   * A vacancy to propose the person of a card for.
   *
   * @param motivation why, in words the employer may read; needed when no ranking says it
   * @param rankingId the ranking it was chosen from
   * @param passedOverReason why those above in that ranking were passed over
   */
  @Serdeable
  @Introspected
  record ProposalWanted(
      @Nullable UUID vacancyId,
      @Nullable String motivation,
      @Nullable UUID rankingId,
      @Nullable String passedOverReason) {}

  /**
   * A column.
   *
   * @param discussed a card in it counts as talked about
   * @param seated who sits down at a table comes here
   */
  @Serdeable
  record ColumnBody(String code, String label, boolean discussed, boolean seated) {}

  /** Somebody who can take an action on. */
  @Serdeable
  record Colleague(UUID userId, String name) {}

  /**
   * A card in the list.
   *
   * @param headline what the person calls his CV
   * @param name only for who may read it
   * @param consultant who knows the person
   * @param openActions how many agreed actions are not done yet
   */
  @Serdeable
  record CardBody(
      CardState state,
      int agendaPosition,
      Attendance attendance,
      @Nullable String headline,
      @Nullable String name,
      @Nullable String consultant,
      int openActions) {}

  /**
   * The board as it is now.
   *
   * @param sequence number of the last event that is in it: read on from there
   * @param now the server's clock
   * @param open whether anything can still be changed
   * @param hidden how many people on the agenda the reader may not see
   * @param cards in the order of the agenda
   * @param colleagues who can take an action on: who planned the session, its helpers and those who
   *     know its people, by name
   */
  @Serdeable
  record Board(
      UUID sessionId,
      String title,
      SessionKind kind,
      SessionStatus status,
      boolean open,
      long sequence,
      Instant now,
      List<ColumnBody> columns,
      List<CardBody> cards,
      int hidden,
      List<Present> present,
      List<Colleague> colleagues) {}

  /** Somebody at a card. */
  @Serdeable
  record Present(UUID cardId, UUID userId, String name, boolean editing) {}

  /** An entry with its level. */
  @Serdeable
  record Strength(String code, String label, int level) {}

  /** Hours a week. */
  @Serdeable
  record Hours(
      @Nullable BigDecimal wanted,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal current) {}

  /**
   * Where somebody stands on the ladders; two scales that run against one another.
   *
   * @param mediationStep 1 directly placeable to 3 far away
   * @param participationStep 1 isolated to 6 work without support
   */
  @Serdeable
  record Steps(
      @Nullable Integer mediationStep,
      @Nullable Integer participationStep,
      @Nullable LabourDistance labourDistance) {}

  /** Who knows a person. */
  @Serdeable
  record Acquaintance(String name, boolean standIn) {}

  /**
   * An opened card. The best vacancies are asked from the person's own matches.
   *
   * @param wishes occupations and sectors, the dearest first
   * @param strengths competencies at level 3 and higher, the highest first, at most 8
   * @param steps absent for who may not read them
   * @param note what was said, for the minutes
   */
  @Serdeable
  record CardDetail(
      CardState state,
      UUID jobSeekerId,
      @Nullable String headline,
      @Nullable String name,
      List<String> wishes,
      List<Strength> strengths,
      Hours hours,
      @Nullable LocalDate availableFrom,
      @Nullable Integer maxTravelKm,
      @Nullable Steps steps,
      List<Acquaintance> knownBy,
      @Nullable String agendaNote,
      @Nullable String note,
      List<ActionBody> actions,
      Instant now) {}

  /**
   * An agreed action.
   *
   * @param cardId card of the person it is about; absent when about nobody, or somebody who is not
   *     on this agenda
   * @param mayChange whether the reader may change it
   */
  @Serdeable
  record ActionBody(
      UUID id,
      UUID sessionId,
      @Nullable UUID cardId,
      @Nullable String headline,
      String what,
      UUID ownerId,
      String owner,
      LocalDate dueOn,
      boolean done,
      @Nullable Instant doneAt,
      boolean mayChange,
      long version) {}

  /**
   * An action to agree.
   *
   * @param cardId absent: about nobody in particular
   * @param ownerId absent: who writes it
   */
  @Serdeable
  @Introspected
  record ActionWanted(
      @Nullable UUID cardId,
      @Nullable String what,
      @Nullable UUID ownerId,
      @Nullable LocalDate dueOn,
      @Nullable Boolean done,
      @Nullable Long version) {}

  /** One thing that happened, as it goes over the stream. */
  @Serdeable
  record Happening(
      long sequence,
      EventKind kind,
      Instant at,
      @Nullable String by,
      @Nullable UUID byId,
      @Nullable String command,
      @Nullable CardState card,
      @Nullable String wantedColumn,
      @Nullable Integer tableNumber,
      @Nullable UUID actionId) {
    static Happening of(SessionEvent event) {
      EventContent content = event.content();
      return new Happening(
          event.sequence(),
          event.kind(),
          event.at(),
          content.by(),
          event.actorId(),
          content.command(),
          content.card(),
          content.wantedColumn(),
          content.tableNumber(),
          content.actionId());
    }
  }

  /**
   * A message of the stream; with neither of the three it only says that the line is alive.
   *
   * @param now the server's clock
   * @param happening something happened
   * @param present who looks at which card now, all of them
   * @param reload too much happened to tell: read the board again
   */
  @Serdeable
  record LiveMessage(
      Instant now,
      @Nullable Happening happening,
      @Nullable List<Present> present,
      @Nullable Boolean reload) {}

  /**
   * Where somebody is.
   *
   * @param windowId the client's own name for its window
   * @param cardId absent: at no card
   */
  @Serdeable
  @Introspected
  record Whereabouts(@Nullable UUID windowId, @Nullable UUID cardId, @Nullable Boolean editing) {}
}
