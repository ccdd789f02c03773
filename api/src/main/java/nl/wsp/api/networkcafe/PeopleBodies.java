package nl.wsp.api.networkcafe;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about the people of a session. */
final class PeopleBodies {
  private PeopleBodies() {}

  /**
   * People to put on the list.
   *
   * @param invite invites them at once; of a session at which people attend
   */
  @Serdeable
  @Introspected
  record PeopleInput(@Nullable List<PersonInput> people, @Nullable Boolean invite) {}

  /**
   * Somebody to put on the list.
   *
   * @param note why, in the words of who nominates; at most 500 characters
   */
  @Serdeable
  @Introspected
  record PersonInput(@Nullable UUID jobSeekerId, @Nullable String note) {}

  /**
   * An attendance to note.
   *
   * @param attendance {@code LISTED INVITED CONFIRMED DECLINED PRESENT NO_SHOW}
   */
  @Serdeable
  @Introspected
  record AttendanceInput(@Nullable String attendance) {}

  /** Whether the reader comes. */
  @Serdeable
  @Introspected
  record AnswerInput(@Nullable Boolean coming) {}

  /**
   * A new order of the agenda.
   *
   * @param order ids of the rows the reader sees, all of them, in the new order
   */
  @Serdeable
  @Introspected
  record OrderInput(@Nullable List<UUID> order) {}

  /** Why somebody is on the agenda or should be, in the reader's language. */
  @Serdeable
  record ReasonBody(AgendaReason.Kind kind, String explanation) {}

  /**
   * Somebody on the list.
   *
   * @param name only for who may read it
   * @param own whether the reader is the person's own consultant
   */
  @Serdeable
  record PersonBody(
      UUID id,
      UUID jobSeekerId,
      @Nullable String name,
      @Nullable String headline,
      boolean own,
      Attendance attendance,
      String attendanceLabel,
      SessionPerson.Origin origin,
      String originLabel,
      int position,
      @Nullable String note,
      List<ReasonBody> reasons) {}

  /**
   * The list of a session.
   *
   * @param hidden how many more people there are, whom the reader may not see
   * @param placesLeft of the capacity
   */
  @Serdeable
  record PeopleBody(List<PersonBody> items, int hidden, int placesLeft) {}

  /**
   * Somebody to think of.
   *
   * @param points of the agenda's rules, the higher the more reason
   */
  @Serdeable
  record ProposalBody(
      UUID jobSeekerId, @Nullable String headline, int points, List<ReasonBody> reasons) {}

  /** Proposals, the strongest first. */
  @Serdeable
  record ProposalsBody(List<ProposalBody> items) {}
}
