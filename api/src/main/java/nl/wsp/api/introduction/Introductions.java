package nl.wsp.api.introduction;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.introduction.IntroductionAccess.Seen;
import nl.wsp.api.introduction.IntroductionBodies.IntroductionMove;
import nl.wsp.api.introduction.IntroductionBodies.IntroductionView;
import nl.wsp.api.introduction.IntroductionBodies.NewIntroduction;
import nl.wsp.api.introduction.IntroductionGround.Asked;
import nl.wsp.api.jobseeker.ConsentBasis;
import nl.wsp.api.jobseeker.Consents;
import nl.wsp.api.jobseeker.EmployerConsentGiven;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/**
 * Requests to meet a candidate: asked, answered, taken back, run out. A yes is a consent for that
 * employer and nothing else: what the employer sees follows from the consent, not from here.
 */
@Singleton
class Introductions {
  static final String AGGREGATE = "INTRODUCTION";
  private static final int MAX_REASON = 1000;

  private final IntroductionRepository introductions;
  private final IntroductionGround ground;
  private final IntroductionAccess access;
  private final IntroductionViews views;
  private final IntroductionSettings settings;
  private final Consents consents;
  private final IntroductionMessages messages;
  private final AccessLog accessLog;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  Introductions(
      IntroductionRepository introductions,
      IntroductionGround ground,
      IntroductionAccess access,
      IntroductionViews views,
      IntroductionSettings settings,
      Consents consents,
      IntroductionMessages messages,
      AccessLog accessLog,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.introductions = introductions;
    this.ground = ground;
    this.access = access;
    this.views = views;
    this.settings = settings;
    this.consents = consents;
    this.messages = messages;
    this.accessLog = accessLog;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Requests in the actor's sight, newest first. */
  @Transactional
  Slice<IntroductionView> list(Actor actor, IntroductionQuery query) {
    int size = Cursors.limitOf(query.limit());
    String scope =
        "introductions|" + query.open() + "|" + query.vacancyId() + "|" + query.jobSeekerId();
    Conditions conditions = new Conditions();
    access.limit(conditions, actor);
    if (query.open()) {
      conditions.and("status = 'ASKED' AND answer_by >= ?", Time.today(clock));
    }
    if (query.vacancyId() != null) {
      conditions.and("vacancy_id = ?", query.vacancyId());
    }
    if (query.jobSeekerId() != null) {
      // an employer knows no id of a person before he agreed
      conditions.and("job_seeker_id = ?", query.jobSeekerId());
      if (!actor.isProfessional()) {
        throw Problem.notAllowed();
      }
    }
    if (query.cursor() != null) {
      conditions.and("id < ?", cursors.decode(scope, query.cursor()).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM introduction", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    List<IntroductionRow> rows =
        shown.isEmpty() ? List.of() : introductions.findByIdInOrderByIdDesc(shown);
    return new Slice<>(
        show(actor, rows),
        more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  /** One request. */
  @Transactional
  IntroductionView read(Actor actor, UUID id) {
    return show(actor, List.of(inSight(actor, id))).getFirst();
  }

  private List<IntroductionView> show(Actor actor, List<IntroductionRow> rows) {
    Map<UUID, Seen> seen = access.seen(actor, rows);
    accessLog.resultList(
        actor,
        rows.stream()
            .filter(row -> seen.containsKey(row.id()))
            .filter(row -> seen.get(row.id()).nearest() != IntroductionParty.PERSON)
            .map(IntroductionRow::jobSeekerId)
            .distinct()
            .toList(),
        LookContext.of(LookContext.Kind.INTRODUCTION));
    return views.of(actor, rows, seen);
  }

  /**
   * Asks to meet a candidate.
   *
   * @throws Problem 409 when it is asked already or the person consents already, 422 when the
   *     vacancy is not open or the candidate is not available
   */
  @Transactional
  IntroductionView ask(Actor actor, NewIntroduction given, @Nullable String idempotencyKey) {
    UUID made =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "introductions",
            given,
            id -> add(actor, id, ground.of(actor, given)));
    return read(actor, made);
  }

  private void add(Actor actor, UUID id, Asked asked) {
    Instant now = clock.instant();
    IntroductionRow row =
        IntroductionRow.asked(
            id,
            asked.employerId(),
            asked.vacancyId(),
            asked.jobSeekerId(),
            actor.userId(),
            asked.as(),
            Time.today(clock).plusDays(settings.answerDays()),
            now);
    // what ran out and is not noted yet makes room
    introductions
        .findByOpenKey(row.openKey())
        .filter(open -> open.answerBy().isBefore(Time.today(clock)))
        .ifPresent(this::expire);
    try {
      IntroductionRow saved = introductions.save(row);
      note(saved, "CREATE", actor.userId(), null);
      messages.asked(saved);
    } catch (DataAccessException refused) {
      boolean twice = String.valueOf(refused.getMessage()).contains("introduction_open_once");
      throw twice ? Problem.conflict("/candidateId", "introduction-open") : refused;
    }
  }

  /** Takes a step: yes, no, or taken back. */
  @Transactional
  IntroductionView move(Actor actor, UUID id, IntroductionMove move, @Nullable String ifMatch) {
    IntroductionRow before = inSight(actor, id);
    Set<IntroductionParty> parties = partiesOf(actor, before);
    if (ifMatch != null || move.version() != null) {
      Versions.check(ifMatch, move.version(), before.version());
    }
    IntroductionStatus from = before.status().on(Time.today(clock), before.answerBy());
    switch (IntroductionStep.require(from, move.to(), parties).to()) {
      case AGREED -> agree(actor, before, move, basis(parties, move));
      case DECLINED -> decline(actor, before, move, basis(parties, move));
      default ->
          note(
              introductions.update(before.ended(IntroductionStatus.WITHDRAWN, clock.instant())),
              IntroductionStatus.WITHDRAWN.name(),
              actor.userId(),
              before);
    }
    return read(actor, id);
  }

  /** The consent is given where consents are; that it was answers every request of the employer. */
  private void agree(
      Actor actor, IntroductionRow before, IntroductionMove move, ConsentBasis basis) {
    LocalDate today = Time.today(clock);
    LocalDate last = today.plusMonths(settings.consentMonths());
    LocalDate until = move.validUntil() == null ? last : move.validUntil();
    if (until.isBefore(today)) {
      throw Problem.unprocessable("/validUntil", "in-past");
    }
    if (until.isAfter(last)) {
      throw Problem.unprocessable("/validUntil", "consent-too-long", last);
    }
    consents.give(actor, before.jobSeekerId(), before.employerId(), until, basis);
  }

  private void decline(
      Actor actor, IntroductionRow before, IntroductionMove move, ConsentBasis basis) {
    String reason = move.reason() == null || move.reason().isBlank() ? null : move.reason().strip();
    if (reason != null && reason.length() > MAX_REASON) {
      throw Problem.invalid("/reason", "size", 0, MAX_REASON);
    }
    IntroductionRow saved =
        introductions.update(
            before.answered(
                IntroductionStatus.DECLINED, actor.userId(), basis, null, reason, clock.instant()));
    note(saved, IntroductionStatus.DECLINED.name(), actor.userId(), before);
    messages.answered(saved);
  }

  private static ConsentBasis basis(Set<IntroductionParty> parties, IntroductionMove move) {
    if (parties.contains(IntroductionParty.PERSON)) {
      return ConsentBasis.PERSON;
    }
    ConsentBasis basis = move.basis();
    if (basis != ConsentBasis.PAPER && basis != ConsentBasis.CONVERSATION) {
      throw Problem.invalid("/basis", basis == null ? "required" : "consent-basis");
    }
    return basis;
  }

  /** A consent for an employer, given here or on the page of consents, answers what he asked. */
  @EventListener
  @Transactional(Transactional.TxType.MANDATORY)
  void consentGiven(EmployerConsentGiven given) {
    introductions
        .findByJobSeekerIdAndEmployerIdAndStatus(
            given.jobSeekerId(), given.employerId(), IntroductionStatus.ASKED)
        .forEach(open -> agreed(open, given));
  }

  private void agreed(IntroductionRow open, EmployerConsentGiven given) {
    IntroductionRow saved =
        introductions.update(
            open.answered(
                IntroductionStatus.AGREED,
                given.actorId(),
                given.basis(),
                given.until(),
                null,
                clock.instant()));
    note(saved, IntroductionStatus.AGREED.name(), given.actorId(), open);
    messages.answered(saved);
  }

  /**
   * Notes that a request was not answered in time.
   *
   * @return false when it was meanwhile
   */
  @Transactional
  boolean expire(UUID id) {
    Optional<IntroductionRow> overdue =
        introductions
            .findById(id)
            .filter(row -> row.status() == IntroductionStatus.ASKED)
            .filter(row -> row.answerBy().isBefore(Time.today(clock)));
    overdue.ifPresent(this::expire);
    return overdue.isPresent();
  }

  private void expire(IntroductionRow overdue) {
    IntroductionRow saved =
        introductions.update(overdue.ended(IntroductionStatus.EXPIRED, clock.instant()));
    note(saved, IntroductionStatus.EXPIRED.name(), null, overdue);
    messages.answered(saved);
  }

  private IntroductionRow inSight(Actor actor, UUID id) {
    return introductions
        .findById(id)
        .filter(row -> access.seen(actor, List.of(row)).containsKey(row.id()))
        .orElseThrow(Problem::notFound);
  }

  private Set<IntroductionParty> partiesOf(Actor actor, IntroductionRow row) {
    return access.seen(actor, List.of(row)).get(row.id()).parties();
  }

  private void note(
      IntroductionRow saved,
      String action,
      @Nullable UUID actorId,
      @Nullable IntroductionRow before) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        null,
        before == null ? null : IntroductionState.of(before),
        IntroductionState.of(saved));
  }
}
