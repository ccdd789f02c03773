package nl.wsp.api.subsidy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** Where cases are opened, read and decided in. */
@Singleton
class CaseDesk {
  static final String AGGREGATE = "SUBSIDY_CASE";

  private final CaseRepository cases;
  private final DecisionRepository decisions;
  private final PersonPeriods periods;
  private final PeriodChange change;
  private final OfferDesk offers;
  private final OfferAccess access;
  private final CaseViews views;
  private final ReassessmentRules rules;
  private final AccessLog accessLog;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  CaseDesk(
      CaseRepository cases,
      DecisionRepository decisions,
      PersonPeriods periods,
      PeriodChange change,
      OfferDesk offers,
      OfferAccess access,
      CaseViews views,
      ReassessmentRules rules,
      AccessLog accessLog,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.cases = cases;
    this.decisions = decisions;
    this.periods = periods;
    this.change = change;
    this.offers = offers;
    this.access = access;
    this.views = views;
    this.rules = rules;
    this.accessLog = accessLog;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Cases in the actor's sight.
   *
   * @param due only those whose re-assessment comes up or is late, earliest first; else newest
   *     first
   */
  @Transactional
  Slice<CaseView> list(Actor actor, boolean due, @Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    String scope = "subsidy-cases|" + due;
    Conditions conditions = new Conditions();
    access.limit(conditions, actor, false);
    List<String> after = cursor == null ? List.of() : cursors.decode(scope, cursor);
    if (due) {
      conditions.and(
          "status = 'RUNNING' AND reassess_on <= ?", rules.reminderUntil(Time.today(clock)));
      if (!after.isEmpty()) {
        LocalDate day = LocalDate.parse(after.get(1));
        conditions.and("reassess_on > ? OR (reassess_on = ? AND id > ?)", day, day, after.get(0));
      }
    } else if (!after.isEmpty()) {
      conditions.and("id < ?", after.getFirst());
    }
    List<UUID> ids =
        conditions.ids(
            jdbc,
            "SELECT id FROM subsidy_case",
            due ? "ORDER BY reassess_on, id" : "ORDER BY id DESC",
            size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    List<CaseRow> rows = shown.isEmpty() ? List.of() : cases.findByIdIn(shown);
    List<CaseRow> ordered =
        shown.stream()
            .map(id -> rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow())
            .toList();
    List<CaseView> page = views.lines(actor, ordered);
    if (page.stream().noneMatch(view -> view.party() == OfferParty.PERSON)) {
      accessLog.resultList(
          actor,
          ordered.stream().map(CaseRow::jobSeekerId).toList(),
          LookContext.of(LookContext.Kind.OFFER));
    }
    return new Slice<>(page, more ? cursorAfter(scope, ordered.getLast()) : null);
  }

  private String cursorAfter(String scope, CaseRow last) {
    return cursors.encode(
        scope, List.of(last.id().toString(), Objects.toString(last.reassessOn(), "")));
  }

  @Transactional
  CaseView read(Actor actor, UUID id) {
    CaseRow row = inSight(actor, id);
    OfferParty party = access.partyOf(actor, row).orElseThrow(Problem::notFound);
    if (party != OfferParty.PERSON) {
      accessLog.targetGroup(
          actor, List.of(row.jobSeekerId()), LookContext.of(LookContext.Kind.OFFER, id));
    }
    return views.whole(actor, row, party);
  }

  /**
   * Opens a case on an accepted offer and grants its periods.
   *
   * @throws Problem 409 when the offer is not accepted, has a case already, or a day of it is
   *     subsidised already
   */
  @Transactional
  CaseView create(Actor actor, CaseFields fields, @Nullable String idempotencyKey) {
    Violations violations = new Violations();
    fields.check(violations);
    if (fields.offerId() == null) {
      violations.invalid("/offerId", "required");
    }
    violations.throwIfAny();
    OfferRow offer = offers.asStaff(actor, fields.offerId());
    UUID made =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "subsidy-cases",
            fields,
            id -> open(id, actor, offer, fields));
    return read(actor, made);
  }

  private void open(UUID id, Actor actor, OfferRow offer, CaseFields fields) {
    if (offer.status() != OfferStatus.ACCEPTED) {
      throw Problem.conflict("/offerId", "offer-not-accepted");
    }
    periods.lock(offer.jobSeekerId());
    if (!cases.findByOfferIdIn(List.of(offer.id())).isEmpty()) {
      throw Problem.conflict("/offerId", "offer-has-case");
    }
    Instant now = clock.instant();
    CaseRow blank =
        new CaseRow(
            id,
            offer.id(),
            offer.employerId(),
            offer.jobSeekerId(),
            CaseRow.Status.RUNNING,
            fields.contractKind(),
            null,
            offer.startsOn(),
            offer.endsOn(),
            null,
            null,
            null,
            null,
            firstReassessment(offer),
            actor.userId(),
            0,
            now,
            now);
    CaseRow saved = cases.save(blank.with(fields, now));
    periods.add(offer.jobSeekerId(), granted(id, offer));
    decide(saved, DecisionRow.Kind.SUBSIDY_GRANTED, fields.reason(), actor);
    note(saved, "CREATE", actor, null, fields.reason());
  }

  /** After the flat rate the wage value must be known; else a year after it was set. */
  private LocalDate firstReassessment(OfferRow offer) {
    return offer.figures().periods().stream()
        .filter(OfferFigures.Period::flatRate)
        .map(OfferFigures.Period::until)
        .reduce((first, last) -> last)
        .orElseGet(() -> rules.after(offer.startsOn()));
  }

  static List<PeriodRow> granted(UUID caseId, OfferRow offer) {
    return offer.figures().periods().stream()
        .filter(OfferFigures.Period::eligible)
        .map(
            period ->
                new PeriodRow(
                    Ids.next(),
                    caseId,
                    offer.jobSeekerId(),
                    period.from(),
                    period.until(),
                    new BigDecimal(period.ratePercent()),
                    period.flatRate(),
                    new BigDecimal(period.perWeek().subsidy()),
                    new BigDecimal(period.perWeek().subsidyWithCharges())))
        .toList();
  }

  /** Changes contract, coach and adaptation of a running case. */
  @Transactional
  CaseView update(Actor actor, UUID id, CaseFields fields, @Nullable String ifMatch) {
    CaseRow before = running(actor, id, ifMatch, fields.version());
    Violations violations = new Violations();
    fields.check(violations);
    violations.throwIfAny();
    CaseRow saved = cases.update(before.with(fields, clock.instant()));
    if (before.coachKind() != saved.coachKind()
        || !Objects.equals(before.coachName(), saved.coachName())) {
      decide(saved, DecisionRow.Kind.COACH, fields.reason(), actor);
    }
    if (!Objects.equals(before.workplaceAdaptation(), saved.workplaceAdaptation())) {
      decide(saved, DecisionRow.Kind.WORKPLACE_ADAPTATION, fields.reason(), actor);
    }
    note(saved, "UPDATE", actor, before, fields.reason());
    return read(actor, id);
  }

  /** Decides in a running case, always with a reason. */
  @Transactional
  CaseView decide(Actor actor, UUID id, CaseDecision decision, @Nullable String ifMatch) {
    CaseRow before = running(actor, id, ifMatch, decision.version());
    String reason = CaseFields.text(decision.reason());
    Violations violations = new Violations();
    if (reason == null) {
      violations.invalid("/reason", "required");
    } else if (reason.length() > 1000) {
      violations.invalid("/reason", "size", 1, 1000);
    }
    if (decision.kind() == null) {
      violations.invalid("/kind", "required");
    }
    violations.throwIfAny();
    LocalDate today = Time.today(clock);
    CaseRow after =
        switch (decision.kind()) {
          case REASSESSMENT -> before.reassessedOn(next(decision, today), clock.instant());
          case SUBSIDY_CHANGED -> {
            LocalDate from = needDay(decision);
            change.from(offers.asStaff(actor, before.offerId()), before, from);
            yield before.reassessedOn(rules.after(from), clock.instant());
          }
          case SUBSIDY_ENDED -> {
            LocalDate last = needDay(decision);
            if (last.isBefore(before.startsOn())) {
              throw Problem.unprocessable("/on", "before-start");
            }
            periods.end(before.jobSeekerId(), id, last);
            yield before.ended(last, clock.instant());
          }
          default -> throw Problem.unprocessable("/kind", "decided-elsewhere");
        };
    CaseRow saved = cases.update(after);
    decide(saved, decision.kind(), reason, actor);
    note(saved, decision.kind().name(), actor, before, reason);
    return read(actor, id);
  }

  private LocalDate next(CaseDecision decision, LocalDate today) {
    if (decision.on() == null) {
      return rules.after(today);
    }
    if (!decision.on().isAfter(today)) {
      throw Problem.unprocessable("/on", "date-passed");
    }
    return decision.on();
  }

  private static LocalDate needDay(CaseDecision decision) {
    if (decision.on() == null) {
      throw Problem.invalid("/on", "required");
    }
    return decision.on();
  }

  /** A case in sight. */
  CaseRow inSight(Actor actor, UUID id) {
    return cases
        .findById(id)
        .filter(row -> access.partyOf(actor, row).isPresent())
        .orElseThrow(Problem::notFound);
  }

  private CaseRow running(Actor actor, UUID id, @Nullable String ifMatch, @Nullable Long version) {
    CaseRow row = inSight(actor, id);
    if (access.partyOf(actor, row).filter(OfferParty.STAFF::equals).isEmpty()) {
      throw Problem.notAllowed();
    }
    Versions.check(ifMatch, version, row.version());
    if (row.status() != CaseRow.Status.RUNNING) {
      throw Problem.conflict("/status", "case-ended");
    }
    return row;
  }

  private void decide(CaseRow row, DecisionRow.Kind kind, String reason, Actor actor) {
    decisions.save(
        new DecisionRow(
            Ids.next(), row.id(), kind, reason.strip(), actor.userId(), clock.instant()));
  }

  private void note(
      CaseRow saved,
      String action,
      Actor actor,
      @Nullable CaseRow before,
      @Nullable String reason) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actor.userId(),
        reason,
        before == null ? null : CaseState.of(before),
        CaseState.of(saved));
  }
}
