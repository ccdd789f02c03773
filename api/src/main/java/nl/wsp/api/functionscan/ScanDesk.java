package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.functionscan.ScanSight.Found;
import nl.wsp.api.functionscan.ScanStep.Guard;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Where scans are asked, planned and taken along their road. */
@Singleton
class ScanDesk {
  private static final int MAX_REASON_LENGTH = 1000;

  private final ScanRepository scans;
  private final TaskRepository tasks;
  private final TaskDesk taskDesk;
  private final ScanSight sight;
  private final ScanAccess access;
  private final List<ScanGuard> guards;
  private final IdempotentPosts posts;
  private final ChangeHistory history;
  private final Clock clock;

  ScanDesk(
      ScanRepository scans,
      TaskRepository tasks,
      TaskDesk taskDesk,
      ScanSight sight,
      ScanAccess access,
      List<ScanGuard> guards,
      IdempotentPosts posts,
      ChangeHistory history,
      Clock clock) {
    this.scans = scans;
    this.tasks = tasks;
    this.taskDesk = taskDesk;
    this.sight = sight;
    this.access = access;
    this.guards = guards;
    this.posts = posts;
    this.history = history;
    this.clock = clock;
  }

  /** Keeps what is asked and gives its id. */
  @Transactional
  UUID ask(Actor actor, ScanInput input, @Nullable String idempotencyKey) {
    UUID employerId = employerOf(actor, input);
    ScanFields fields =
        access.partiesOf(actor, employerId).contains(ScanParty.ADVISER)
            ? ScanForm.asAdviser(input, null)
            : ScanForm.asEmployer(input, null);
    checkAdviser(actor, fields.adviserId(), null);
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "function-scans",
        input,
        id -> {
          ScanRow asked =
              ScanRow.asked(id, employerId, fields.details(), actor.userId(), clock.instant());
          add(asked.with(fields, clock.instant()), "ASK", actor.userId());
        });
  }

  /** Asks the same anew, with the tasks of an earlier scan; gives the new id. */
  @Transactional
  UUID copy(Actor actor, UUID id, @Nullable String idempotencyKey) {
    Found source = sight.find(actor, id);
    if (!source.isAdvisers()) {
      throw Problem.notAllowed();
    }
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "function-scans/" + id + "/copies",
        null,
        newId -> copy(actor, source.row(), newId));
  }

  private void copy(Actor actor, ScanRow source, UUID newId) {
    ScanDetails details = source.details();
    ScanDetails anew =
        new ScanDetails(
            details.question(),
            details.department(),
            details.contactName(),
            details.contactPhone(),
            details.contactEmail(),
            List.of(),
            List.of(),
            null);
    ScanRow asked =
        ScanRow.asked(newId, source.employerId(), anew, actor.userId(), clock.instant());
    ScanFields own = new ScanFields(anew, source.adviserId(), null, null, false);
    ScanRow copy = asked.with(own, clock.instant()).copiedFrom(source.id());
    add(copy, "COPY", actor.userId());
    List<TaskContent> contents =
        tasks.findByScanIdOrderByPositionAndId(source.id()).stream().map(TaskRow::content).toList();
    taskDesk.append(copy, contents, actor.userId(), "COPY");
  }

  /** Rewrites the request, and for advisers the planning. */
  @Transactional
  void update(Actor actor, UUID id, ScanInput input, @Nullable String ifMatch) {
    Found found = sight.findToChange(actor, id);
    ScanRow before = found.row();
    Versions.check(ifMatch, input.version(), before.version());
    if (!isEditable(before.status(), found.parties())) {
      throw Problem.conflict("/status", "scan-closed");
    }
    if (input.employerId() != null && !input.employerId().equals(before.employerId())) {
      throw Problem.unprocessable("/employerId", "fixed");
    }
    ScanFields fields =
        found.isAdvisers()
            ? ScanForm.asAdviser(input, before.fields())
            : ScanForm.asEmployer(input, before.fields());
    checkAdviser(actor, fields.adviserId(), before.adviserId());
    if (before.status() == ScanStatus.PLANNED) {
      Violations violations = new Violations();
      checkPlanned(fields, before.plannedOn(), violations);
      violations.throwIfAny();
    }
    change(before, before.with(fields, clock.instant()), "UPDATE", actor.userId(), null);
  }

  /** What an employer asked is his until it is planned; an adviser works on it until the advice. */
  static boolean isEditable(ScanStatus status, Set<ScanParty> parties) {
    return parties.contains(ScanParty.ADVISER) ? status.isOpen() : status == ScanStatus.REQUESTED;
  }

  /** Takes a step of the {@link ScanStep} table. */
  @Transactional
  void transition(Actor actor, UUID id, ScanMove move, @Nullable String ifMatch) {
    Found found = sight.findToChange(actor, id);
    ScanRow before = found.row();
    if (ifMatch != null || move.version() != null) {
      Versions.check(ifMatch, move.version(), before.version());
    }
    ScanStatus to = target(move);
    ScanStep step =
        ScanStep.find(before.status(), to)
            .orElseThrow(() -> Problem.conflict("/to", "no-such-step", before.status(), to));
    if (!step.isOpenTo(found.parties())) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "step-not-yours"));
    }
    String reason = reasonOf(move, step.explained());
    check(step.guard(), before);
    guards.forEach(guard -> guard.check(id, before.status(), to));
    change(before, before.with(to, reason, clock.instant()), step.action(), actor.userId(), reason);
  }

  private void check(Guard guard, ScanRow scan) {
    Violations violations =
        switch (guard) {
          case NONE -> new Violations();
          case PLANNED_WHOLE -> {
            Violations found = new Violations();
            checkPlanned(scan.fields(), null, found);
            yield found;
          }
          case TASKS_COMPLETE ->
              AdviceRules.check(
                  tasks.findByScanIdOrderByPositionAndId(scan.id()).stream()
                      .map(TaskRow::task)
                      .toList());
        };
    violations.throwIfAny();
  }

  /**
   * @param known a date that was planned already may pass
   */
  private void checkPlanned(ScanFields fields, @Nullable LocalDate known, Violations violations) {
    if (fields.adviserId() == null) {
      violations.breaksRule("/adviserId", "required");
    }
    if (fields.plannedOn() == null) {
      violations.breaksRule("/plannedOn", "required");
    } else if (!fields.plannedOn().equals(known)
        && fields.plannedOn().isBefore(Time.today(clock))) {
      violations.breaksRule("/plannedOn", "date-passed");
    }
  }

  private void checkAdviser(Actor actor, @Nullable UUID adviserId, @Nullable UUID known) {
    if (adviserId != null && !adviserId.equals(known) && !access.mayAppoint(actor, adviserId)) {
      throw Problem.unprocessable("/adviserId", "account-manager");
    }
  }

  private UUID employerOf(Actor actor, ScanInput input) {
    if (input.employerId() != null) {
      if (!access.asksFor(actor, input.employerId())) {
        throw Problem.of(ProblemKind.NOT_FOUND, Violation.at("/employerId", "unknown-employer"));
      }
      return input.employerId();
    }
    Set<UUID> own = access.ownEmployers(actor);
    if (own.size() != 1) {
      throw Problem.invalid("/employerId", "required");
    }
    return own.iterator().next();
  }

  private static ScanStatus target(ScanMove move) {
    if (move.to() == null) {
      throw Problem.invalid("/to", "required");
    }
    return ScanStatus.find(move.to())
        .orElseThrow(() -> Problem.invalid("/to", "unknown-code", move.to()));
  }

  private static @Nullable String reasonOf(ScanMove move, boolean required) {
    String reason = move.reason() == null || move.reason().isBlank() ? null : move.reason().strip();
    if (reason == null && required) {
      throw Problem.unprocessable("/reason", "required");
    }
    if (reason != null && reason.length() > MAX_REASON_LENGTH) {
      throw Problem.invalid("/reason", "size", 1, MAX_REASON_LENGTH);
    }
    return reason;
  }

  private void add(ScanRow scan, String action, UUID actorId) {
    ScanRow saved = scans.save(scan);
    history.record(
        FunctionScans.AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        null,
        null,
        Tracked.of(saved));
  }

  private void change(
      ScanRow before, ScanRow after, String action, UUID actorId, @Nullable String reason) {
    ScanRow saved = scans.update(after);
    history.record(
        FunctionScans.AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        reason,
        Tracked.of(before),
        Tracked.of(saved));
  }

  /** What the history compares: no names, phone numbers or notes. */
  @Serdeable
  record Tracked(
      ScanStatus status,
      UUID employerId,
      @Nullable UUID adviserId,
      @Nullable LocalDate plannedOn,
      @Nullable String plannedTime,
      boolean tasksShared,
      String question,
      @Nullable String department,
      List<LocalDate> suitableDates) {
    static Tracked of(ScanRow scan) {
      return new Tracked(
          scan.status(),
          scan.employerId(),
          scan.adviserId(),
          scan.plannedOn(),
          scan.plannedTime(),
          scan.tasksShared(),
          scan.details().question(),
          scan.details().department(),
          scan.details().suitableDates());
    }
  }
}
