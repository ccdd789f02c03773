package nl.wsp.api.jobopening;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.ContactMoments;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobopening.EmployerSuggestions.Suggestion;
import nl.wsp.api.jobopening.JobOpeningBodies.NewOpening;
import nl.wsp.api.jobopening.JobOpeningBodies.StepTaken;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.jobseeker.Relation;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/**
 * Employers approached for a person. Chosen and followed up by his own consultant or, with the
 * consent for colleagues, an account manager; read by the person himself. Nothing goes to an
 * employer without the person's consent for employers without a name.
 */
@Singleton
class JobOpenings {
  private static final String AGGREGATE = "JOB_OPENING";
  private static final int MOST_OF_A_PERSON = 100;
  private static final int MOST_DUE = 50;
  private static final int MAX_REASON_LENGTH = 1000;

  private final JobOpeningRepository openings;
  private final EmployerSuggestions suggestions;
  private final JobSeekers people;
  private final CandidateSources sources;
  private final Employers employers;
  private final EmployerAccess employerAccess;
  private final JobSeekerAccess access;
  private final ContactMoments contacts;
  private final ContactNotes notes;
  private final IdempotentPosts posts;
  private final ChangeHistory history;
  private final AccessLog accessLog;
  private final Clock clock;

  JobOpenings(
      JobOpeningRepository openings,
      EmployerSuggestions suggestions,
      JobSeekers people,
      CandidateSources sources,
      Employers employers,
      EmployerAccess employerAccess,
      JobSeekerAccess access,
      ContactMoments contacts,
      ContactNotes notes,
      IdempotentPosts posts,
      ChangeHistory history,
      AccessLog accessLog,
      Clock clock) {
    this.openings = openings;
    this.suggestions = suggestions;
    this.people = people;
    this.sources = sources;
    this.employers = employers;
    this.employerAccess = employerAccess;
    this.access = access;
    this.contacts = contacts;
    this.notes = notes;
    this.posts = posts;
    this.history = history;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** What was found for a person, and whether he may be introduced without a name. */
  record Found(List<Suggestion> suggestions, boolean mayIntroduce) {}

  /** Openings with the person they are for. */
  record OfPerson(List<JobOpening> openings, boolean writes) {}

  /** Employers to think of, without those already chosen. */
  @Transactional
  Found suggest(Actor actor, UUID jobSeekerId, int limit) {
    CandidateSource person = person(actor, jobSeekerId);
    return new Found(
        suggestions.of(person, openings.findEmployers(jobSeekerId), limit), mayIntroduce(person));
  }

  /** Openings of a person, newest first. */
  @Transactional
  OfPerson of(Actor actor, UUID jobSeekerId) {
    Relation relation = people.open(actor, jobSeekerId, Part.JOB_OPENINGS);
    return new OfPerson(
        openings.findLatest(jobSeekerId, MOST_OF_A_PERSON), writes(actor, relation));
  }

  /** Follow-ups of the actor that are due today, the oldest first. */
  @Transactional
  List<JobOpening> due(Actor actor) {
    List<JobOpening> due = openings.findDue(actor.userId(), Time.today(clock), MOST_DUE);
    // who may no longer see a person does not read about him here either
    Set<UUID> visible =
        sources.stillVisible(
            due.stream().map(JobOpening::jobSeekerId).distinct().toList(), access.viewerOf(actor));
    List<JobOpening> shown =
        due.stream().filter(opening -> visible.contains(opening.jobSeekerId())).toList();
    accessLog.resultList(actor, visible, LookContext.of(LookContext.Kind.JOB_OPENING));
    return shown;
  }

  /** One opening, for who may write it. */
  @Transactional
  JobOpening one(Actor actor, UUID jobSeekerId, UUID id) {
    writable(actor, jobSeekerId);
    return openings.findByIdAndJobSeekerId(id, jobSeekerId).orElseThrow(Problem::notFound);
  }

  /** Chooses an employer, with the reasons of this moment. */
  @Transactional
  UUID choose(Actor actor, UUID jobSeekerId, NewOpening given, @Nullable String idempotencyKey) {
    CandidateSource person = person(actor, jobSeekerId);
    UUID employerId = given.employerId();
    LocalDate today = Time.today(clock);
    Violations violations = new Violations();
    if (employerId == null) {
      violations.invalid("/employerId", "required");
    }
    LocalDate nextOn = given.nextOn() == null ? today : given.nextOn();
    if (nextOn.isBefore(today)) {
      violations.breaksRule("/nextOn", "in-past");
    }
    violations.throwIfAny();
    if (!employerAccess.reachOf(actor).contains(employerId)
        || employers.briefs(List.of(employerId)).isEmpty()) {
      throw Problem.unprocessable("/employerId", "unknown-employer");
    }
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "job-seekers/" + jobSeekerId + "/job-openings",
        given,
        id -> add(actor, id, person, employerId, nextOn));
  }

  private void add(
      Actor actor, UUID id, CandidateSource person, UUID employerId, LocalDate nextOn) {
    if (openings.existsByJobSeekerIdAndEmployerId(person.id(), employerId)) {
      throw Problem.conflict("/employerId", "already-chosen");
    }
    JobOpening opening =
        new JobOpening(
            id,
            person.id(),
            employerId,
            JobOpeningStatus.TO_APPROACH,
            new JobOpening.Reasons(suggestions.reasonsFor(person, employerId)),
            actor.userId(),
            null,
            null,
            nextOn,
            null,
            0,
            actor.userId(),
            clock.instant(),
            clock.instant());
    try {
      note(openings.save(opening), "CREATE", actor, null, null);
    } catch (DataAccessException refused) {
      boolean twice = String.valueOf(refused.getMessage()).contains("job_opening_once");
      throw twice ? Problem.conflict("/employerId", "already-chosen") : refused;
    }
  }

