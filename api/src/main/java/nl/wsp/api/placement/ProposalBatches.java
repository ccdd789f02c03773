package nl.wsp.api.placement;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wsp.api.placement.ProposalBatch.Remark;
import nl.wsp.api.placement.ProposalBatch.Result;
import nl.wsp.api.placement.ProposalBatch.Row;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing with several proposals, each in a transaction of its own with its own result. */
@Singleton
class ProposalBatches {
  /** Most rows of a batch. */
  static final int MOST_ROWS = 50;

  private static final Logger LOG = LoggerFactory.getLogger(ProposalBatches.class);
  private static final Set<String> ACTIONS = Set.of("PROPOSED", "POSTPONED", "PARKED");

  private final Proposals proposals;
  private final ProposalDesk desk;
  private final ProposalGuards guards;

  ProposalBatches(Proposals proposals, ProposalDesk desk, ProposalGuards guards) {
    this.proposals = proposals;
    this.desk = desk;
    this.guards = guards;
  }

  /**
   * Does it for each.
   *
   * @throws Problem 400 or 422 when the batch itself is wrong; what is wrong with one stands in its
   *     row
   */
  Result run(Actor actor, ProposalBatch batch, Locale language) {
    List<UUID> ids = batch.ids() == null ? List.of() : batch.ids();
    List<Nomination> people = batch.nominations() == null ? List.of() : batch.nominations();
    if (batch.to() == null || !ACTIONS.contains(batch.to())) {
      throw Problem.invalid("/to", batch.to() == null ? "required" : "unknown-value");
    }
    int size = ids.size() + people.size();
    if (size < 1 || size > MOST_ROWS) {
      throw Problem.invalid("/ids", "size", 1, MOST_ROWS);
    }
    checkWhatAllShare(batch);
    List<Row> rows = new ArrayList<>();
    for (UUID id : ids) {
      rows.add(
          row(
              rows.size() + 1,
              id,
              language,
              () -> {
                desk.move(
                    actor,
                    id,
                    new ProposalMove(batch.to(), batch.reason(), batch.until(), null, null, null),
                    null);
                return id;
              }));
    }
    for (Nomination person : people) {
      Nomination nomination =
          new Nomination(
              person.vacancyId(),
              person.jobSeekerId(),
              person.motivation(),
              person.rankingId(),
              person.passedOverReason(),
              batch.to(),
              batch.until(),
              batch.reason());
      rows.add(row(rows.size() + 1, null, language, () -> proposals.propose(actor, nomination)));
    }
    return new Result((int) rows.stream().filter(Row::done).count(), rows);
  }

  /** What is wrong for all is said once, at its field, before anything is done. */
  private void checkWhatAllShare(ProposalBatch batch) {
    if ("POSTPONED".equals(batch.to())) {
      guards.dayAhead(batch.until());
    }
    if ("PARKED".equals(batch.to()) && Nomination.textOf(batch.reason()) == null) {
      throw Problem.unprocessable("/reason", "required");
    }
  }

  private static Row row(int number, @Nullable UUID id, Locale language, Supplier<UUID> work) {
    try {
      return new Row(number, true, work.get(), List.of());
    } catch (Problem refused) {
      return new Row(number, false, id, remarks(refused, language));
    } catch (OptimisticLockException stale) {
      return new Row(
          number, false, id, remarks(Problem.of(ProblemKind.CHANGED_MEANWHILE), language));
    } catch (RuntimeException broken) {
      // the rows before this one are done and the ones after it can be: the answer says of each
      LOG.error("a row of a batch of proposals failed", broken);
      return new Row(number, false, id, remarks(Problem.of(ProblemKind.UNAVAILABLE), language));
    }
  }

  private static List<Remark> remarks(Problem refused, Locale language) {
    if (refused.violations().isEmpty()) {
      String code = refused.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return List.of(new Remark("", code, Texts.of("problems", language, code + ".detail")));
    }
    List<Remark> remarks = new ArrayList<>();
    for (Violation violation : refused.violations()) {
      remarks.add(
          new Remark(
              violation.pointer(),
              violation.code(),
              Texts.of(
                  "problems",
                  language,
                  "violation." + violation.code(),
                  violation.args().toArray())));
    }
    return remarks;
  }
}
