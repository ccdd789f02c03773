package nl.wsp.api.handover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Handovers as their readers see them. */
final class HandoverBodies {
  private HandoverBodies() {}

  /**
   * Work to hand over.
   *
   * @param from whose it is; absent: the actor's own
   * @param people some of them with a note, with the work about them; absent: everything he has,
   *     because he leaves
   * @param notes notes about people when everything goes
   */
  @Serdeable
  @Introspected
  record NewHandover(
      @Nullable UUID from,
      @Nullable UUID to,
      @Nullable String note,
      @Nullable List<NotedPerson> people,
      @Nullable List<NotedPerson> notes) {}

  /** A person with what the next consultant must know. */
  @Serdeable
  @Introspected
  record NotedPerson(@Nullable UUID jobSeekerId, @Nullable String note) {}

  /**
   * A handover.
   *
   * @param employers how many employers have the new one as their account manager
   * @param letters how many people have no account and are told by letter
   * @param mine whether the reader got it
   * @param handed the people with their notes, for their new consultant only and not in a list
   */
  @Serdeable
  record HandoverBody(
      UUID id,
      String from,
      String to,
      @Nullable String note,
      int people,
      int employers,
      int signals,
      int otherWork,
      int letters,
      Instant doneAt,
      boolean mine,
      @Nullable List<HandedBody> handed) {}

  /** Somebody who was handed over. */
  @Serdeable
  record HandedBody(UUID jobSeekerId, @Nullable String name, @Nullable String note, boolean told) {}

  /**
   * Somebody to hand over from or to.
   *
   * @param people whose own consultant he is
   * @param employers whose account manager he is
   * @param roles as what he works here: only who works as the same takes people or employers over
   */
  @Serdeable
  record ColleagueBody(
      UUID id, String name, long people, long employers, Set<Role> roles, boolean self) {}
}