  /**
   * Notes a step and, when the employer was spoken to, a contact moment with him.
   *
   * @throws Problem 409 no such step now, 422 without consent, a reason for a no, or with a day
   *     that cannot be
   */
  @Transactional
  void step(Actor actor, UUID jobSeekerId, UUID id, StepTaken step, @Nullable String ifMatch) {
    CandidateSource person = person(actor, jobSeekerId);
    JobOpening before =
        openings.findByIdAndJobSeekerId(id, jobSeekerId).orElseThrow(Problem::notFound);
    Versions.check(ifMatch, step.version(), before.version());
    JobOpeningStatus to = statusOf(step.to());
    if (!before.status().next().contains(to)) {
      throw Problem.conflict("/to", "no-such-step", before.status(), to);
    }
    LocalDate today = Time.today(clock);
    LocalDate on = step.on() == null ? today : step.on();
    String reason = checked(step, to, on, today);
    boolean tells = to != JobOpeningStatus.NO && to != JobOpeningStatus.TO_APPROACH;
    if (tells && !mayIntroduce(person)) {
      throw Problem.unprocessable("/to", "consent-needed");
    }
    boolean spoken = tells || (to == JobOpeningStatus.NO && before.approachedOn() != null);
    JobOpening after =
        before.with(
            to,
            actor.userId(),
            tells && before.approachedOn() == null ? on : before.approachedOn(),
            tells && before.approachedOn() == null ? actor.userId() : before.approachedBy(),
            to == JobOpeningStatus.NO ? null : step.nextOn(),
            to == JobOpeningStatus.NO ? reason : null,
            clock.instant());
    JobOpening saved = openings.update(after);
    note(saved, to.name(), actor, reason, before);
    if (spoken) {
      contacts.record(
          actor, before.employerId(), step.contactKind(), notes.of(to), clock.instant());
    }
  }

  private String checked(StepTaken step, JobOpeningStatus to, LocalDate on, LocalDate today) {
    Violations violations = new Violations();
    String reason = step.reason() == null || step.reason().isBlank() ? null : step.reason().strip();
    if (to == JobOpeningStatus.NO && reason == null) {
      violations.breaksRule("/reason", "required");
    } else if (reason != null && reason.length() > MAX_REASON_LENGTH) {
      violations.invalid("/reason", "size", 1, MAX_REASON_LENGTH);
    }
    if (on.isAfter(today)) {
      violations.breaksRule("/on", "in-future");
    }
    if (step.nextOn() != null && step.nextOn().isBefore(today)) {
      violations.breaksRule("/nextOn", "in-past");
    }
    if (!ContactMoments.isKind(step.contactKind())) {
      violations.invalid("/contactKind", "unknown-code", step.contactKind());
    }
    violations.throwIfAny();
    return reason;
  }

  /** The person behind an opening, for a letter: with consent for employers without a name. */
  @Transactional
  CandidateSource introducible(Actor actor, UUID jobSeekerId) {
    CandidateSource person = person(actor, jobSeekerId);
    if (!mayIntroduce(person)) {
      throw Problem.unprocessable("/consent", "consent-needed");
    }
    return person;
  }

  private CandidateSource person(Actor actor, UUID jobSeekerId) {
    writable(actor, jobSeekerId);
    CandidateSource person = sources.load(List.of(jobSeekerId)).get(jobSeekerId);
    if (person == null) {
      throw Problem.notFound();
    }
    return person;
  }

  private void writable(Actor actor, UUID jobSeekerId) {
    if (!writes(actor, people.open(actor, jobSeekerId, Part.JOB_OPENINGS))) {
      throw Problem.notAllowed();
    }
  }

  private static boolean writes(Actor actor, Relation relation) {
    return relation == Relation.OWN_CONSULTANT
        || (relation == Relation.COLLEAGUE && actor.is(Role.ACCOUNT_MANAGER));
  }

  private static boolean mayIntroduce(CandidateSource person) {
    return person.audiences().contains(Audience.EMPLOYERS_PSEUDONYMOUS.code());
  }

  private static JobOpeningStatus statusOf(@Nullable String to) {
    if (to == null) {
      throw Problem.invalid("/to", "required");
    }
    return JobOpeningStatus.find(to)
        .orElseThrow(() -> Problem.invalid("/to", "unknown-code", to.length() > 40 ? "…" : to));
  }

  private void note(
      JobOpening saved,
      String action,
      Actor actor,
      @Nullable String reason,
      @Nullable JobOpening before) {
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

  /** What the history compares. */
  @Serdeable
  record Tracked(
      JobOpeningStatus status,
      @Nullable LocalDate approachedOn,
      @Nullable LocalDate nextOn,
      UUID ownerId) {
    static Tracked of(JobOpening opening) {
      return new Tracked(
          opening.status(), opening.approachedOn(), opening.nextOn(), opening.ownerId());
    }
  }

  /** Headlines of people by id, for the list of follow-ups. */
  Map<UUID, CandidateSource> peopleOf(List<JobOpening> due) {
    return sources.load(due.stream().map(JobOpening::jobSeekerId).distinct().toList());
  }
}
