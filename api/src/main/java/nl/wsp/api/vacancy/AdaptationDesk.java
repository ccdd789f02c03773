package nl.wsp.api.vacancy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Adaptation.Changes;
import nl.wsp.api.vacancy.Adaptation.FieldChange;
import nl.wsp.api.vacancy.Transition.Guard;
import nl.wsp.api.vacancy.Transition.Party;
import org.jspecify.annotations.Nullable;

/**
 * Vacature op maat (domain §8): employer and account manager adapt a submitted or published vacancy
 * together. What one proposes, the other agrees to; only then the vacancy changes.
 */
@Singleton
class AdaptationDesk {
  /** Name of the root in the history. */
  static final String AGGREGATE = "VACANCY_ADAPTATION";

  private static final int MAX_REASON_LENGTH = 1000;

  private final AdaptationRepository adaptations;
  private final VacancyRepository vacancies;
  private final VacancyDesk desk;
  private final VacancyAccess access;
  private final VacancyCodes codes;
  private final VacancyDifferences differences;
  private final PublishingRules rules;
  private final ChangeHistory history;
  private final Clock clock;

  AdaptationDesk(
      AdaptationRepository adaptations,
      VacancyRepository vacancies,
      VacancyDesk desk,
      VacancyAccess access,
      VacancyCodes codes,
      VacancyDifferences differences,
      PublishingRules rules,
      ChangeHistory history,
      Clock clock) {
    this.adaptations = adaptations;
    this.vacancies = vacancies;
    this.desk = desk;
    this.access = access;
    this.codes = codes;
    this.differences = differences;
    this.rules = rules;
    this.history = history;
    this.clock = clock;
  }

  /** An adaptation with its vacancy and what the actor is to it. */
  record Opened(Adaptation adaptation, Vacancy vacancy, Set<Party> parties) {}

  /**
   * Starts an adaptation.
   *
   * @throws Problem 409 while another is open or in a status in which nothing is adapted
   */
  @Transactional
  UUID start(Actor actor, UUID vacancyId) {
    Vacancy vacancy = vacancy(actor, vacancyId);
    checkAdaptable(vacancy);
    if (adaptations.findByOpenVacancyId(vacancyId).isPresent()) {
      throw alreadyOpen();
    }
    Adaptation started = Adaptation.start(Ids.next(), vacancy, actor.userId(), clock.instant());
    try {
      adaptations.save(started);
    } catch (DataAccessException refused) {
      boolean twice = String.valueOf(refused.getMessage()).contains("vacancy_adaptation_one_open");
      throw twice ? alreadyOpen() : refused;
    }
    note(started, "CREATE", actor, null, null);
    return started.id();
  }

  /** Opens one for reading; 404 out of sight, 403 for who is no party. */
  @Transactional
  Opened open(Actor actor, UUID vacancyId, UUID id) {
    Vacancy vacancy = vacancy(actor, vacancyId);
    Adaptation adaptation =
        adaptations.findByIdAndVacancyId(id, vacancyId).orElseThrow(Problem::notFound);
    return new Opened(adaptation, vacancy, access.partiesOf(actor, vacancy.employerId()));
  }

  /** The latest adaptations of a vacancy, newest first. */
  @Transactional
  List<Adaptation> latest(Actor actor, UUID vacancyId, int limit) {
    vacancy(actor, vacancyId);
    return adaptations.findLatest(vacancyId, limit);
  }

  /** Rewrites the adapted version. */
  @Transactional
  void update(Actor actor, UUID vacancyId, UUID id, VacancyInput input, @Nullable String ifMatch) {
    Opened opened = opened(actor, vacancyId, id, ifMatch, input.version());
    Adaptation before = opened.adaptation();
    checkAdaptable(opened.vacancy());
    if (input.employerId() != null && !input.employerId().equals(opened.vacancy().employerId())) {
      throw Problem.unprocessable("/employerId", "fixed");
    }
    VacancyContent content = VacancyForm.read(codes, input, before.adapted());
    Set<String> touched = differences.between(before.adapted(), content);
    if (touched.isEmpty()) {
      return;
    }
    Party party = actingAs(opened);
    Instant now = clock.instant();
    Adaptation after =
        before.with(
            before.original(),
            content,
            changes(before, content, touched, party, actor.userId(), now),
            party,
            actor.userId(),
            now);
    save(before, after, "UPDATE", actor, null);
  }

