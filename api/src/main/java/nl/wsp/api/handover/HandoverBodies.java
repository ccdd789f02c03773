package nl.wsp.api.handover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handovers as their readers see them. */
final class HandoverBodies {
  private HandoverBodies() {}

  /**
   * A caseload to hand over.
   *
   * @param from whose it is; absent: the actor's own
   * @param people some of them with a note; absent: all of them without
   */
  @Serdeable
  @Introspected
  record NewHandover(
      @Nullable UUID from,
      @Nullable UUID to,
      @Nullable String note,
      @Nullable List<NotedPerson> people) {}

  /** A person with what the next consultant must know. */
  @Serdeable
  @Introspected
  record NotedPerson(@Nullable UUID jobSeekerId, @Nullable String note) {}

  /**
   * A handover.
   *
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
      int signals,
      int otherWork,
      int letters,
      Instant doneAt,
      boolean mine,
      @Nullable List<HandedBody> handed) {}

  /** Somebody who was handed over. */
  @Serdeable
  record HandedBody(UUID jobSeekerId, @Nullable String name, @Nullable String note, boolean told) {}

  /** Somebody to hand over from or to. */
  @Serdeable
  record ColleagueBody(UUID id, String name, long people, boolean self) {}
}
