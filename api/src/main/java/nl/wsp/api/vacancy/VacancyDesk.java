package nl.wsp.api.vacancy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.outbox.Outbox;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Transition.Guard;
import nl.wsp.api.vacancy.Transition.Party;
import org.jspecify.annotations.Nullable;

/**
 * Where vacancies are written, judged and taken off: every change of a vacancy goes through here.
 */
@Singleton
class VacancyDesk {
  private static final int MAX_REASON_LENGTH = 1000;

  private final VacancyRepository vacancies;
  private final VacancyAccess access;
  private final VacancyCodes codes;
  private final PublishingRules rules;
  private final IdempotentPosts posts;
  private final ChangeHistory history;
  private final Outbox outbox;
  private final ApplicationEventPublisher<VacancyClosed> closings;
  private final Clock clock;

  VacancyDesk(
      VacancyRepository vacancies,
      VacancyAccess access,
      VacancyCodes codes,
      PublishingRules rules,
      IdempotentPosts posts,
      ChangeHistory history,
      Outbox outbox,
      ApplicationEventPublisher<VacancyClosed> closings,
      Clock clock) {
    this.vacancies = vacancies;
    this.access = access;
    this.codes = codes;
    this.rules = rules;
    this.posts = posts;
    this.history = history;
    this.outbox = outbox;
    this.closings = closings;
    this.clock = clock;
  }

