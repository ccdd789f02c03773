package nl.wsp.api.placement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do with several proposals, or with several people who are to be proposed.
 *
 * @param to {@code PROPOSED}, {@code POSTPONED} or {@code PARKED}
 * @param ids proposals that were made before
 * @param nominations people to propose, kept as {@code to} says; in the order of the ranking they
 *     come from
 * @param until until when to postpone
 * @param reason why they are parked
 */
@Serdeable
@Introspected
record ProposalBatch(
    @Nullable String to,
    @Nullable List<UUID> ids,
    @Nullable List<Nomination> nominations,
    @Nullable LocalDate until,
    @Nullable String reason) {

  /**
   * What became of each, in the order asked.
   *
   * @param done how many were done
   */
  @Serdeable
  record Result(int done, List<Row> rows) {}

  /**
   * What became of one.
   *
   * @param row its number, from 1
   * @param id the proposal, absent when none was made
   * @param violations why it was not done, worded
   */
  @Serdeable
  record Row(int row, boolean done, @Nullable UUID id, List<Remark> violations) {}

  /** Why something was not done. */
  @Serdeable
  record Remark(String pointer, String code, String message) {}
}