  /**
   * Takes the vacancy as it is now for the original; what was adapted stays adapted.
   *
   * @throws Problem 400, 409 or 412 by the version
   */
  @Transactional
  void refresh(
      Actor actor, UUID vacancyId, UUID id, @Nullable String ifMatch, @Nullable Long version) {
    Opened opened = opened(actor, vacancyId, id, ifMatch, version);
    Adaptation before = opened.adaptation();
    VacancyContent present = opened.vacancy().content();
    Set<String> adapted = differences.between(before.original(), before.adapted());
    VacancyContent rebased = differences.take(present, before.adapted(), adapted);
    Set<String> left = differences.between(present, rebased);
    Changes kept =
        new Changes(
            before.changes().fields().stream()
                .filter(change -> left.contains(change.field()))
                .toList());
    Adaptation after =
        before.with(
            present,
            rebased,
            kept,
            before.lastParty(),
            before.lastUserId(),
            before.lastChangedAt());
    save(before, after, "REFRESH", actor, null);
  }

  /** Agrees, rejects with a reason, or takes back. */
  @Transactional
  void end(Actor actor, UUID vacancyId, UUID id, AdaptationView.End end, @Nullable String ifMatch) {
    Opened opened = opened(actor, vacancyId, id, ifMatch, end.version());
    AdaptationStatus to = statusOf(end.to());
    String reason = reasonOf(end.reason(), to == AdaptationStatus.REJECTED);
    switch (to) {
      case AGREED -> agree(actor, opened);
      case REJECTED -> {
        if (!mayAgree(opened, actor)) {
          throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "other-party-decides"));
        }
      }
      case WITHDRAWN -> {
        if (!mayWithdraw(opened)) {
          throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "other-party-decides"));
        }
      }
      case OPEN -> throw Problem.invalid("/to", "unknown-code", "OPEN");
    }
    Adaptation before = opened.adaptation();
    save(
        before,
        before.ended(to, reason, actor.userId(), clock.instant()),
        to.name(),
        actor,
        reason);
  }

  private void agree(Actor actor, Opened opened) {
    Adaptation adaptation = opened.adaptation();
    Vacancy vacancy = opened.vacancy();
    checkAdaptable(vacancy);
    if (!mayAgree(opened, actor)) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "other-party-decides"));
    }
    Set<String> adapted = differences.between(adaptation.original(), adaptation.adapted());
    if (adapted.isEmpty()) {
      throw Problem.unprocessable("/to", "nothing-adapted");
    }
    Set<String> overtaken = overtaken(opened);
    if (!overtaken.isEmpty()) {
      throw Problem.of(
          ProblemKind.CONFLICT,
          overtaken.stream().map(field -> Violation.at("/" + field, "changed-meanwhile")).toList());
    }
    VacancyContent content = differences.take(vacancy.content(), adaptation.adapted(), adapted);
    VacancyStatus status = statusOf(vacancy);
    Violations wrong =
        rules.check(
            status == VacancyStatus.PUBLISHED ? Guard.PUBLISHABLE : Guard.CLOSING_DATE_AHEAD,
            content,
            Time.today(clock));
    wrong.throwIfAny();
    desk.change(vacancy, vacancy.with(content, clock.instant()), "ADAPT", actor.userId(), null);
  }

  /** Fields that were adapted here and changed on the vacancy itself since. */
  Set<String> overtaken(Opened opened) {
    Adaptation adaptation = opened.adaptation();
    if (adaptation.status() != AdaptationStatus.OPEN) {
      return Set.of();
    }
    Set<String> fields =
        new LinkedHashSet<>(differences.between(adaptation.original(), opened.vacancy().content()));
    fields.retainAll(differences.between(adaptation.original(), adaptation.adapted()));
    return fields;
  }

  /** Whether it is the actor's turn: the other party than who changed it last. */
  static boolean mayAgree(Opened opened, Actor actor) {
    Adaptation adaptation = opened.adaptation();
    return adaptation.status() == AdaptationStatus.OPEN
        && adaptation.lastParty() != null
        && !actor.userId().equals(adaptation.lastUserId())
        && opened.parties().stream().anyMatch(party -> party != adaptation.lastParty());
  }

  /** Whether the actor's party proposed what stands there; what nobody changed anybody ends. */
  static boolean mayWithdraw(Opened opened) {
    Adaptation adaptation = opened.adaptation();
    return adaptation.status() == AdaptationStatus.OPEN
        && (adaptation.lastParty() == null || opened.parties().contains(adaptation.lastParty()));
  }

  boolean mayEdit(Opened opened) {
    return opened.adaptation().status() == AdaptationStatus.OPEN
        && isAdaptable(statusOf(opened.vacancy()));
  }

  private Opened opened(
      Actor actor, UUID vacancyId, UUID id, @Nullable String ifMatch, @Nullable Long version) {
    Opened opened = open(actor, vacancyId, id);
    Versions.check(ifMatch, version, opened.adaptation().version());
    if (opened.adaptation().status() != AdaptationStatus.OPEN) {
      throw Problem.conflict("/status", "adaptation-ended");
    }
    return opened;
  }

  private Vacancy vacancy(Actor actor, UUID id) {
    Vacancy vacancy = vacancies.findById(id).orElseThrow(Problem::notFound);
    if (!access.sightOf(actor).sees(vacancy.employerId(), statusOf(vacancy))) {
      throw Problem.notFound();
    }
    if (access.partiesOf(actor, vacancy.employerId()).isEmpty()) {
      throw Problem.notAllowed();
    }
    return vacancy;
  }

  private void checkAdaptable(Vacancy vacancy) {
    if (!isAdaptable(statusOf(vacancy))) {
      throw Problem.conflict("/status", "not-editable");
    }
  }

  private static boolean isAdaptable(VacancyStatus status) {
    return status == VacancyStatus.SUBMITTED || status == VacancyStatus.PUBLISHED;
  }

  private VacancyStatus statusOf(Vacancy vacancy) {
    return vacancy.status().on(Time.today(clock), vacancy.closingDate());
  }

  private static Party actingAs(Opened opened) {
    return opened.parties().contains(Party.EMPLOYER) ? Party.EMPLOYER : Party.ACCOUNT_MANAGER;
  }

  private Changes changes(
      Adaptation before,
      VacancyContent content,
      Set<String> touched,
      Party party,
      UUID userId,
      Instant now) {
    Map<String, FieldChange> known =
        before.changes().fields().stream()
            .collect(Collectors.toMap(FieldChange::field, Function.identity()));
    List<FieldChange> changes = new ArrayList<>();
    for (String field : differences.between(before.original(), content)) {
      changes.add(
          touched.contains(field) || !known.containsKey(field)
              ? new FieldChange(field, party, userId, now)
              : known.get(field));
    }
    return new Changes(changes);
  }

  private void save(
      Adaptation before, Adaptation after, String action, Actor actor, @Nullable String reason) {
    note(adaptations.update(after), action, actor, reason, before);
  }

  private void note(
      Adaptation saved,
      String action,
      Actor actor,
      @Nullable String reason,
      @Nullable Adaptation before) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actor.userId(),
        reason,
        before == null ? null : Tracked.of(before),
        Tracked.of(saved));
  }

  private static AdaptationStatus statusOf(@Nullable String to) {
    if (to == null) {
      throw Problem.invalid("/to", "required");
    }
    for (AdaptationStatus status : AdaptationStatus.values()) {
      if (status.name().equals(to) && status != AdaptationStatus.OPEN) {
        return status;
      }
    }
    throw Problem.invalid("/to", "unknown-code", to.length() > 40 ? "…" : to);
  }

  private static @Nullable String reasonOf(@Nullable String given, boolean required) {
    String reason = given == null || given.isBlank() ? null : given.strip();
    if (reason == null && required) {
      throw Problem.unprocessable("/reason", "required");
    }
    if (reason != null && reason.length() > MAX_REASON_LENGTH) {
      throw Problem.invalid("/reason", "size", 1, MAX_REASON_LENGTH);
    }
    return reason;
  }

  private static Problem alreadyOpen() {
    return Problem.conflict("/", "adaptation-open");
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(AdaptationStatus status, VacancyContent original, VacancyContent adapted) {
    static Tracked of(Adaptation adaptation) {
      return new Tracked(adaptation.status(), adaptation.original(), adaptation.adapted());
    }
  }
}
