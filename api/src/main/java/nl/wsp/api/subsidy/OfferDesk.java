package nl.wsp.api.subsidy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import org.jspecify.annotations.Nullable;

/**
 * Where offers are made, read and answered. An offer shows a wage value: it is made only with the
 * candidate's consent for that employer (domain §3), and every look is logged for the candidate.
 */
@Singleton
class OfferDesk {
  static final String AGGREGATE = "SUBSIDY_OFFER";
  private static final int MAX_REASON = 1000;

  private final OfferRepository offers;
  private final OfferAccess access;
  private final OfferViews views;
  private final OfferTermsMaker terms;
  private final OfferCalculator calculator;
  private final EmployerAccess employerAccess;
  private final Employers employers;
  private final JobSeekers jobSeekers;
  private final Vacancies vacancies;
  private final AccessLog accessLog;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  OfferDesk(
      OfferRepository offers,
      OfferAccess access,
      OfferViews views,
      OfferTermsMaker terms,
      OfferCalculator calculator,
      EmployerAccess employerAccess,
      Employers employers,
      JobSeekers jobSeekers,
      Vacancies vacancies,
      AccessLog accessLog,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.offers = offers;
    this.access = access;
    this.views = views;
    this.terms = terms;
    this.calculator = calculator;
    this.employerAccess = employerAccess;
    this.employers = employers;
    this.jobSeekers = jobSeekers;
    this.vacancies = vacancies;
    this.accessLog = accessLog;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Offers in the actor's sight, newest first, without their figures. */
  @Transactional
  Slice<OfferView> list(Actor actor, OfferQuery query, Locale language) {
    int size = Cursors.limitOf(query.limit());
    String scope =
        "subsidy-offers|"
            + Objects.toString(query.status(), "")
            + "|"
            + Objects.toString(query.employerId(), "")
            + "|"
            + Objects.toString(query.vacancyId(), "");
    Conditions conditions = new Conditions();
    access.limit(conditions, actor, true);
    if (query.employerId() != null) {
      conditions.and("employer_id = ?", query.employerId());
    }
    if (query.vacancyId() != null) {
      conditions.and("vacancy_id = ?", query.vacancyId());
    }
    if (query.status() != null) {
      addStatus(conditions, query.status());
    }
    if (query.cursor() != null) {
      conditions.and("id < ?", cursors.decode(scope, query.cursor()).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM subsidy_offer", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    List<OfferRow> rows = shown.isEmpty() ? List.of() : offers.findByIdInOrderByIdDesc(shown);
    List<OfferView> page = views.of(actor, rows, false, language);
    if (page.stream().noneMatch(view -> view.party() == OfferParty.PERSON)) {
      accessLog.resultList(
          actor,
          rows.stream().map(OfferRow::jobSeekerId).toList(),
          LookContext.of(LookContext.Kind.OFFER));
    }
    return new Slice<>(
        page, more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  private void addStatus(Conditions conditions, String status) {
    OfferStatus asked =
        Arrays.stream(OfferStatus.values())
            .filter(each -> each.name().equals(status))
            .findFirst()
            .orElseThrow(() -> Problem.invalidParameter("status", "unknown-value"));
    switch (asked) {
      case SENT -> conditions.and("status = 'SENT' AND valid_until >= ?", Time.today(clock));
      case EXPIRED ->
          conditions.and(
              "status = 'EXPIRED' OR (status = 'SENT' AND valid_until < ?)", Time.today(clock));
      default -> conditions.and("status = ?", asked.name());
    }
  }

  /** One offer with its figures; the look is logged, unless it is the person's own. */
  @Transactional
  OfferView read(Actor actor, UUID id, Locale language) {
    OfferRow offer = inSight(actor, id);
    if (access.partyOf(actor, offer).filter(OfferParty.PERSON::equals).isEmpty()) {
      accessLog.targetGroup(
          actor, List.of(offer.jobSeekerId()), LookContext.of(LookContext.Kind.OFFER, id));
    }
    return views.of(actor, List.of(offer), true, language).getFirst();
  }

  /** The figures an offer would have; nothing is stored but the look. */
  @Transactional
  OfferPreview preview(Actor actor, OfferFields fields, Locale language) {
    Ground ground = ground(actor, fields);
    OfferTerms agreed = terms.of(fields, ground.jobSeekerId(), ground.vacancy());
    OfferFigures figures = calculator.figures(agreed);
    return OfferPreview.of(
        agreed, figures, OfferViews.instruments(figures.instruments(), language));
  }

  /** Makes a draft. */
  @Transactional
  OfferView create(
      Actor actor, OfferFields fields, @Nullable String idempotencyKey, Locale language) {
    Ground ground = ground(actor, fields);
    UUID made =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "wage-cost-subsidy-offers",
            fields,
            id -> {
              OfferTerms agreed = terms.of(fields, ground.jobSeekerId(), ground.vacancy());
              OfferFigures figures = calculator.figures(agreed);
              Instant now = clock.instant();
              OfferRow saved = offers.save(ground.blank(id, actor, agreed, figures, now));
              note(saved, "CREATE", actor, null, null);
            });
    return read(actor, made, language);
  }

  /** Changes a draft and calculates it again. */
  @Transactional
  OfferView update(
      Actor actor, UUID id, OfferFields fields, @Nullable String ifMatch, Locale language) {
    OfferRow before = asStaff(actor, id);
    Versions.check(ifMatch, fields.version(), before.version());
    if (before.status() != OfferStatus.DRAFT) {
      throw Problem.conflict("/status", "offer-is-sent");
    }
    Violations violations = new Violations();
    if (!before.jobSeekerId().equals(fields.jobSeekerId())) {
      violations.breaksRule("/jobSeekerId", "fixed");
    }
    if (!Objects.equals(before.vacancyId(), fields.vacancyId())) {
      violations.breaksRule("/vacancyId", "fixed");
    }
    violations.throwIfAny();
    Ground ground = ground(actor, fields);
    if (!ground.employerId().equals(before.employerId())) {
      throw Problem.unprocessable("/employerId", "fixed");
    }
    OfferTerms agreed = terms.of(fields, ground.jobSeekerId(), ground.vacancy());
    OfferRow saved =
        offers.update(before.with(agreed, calculator.figures(agreed), clock.instant()));
    note(saved, "UPDATE", actor, before, null);
    return read(actor, id, language);
  }

  /** Takes a step. */
  @Transactional
  OfferView move(Actor actor, UUID id, OfferMove move, @Nullable String ifMatch, Locale language) {
    OfferRow before = inSight(actor, id);
    OfferParty party = access.partyOf(actor, before).orElseThrow(Problem::notFound);
    if (ifMatch != null || move.version() != null) {
      Versions.check(ifMatch, move.version(), before.version());
    }
    OfferStatus from = before.status().on(Time.today(clock), before.validUntil());
    OfferStep step = step(from, move.to(), party);
    String reason = move.reason() == null ? null : move.reason().strip();
    if (step.reasonFrom().contains(party) && (reason == null || reason.isEmpty())) {
      throw Problem.invalid("/reason", "required");
    }
    if (reason != null && reason.length() > MAX_REASON) {
      throw Problem.invalid("/reason", "size", 0, MAX_REASON);
    }
    if (step.to() == OfferStatus.SENT) {
      needConsent(before.jobSeekerId(), before.employerId());
      if (before.validUntil().isBefore(Time.today(clock))) {
        throw Problem.unprocessable("/validUntil", "date-passed");
      }
    }
    OfferRow saved = offers.update(before.moved(step.to(), reason, clock.instant()));
    note(saved, step.to().name(), actor, before, reason);
    return read(actor, id, language);
  }

  /**
   * Notes that an offer was not answered in time.
   *
   * @return false when it was meanwhile
   */
  @Transactional
  boolean expire(UUID id) {
    OfferRow before = offers.findById(id).orElse(null);
    if (before == null
        || before.status() != OfferStatus.SENT
        || !before.validUntil().isBefore(Time.today(clock))) {
      return false;
    }
    OfferRow saved = offers.update(before.moved(OfferStatus.EXPIRED, null, clock.instant()));
    note(saved, OfferStatus.EXPIRED.name(), null, before, null);
    return true;
  }

  private static OfferStep step(OfferStatus from, @Nullable OfferStatus to, OfferParty party) {
    if (to == null) {
      throw Problem.invalid("/to", "required");
    }
    OfferStep step =
        OfferStep.ALL.stream()
            .filter(each -> each.from() == from && each.to() == to)
            .findFirst()
            .orElseThrow(() -> Problem.conflict("/to", "no-such-step", from, to));
    if (!step.parties().contains(party)) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "step-not-yours"));
    }
    return step;
  }

  OfferRow inSight(Actor actor, UUID id) {
    return offers
        .findById(id)
        .filter(offer -> access.partyOf(actor, offer).isPresent())
        .orElseThrow(Problem::notFound);
  }

  /** An offer that the actor works on. */
  OfferRow asStaff(Actor actor, UUID id) {
    OfferRow offer = inSight(actor, id);
    if (access.partyOf(actor, offer).filter(OfferParty.STAFF::equals).isEmpty()) {
      throw Problem.notAllowed();
    }
    return offer;
  }

  /**
   * Checks that the actor may make this offer at all: he sees employer, vacancy and person, and the
   * person consents to that employer. The look at the person's facts is logged.
   */
  private Ground ground(Actor actor, OfferFields fields) {
    Violations violations = new Violations();
    fields.check(violations);
    violations.throwIfAny();
    VacancyDetail vacancy =
        fields.vacancyId() == null ? null : vacancies.inSight(actor, fields.vacancyId());
    UUID employerId = vacancy == null ? fields.employerId() : vacancy.employer().id();
    if (vacancy != null && fields.employerId() != null && !fields.employerId().equals(employerId)) {
      throw Problem.unprocessable("/employerId", "fixed");
    }
    if (!employerAccess.reachOf(actor).contains(employerId)
        || employers.briefs(List.of(employerId)).isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, Violation.at("/employerId", "unknown-employer"));
    }
    jobSeekers.open(actor, fields.jobSeekerId(), Part.MATCHES);
    needConsent(fields.jobSeekerId(), employerId);
    accessLog.targetGroupWhileWorking(
        actor, fields.jobSeekerId(), LookContext.of(LookContext.Kind.OFFER, employerId));
    return new Ground(employerId, fields.jobSeekerId(), vacancy);
  }