  /** Keeps a new draft and gives its id. */
  @Transactional
  UUID create(Actor actor, VacancyInput input, @Nullable String idempotencyKey) {
    UUID employerId = employerOf(actor, input);
    VacancyContent content = VacancyForm.read(codes, input, null);
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "vacancies",
        input,
        id ->
            add(Vacancy.draft(id, employerId, content, actor.userId(), clock.instant()), "CREATE"));
  }

  /** Keeps a copy as a new draft and gives its id. */
  @Transactional
  UUID copy(Actor actor, UUID id, @Nullable String idempotencyKey) {
    Vacancy source = inSight(actor, id);
    partiesOrRefuse(actor, source);
    VacancyContent content = source.content().withoutPassedDates(Time.today(clock));
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "vacancies/" + id + "/copies",
        null,
        newId ->
            add(
                Vacancy.draft(newId, source.employerId(), content, actor.userId(), clock.instant()),
                "COPY"));
  }

  /** Rewrites a vacancy; what is published stays publishable. */
  @Transactional
  void update(Actor actor, UUID id, VacancyInput input, @Nullable String ifMatch) {
    Vacancy before = inSight(actor, id);
    Set<Party> parties = partiesOrRefuse(actor, before);
    Versions.check(ifMatch, input.version(), before.version());
    VacancyStatus status = statusOf(before);
    if (!Transition.isEditable(status, parties)) {
      throw Problem.conflict("/status", "not-editable");
    }
    VacancyContent content = VacancyForm.read(codes, input, before.content());
    if (input.employerId() != null && !input.employerId().equals(before.employerId())) {
      throw Problem.unprocessable("/employerId", "fixed");
    }
    if (status == VacancyStatus.PUBLISHED) {
      rules.check(Guard.PUBLISHABLE, content, Time.today(clock)).throwIfAny();
    }
    change(before, before.with(content, clock.instant()), "UPDATE", actor.userId(), null);
  }

  /** Moves the last day to a later one. */
  @Transactional
  void extend(
      Actor actor,
      UUID id,
      @Nullable LocalDate newDate,
      @Nullable String ifMatch,
      @Nullable Long version) {
    Vacancy before = inSight(actor, id);
    partiesOrRefuse(actor, before);
    Versions.check(ifMatch, version, before.version());
    switch (statusOf(before)) {
      case DRAFT, SUBMITTED, PUBLISHED -> {
        checkLater(before, newDate);
        Vacancy after = before.with(before.content().closingOn(newDate), clock.instant());
        change(before, after, "EXTEND", actor.userId(), null);
      }
      case FILLED, WITHDRAWN, EXPIRED -> throw Problem.conflict("/status", "not-editable");
    }
  }

  private void checkLater(Vacancy vacancy, @Nullable LocalDate newDate) {
    if (newDate == null) {
      throw Problem.invalid("/closingDate", "required");
    }
    if (newDate.isBefore(Time.today(clock))) {
      throw Problem.unprocessable("/closingDate", "date-passed");
    }
    if (vacancy.closingDate() != null && !newDate.isAfter(vacancy.closingDate())) {
      throw Problem.unprocessable("/closingDate", "not-later");
    }
  }

  /** Takes a step of the {@link Transition} table. */
  @Transactional
  void transition(Actor actor, UUID id, Move move, @Nullable String ifMatch) {
    Vacancy before = inSight(actor, id);
    if (ifMatch != null || move.version() != null) {
      Versions.check(ifMatch, move.version(), before.version());
    }
    VacancyStatus to = target(move);
    Transition step =
        Transition.find(statusOf(before), to)
            .orElseThrow(() -> Problem.conflict("/to", "no-such-step", statusOf(before), to));
    Set<Party> parties = access.partiesOf(actor, before.employerId());
    if (!step.isOpenTo(parties)) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "step-not-yours"));
    }
    String reason = reasonOf(move, step.needsReason(parties));
    VacancyContent content = before.content();
    if (move.closingDate() != null) {
      content = content.closingOn(move.closingDate());
    }
    rules.check(step.guard(), content, Time.today(clock)).throwIfAny();
    Vacancy after = before.with(content, clock.instant()).with(to, clock.instant());
    change(before, after, step.action(), actor.userId(), reason);
    tellIfClosed(id, to, actor.userId());
  }

  /** Takes the step to filled for the service itself; nothing when there is no such step. */
  @Transactional
  void filled(Vacancy before, UUID actorId) {
    VacancyStatus to = VacancyStatus.FILLED;
    Transition.find(statusOf(before), to)
        .filter(step -> step.isOpenTo(Set.of(Party.SYSTEM)))
        .ifPresent(
            step -> {
              change(before, before.with(to, clock.instant()), step.action(), actorId, null);
              tellIfClosed(before.id(), to, actorId);
            });
  }

  private void tellIfClosed(UUID id, VacancyStatus status, UUID actorId) {
    if (status == VacancyStatus.FILLED || status == VacancyStatus.WITHDRAWN) {
      closings.publishEvent(new VacancyClosed(id, status, actorId));
    }
  }

  /** Writes down that the closing date of a vacancy has passed; does nothing when it has not. */
  @Transactional
  boolean expire(UUID id) {
    Vacancy vacancy = vacancies.findById(id).orElseThrow();
    if (vacancy.status() != VacancyStatus.PUBLISHED || statusOf(vacancy) != VacancyStatus.EXPIRED) {
      return false;
    }
    Vacancy after = vacancy.with(VacancyStatus.EXPIRED, clock.instant());
    change(vacancy, after, "EXPIRE", null, null);
    return true;
  }

  /** Stores a new vacancy with its history and announces it. */
  Vacancy add(Vacancy vacancy, String action) {
    Vacancy saved = vacancies.save(vacancy);
    note(saved, action, saved.createdBy(), null, null);
    return saved;
  }

  /** Stores a change with its history and announces it. */
  Vacancy change(
      Vacancy before,
      Vacancy after,
      String action,
      @Nullable UUID actorId,
      @Nullable String reason) {
    Vacancy saved = vacancies.update(after);
    note(saved, action, actorId, reason, before);
    return saved;
  }

  private void note(
      Vacancy saved,
      String action,
      @Nullable UUID actorId,
      @Nullable String reason,
      @Nullable Vacancy before) {
    history.record(
        Vacancies.AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        reason,
        before == null ? null : Tracked.of(before),
        Tracked.of(saved));
    outbox.add(Vacancies.AGGREGATE, saved.id(), saved.version());
  }

  private Vacancy inSight(Actor actor, UUID id) {
    Vacancy vacancy = vacancies.findById(id).orElseThrow(Problem::notFound);
    if (!access.sightOf(actor).sees(vacancy.employerId(), statusOf(vacancy))) {
      throw Problem.notFound();
    }
    return vacancy;
  }

  private Set<Party> partiesOrRefuse(Actor actor, Vacancy vacancy) {
    Set<Party> parties = access.partiesOf(actor, vacancy.employerId());
    if (parties.isEmpty()) {
      throw Problem.notAllowed();
    }
    return parties;
  }

  private VacancyStatus statusOf(Vacancy vacancy) {
    return vacancy.status().on(Time.today(clock), vacancy.closingDate());
  }

  private UUID employerOf(Actor actor, VacancyInput input) {
    if (input.employerId() != null) {
      if (!access.writesFor(actor, input.employerId())) {
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

  private static VacancyStatus target(Move move) {
    if (move.to() == null) {
      throw Problem.invalid("/to", "required");
    }
    return VacancyStatus.find(move.to())
        .orElseThrow(() -> Problem.invalid("/to", "unknown-code", move.to()));
  }

  private static @Nullable String reasonOf(Move move, boolean required) {
    String reason = move.reason() == null || move.reason().isBlank() ? null : move.reason().strip();
    if (reason == null && required) {
      throw Problem.unprocessable("/reason", "required");
    }
    if (reason != null && reason.length() > MAX_REASON_LENGTH) {
      throw Problem.invalid("/reason", "size", 1, MAX_REASON_LENGTH);
    }
    return reason;
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(VacancyStatus status, UUID employerId, @JsonUnwrapped VacancyContent content) {
    static Tracked of(Vacancy vacancy) {
      return new Tracked(vacancy.status(), vacancy.employerId(), vacancy.content());
    }
  }
}
