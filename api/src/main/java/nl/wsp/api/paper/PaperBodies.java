package nl.wsp.api.paper;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Paper as the interface shows it. */
final class PaperBodies {
  private PaperBodies() {}

  /**
   * What can be printed for a person and what came back.
   *
   * @param language of his paper: {@code nl} or {@code en}
   * @param account whether he has an account: then paper is a wish, not a need
   * @param papers those that wait for an answer first
   * @param entered what was entered for him, newest first; at most 50
   */
  @Serdeable
  record PapersBody(
      String language, boolean account, List<PaperBody> papers, List<EnteredBody> entered) {}

  /**
   * Something to print.
   *
   * @param subjectId the session or request it is about, if any
   * @param detail which one: a kind of session, an employer with his vacancy
   * @param at when that session begins
   * @param send whether he has to get it: he has no account and is asked or must be told
   * @param yesOrNo whether its answer is entered here; else on the page where the portal has it
   */
  @Serdeable
  record PaperBody(
      PaperKind kind,
      @Nullable UUID subjectId,
      String title,
      @Nullable String detail,
      @Nullable Instant at,
      boolean send,
      boolean yesOrNo) {}

  /** What came back on paper, and who entered it. */
  @Serdeable
  record EnteredBody(
      UUID id,
      PaperKind kind,
      String title,
      @Nullable Boolean yes,
      LocalDate signedOn,
      String enteredBy,
      Instant enteredAt) {}

  /**
   * What came back.
   *
   * @param yes what was ticked, where the answer is yes or no
   * @param signedOn day that stands on the paper; absent: today
   */
  @Serdeable
  @Introspected
  record Answer(
      @Nullable PaperKind kind,
      @Nullable UUID subjectId,
      @Nullable Boolean yes,
      @Nullable LocalDate signedOn) {}

  /** Language of somebody's paper. */
  @Serdeable
  @Introspected
  record Language(@Nullable String language) {}
}
