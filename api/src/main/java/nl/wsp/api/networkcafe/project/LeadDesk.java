package nl.wsp.api.networkcafe.project;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.EmployerFields;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.networkcafe.project.LeadBodies.ClosingInput;
import nl.wsp.api.networkcafe.project.LeadBodies.EmployerInput;
import nl.wsp.api.networkcafe.project.LeadBodies.LeadInput;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * New entrepreneurs, shared with the economic adviser. Staff of the partnership see them: account
 * managers write, consultants and team leaders read. For partners and employers they do not exist.
 */
@Singleton
class LeadDesk {
  private static final String AGGREGATE = "ENTREPRENEUR_LEAD";
  private static final int CHANGES_SHOWN = 50;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_WHAT_LENGTH = 2000;
  private static final int MAX_PLACE_LENGTH = 300;
  private static final int MAX_STEP_LENGTH = 500;
  private static final int MAX_REASON_LENGTH = 1000;

  private final LeadRepository leads;
  private final MatchingSessions sessions;
  private final Employers employers;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  LeadDesk(
      LeadRepository leads,
      MatchingSessions sessions,
      Employers employers,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.leads = leads;
    this.sessions = sessions;
    this.employers = employers;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Rows of a page with where the next begins. */
  record Page(List<LeadRow> rows, @Nullable String next) {}

  /** Leads, newest first. */
  @Transactional
  Page list(
      Actor actor, @Nullable String status, @Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    String scope = "leads|" + actor.userId() + "|" + status;
    Conditions conditions = new Conditions();
    if (!reads(actor)) {
      conditions.and("1 = 0");
    }
    if (status != null) {
      LeadRow.Status known =
          Arrays.stream(LeadRow.Status.values())
              .filter(each -> each.name().equals(status))
              .findFirst()
              .orElseThrow(() -> Problem.invalidParameter("status", "unknown-value"));
      conditions.and("status = ?", known.name());
    }
    if (cursor != null) {
      conditions.and("id < ?", cursors.decode(scope, cursor).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM entrepreneur_lead", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    return new Page(
        shown.isEmpty() ? List.of() : leads.findByIdInOrderByIdDesc(shown),
        more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  /**
   * A lead in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  LeadRow read(Actor actor, UUID id) {
    return leads.findById(id).filter(row -> reads(actor)).orElseThrow(Problem::notFound);
  }

  @Transactional
  UUID create(Actor actor, LeadInput given, @Nullable String idempotencyKey) {
    LeadRow.Plan plan = check(given);
    if (!writes(actor)) {
      throw Problem.notAllowed();
    }
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "leads",
        given,
        id -> {
          Instant now = clock.instant();
          LeadRow row =
              new LeadRow(
                  id,
                  plan.company(),
                  plan.what(),
                  plan.since(),
                  plan.place(),
                  plan.sharedBy(),
                  plan.sharedWith(),
                  plan.nextStep(),
                  plan.nextOn(),
                  actor.userId(),
                  LeadRow.Status.OPEN,
                  null,
                  null,
                  0,
                  actor.userId(),
                  now,
                  now);
          note(actor, leads.save(row), "CREATE", null, null, plan);
        });
  }

  @Transactional
  void change(Actor actor, UUID id, LeadInput given, @Nullable String ifMatch) {
    LeadRow before = toWrite(actor, id, ifMatch, given.version());
    LeadRow.Plan plan = check(given);
    LeadRow after = leads.update(before.with(plan, clock.instant()));
    note(actor, after, "UPDATE", null, before.plan(), plan);
  }

  /**
   * Closes a lead of which nothing came.
   *
   * @throws Problem 422 without a reason, 409 when it is over
   */
  @Transactional
  void close(Actor actor, UUID id, ClosingInput given, @Nullable String ifMatch) {
    LeadRow before = toWrite(actor, id, ifMatch, given.version());
    if (given.reason() == null || given.reason().isBlank()) {
      throw Problem.unprocessable("/reason", "required");
    }
    String reason = given.reason().strip();
    if (reason.length() > MAX_REASON_LENGTH) {
      throw Problem.invalid("/reason", "size", 1, MAX_REASON_LENGTH);
    }
    end(actor, before, LeadRow.Status.CLOSED, reason, null);
  }

  /**
   * Makes an employer of a lead, with the actor as his account manager.
   *
   * @throws Problem 400, 409 or 422 by the rules of employers; 409 when the lead is over
   */
  @Transactional
  UUID toEmployer(Actor actor, UUID id, EmployerInput given, @Nullable String ifMatch) {
    LeadRow before = toWrite(actor, id, ifMatch, given.version());
    UUID employer =
        employers.register(
            actor,
            new EmployerFields(
                before.company(),
                given.kvkNumber(),
                given.sector(),
                given.postcode(),
                given.phone(),
                given.email(),
                actor.userId()));
    end(actor, before, LeadRow.Status.EMPLOYER, null, employer);
    return employer;
  }

  private void end(
      Actor actor,
      LeadRow before,
      LeadRow.Status to,
      @Nullable String reason,
      @Nullable UUID employer) {
    LeadRow after = leads.update(before.ended(to, reason, employer, clock.instant()));
    note(actor, after, to.name(), reason, Map.of("status", before.status()), Map.of("status", to));
  }

  /**
   * Hangs a joint visit on a lead; twice is the same as once.
   *
   * @throws Problem 404 when the actor does not see the session, 422 for one of another kind, 409
   *     when it is a visit to another lead
   */
  @Transactional
  void addVisit(Actor actor, UUID id, UUID sessionId) {
    LeadRow lead = held(actor, id);
    Opened visit = sessions.open(actor, sessionId);
    if (visit.session().kind() != SessionKind.JOINT_VISIT) {
      throw Problem.unprocessable("", "only-joint-visit");
    }
    int added =
        jdbc.prepareStatement(
            "INSERT IGNORE INTO lead_visit (session_id, lead_id) VALUES (?, ?)",
            insert -> {
              insert.setString(1, sessionId.toString());
              insert.setString(2, id.toString());
              return insert.executeUpdate();
            });
    if (added == 1) {
      LeadRow after = leads.update(lead.with(lead.plan(), clock.instant()));
      note(actor, after, "VISIT", null, null, Map.of("sessionId", sessionId));
    } else if (!visitsOf(List.of(id)).contains(sessionId)) {
      throw Problem.conflict("", "hangs-elsewhere");
    }
  }

  /** Sessions that are visits to these leads. */
  @Transactional
  List<UUID> visitsOf(List<UUID> leadIds) {
    return new Conditions()
        .andIn("lead_id", leadIds)
        .ids(jdbc, "SELECT session_id FROM lead_visit", "ORDER BY session_id", CHANGES_SHOWN);
  }

  /** The latest changes, newest first. */
  @Transactional
  List<Change> history(Actor actor, UUID id) {
    return history.of(AGGREGATE, read(actor, id).id(), CHANGES_SHOWN);
  }

  boolean mayChange(Actor actor, LeadRow row) {
    return row.status() == LeadRow.Status.OPEN && writes(actor);
  }

  private LeadRow toWrite(Actor actor, UUID id, @Nullable String ifMatch, @Nullable Long version) {
    LeadRow row = leads.findLocked(id).filter(found -> reads(actor)).orElseThrow(Problem::notFound);
    Versions.check(ifMatch, version, row.version());
    return checked(actor, row);
  }

  private LeadRow held(Actor actor, UUID id) {
    return checked(
        actor, leads.findLocked(id).filter(found -> reads(actor)).orElseThrow(Problem::notFound));
  }

  private LeadRow checked(Actor actor, LeadRow row) {
    if (!writes(actor)) {
      throw Problem.notAllowed();
    }
    if (row.status() != LeadRow.Status.OPEN) {
      throw Problem.conflict("/status", "lead-over");
    }
    return row;
  }

  private static boolean reads(Actor actor) {
    return actor.isColleague() || actor.is(Role.MANAGER);
  }

  private static boolean writes(Actor actor) {
    return actor.memberships().stream()
        .anyMatch(
            membership ->
                membership.role() == Role.ACCOUNT_MANAGER && membership.kind().isPartnership());
  }

  private LeadRow.Plan check(LeadInput given) {
    Violations violations = new Violations();
    String company =
        ProjectForm.text(violations, "/company", given.company(), MAX_NAME_LENGTH, true);
    String what = ProjectForm.text(violations, "/what", given.what(), MAX_WHAT_LENGTH, true);
    String place = ProjectForm.text(violations, "/place", given.place(), MAX_PLACE_LENGTH, false);
    String by = ProjectForm.text(violations, "/sharedBy", given.sharedBy(), MAX_NAME_LENGTH, true);
    String with =
        ProjectForm.text(violations, "/sharedWith", given.sharedWith(), MAX_NAME_LENGTH, true);
    String step =
        ProjectForm.text(violations, "/nextStep", given.nextStep(), MAX_STEP_LENGTH, false);
    LocalDate today = Time.today(clock);
    LocalDate since = given.since() == null ? today : given.since();
    if (since.isAfter(today)) {
      violations.breaksRule("/since", "in-future");
    }
    if ((step == null) != (given.nextDate() == null)) {
      violations.breaksRule(step == null ? "/nextStep" : "/nextDate", "next-step-and-day");
    }
    violations.throwIfAny();
    return new LeadRow.Plan(company, what, since, place, by, with, step, given.nextDate());
  }

  private void note(
      Actor actor,
      LeadRow saved,
      String action,
      @Nullable String reason,
      @Nullable Object before,
      @Nullable Object after) {
    history.record(
        AGGREGATE, saved.id(), saved.version(), action, actor.userId(), reason, before, after);
  }
}