  private void needConsent(UUID jobSeekerId, UUID employerId) {
    if (jobSeekers.consenting(List.of(jobSeekerId), Audience.employer(employerId)).isEmpty()) {
      throw Problem.unprocessable("/jobSeekerId", "employer-consent");
    }
  }

  private void note(
      OfferRow saved,
      String action,
      @Nullable Actor actor,
      @Nullable OfferRow before,
      @Nullable String reason) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actor == null ? null : actor.userId(),
        reason,
        before == null ? null : OfferState.of(before),
        OfferState.of(saved));
  }

  /** What an offer stands on. */
  private record Ground(UUID employerId, UUID jobSeekerId, @Nullable VacancyDetail vacancy) {
    OfferRow blank(UUID id, Actor actor, OfferTerms terms, OfferFigures figures, Instant now) {
      return new OfferRow(
              id,
              employerId,
              vacancy == null ? null : vacancy.id(),
              jobSeekerId,
              OfferStatus.DRAFT,
              terms.functionTitle(),
              terms.startDate(),
              null,
              terms.calculatedUntil(),
              terms.hoursPerWeek(),
              null,
              false,
              null,
              null,
              null,
              null,
              figures,
              terms.validUntil(),
              null,
              actor.userId(),
              null,
              null,
              null,
              0,
              now,
              now)
          .with(terms, figures, now);
    }
  }
}
