package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.security.ActingFor;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.matching.TargetGroup;

/** The access policy of sessions: decides what an actor is to a session. */
@Singleton
class SessionAccess {
  private static final Set<Role> PROFESSIONALS = Set.of(Role.ACCOUNT_MANAGER, Role.CONSULTANT);

  private final EmployerAccess employers;
  private final JobSeekers jobSeekers;
  private final CandidateSources sources;
  private final SessionPersonRepository people;

  SessionAccess(
      EmployerAccess employers,
      JobSeekers jobSeekers,
      CandidateSources sources,
      SessionPersonRepository people) {
    this.employers = employers;
    this.jobSeekers = jobSeekers;
    this.sources = sources;
    this.people = people;
  }

  /** What the actor is to the session: the nearest of all that he is; empty when nothing. */
  Optional<SessionSight> sightOf(Actor actor, MatchingSession session, SessionCircle circle) {
    if (actor.isColleague() && takesPart(actor, session, circle)) {
      return Optional.of(
          actor.is(Role.ACCOUNT_MANAGER)
                  || circle.hasHelper(actor.userId())
                  || session.createdBy().equals(actor.userId())
              ? SessionSight.ORGANISER
              : SessionSight.COLLEAGUE);
    }
    if (!Collections.disjoint(actor.partnerOrganisations(), circle.partnerIds())) {
      return Optional.of(SessionSight.PARTNER);
    }
    if (actor.is(Role.MANAGER) && inReach(managed(actor), circle.municipalities())) {
      return Optional.of(SessionSight.MANAGER);
    }
    if (actor.is(Role.JOB_SEEKER) && isFor(actor, session, circle)) {
      return Optional.of(SessionSight.JOB_SEEKER);
    }
    return !Collections.disjoint(employers.ownOf(actor), circle.employerIds())
        ? Optional.of(SessionSight.EMPLOYER)
        : Optional.empty();
  }

  private static boolean takesPart(Actor actor, MatchingSession session, SessionCircle circle) {
    return session.createdBy().equals(actor.userId())
        || circle.hasHelper(actor.userId())
        || inReach(served(actor), circle.municipalities());
  }

  /** Whether a session of these municipalities is for somebody who serves those; none means all. */
  private static boolean inReach(Optional<Set<String>> served, List<String> taking) {
    return taking.isEmpty()
        || served.isEmpty()
        || !Collections.disjoint(served.orElseThrow(), taking);
  }

  private boolean isFor(Actor actor, MatchingSession session, SessionCircle circle) {
    Optional<UUID> person = jobSeekers.ofAccount(actor.userId());
    if (person.isEmpty()) {
      return false;
    }
    Optional<SessionPerson> listed =
        people.findBySessionIdAndJobSeekerId(session.id(), person.get());
    return listed.filter(found -> found.attendance() != Attendance.LISTED).isPresent()
        || (session.status().isOpen() && mayJoin(person.get(), session, circle));
  }

  /** Whether a person may join by himself: a free session, for people on unemployment benefit. */
  boolean mayJoin(UUID jobSeekerId, MatchingSession session, SessionCircle circle) {
    if (!session.freeJoin() || !session.kind().peopleAttend()) {
      return false;
    }
    var source = sources.load(List.of(jobSeekerId)).get(jobSeekerId);
    return source != null
        && source.facts().targetGroup() == TargetGroup.UNEMPLOYMENT_BENEFIT
        && (circle.municipalities().isEmpty()
            || circle.municipalities().contains(source.municipalityCode()));
  }

  /** Adds to a list's conditions which sessions the actor may see. */
  void restrict(Conditions conditions, Actor actor) {
    List<String> any = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (actor.isColleague()) {
      any.add("s.created_by = ?");
      values.add(actor.userId());
      any.add(
          "EXISTS (SELECT 1 FROM session_helper h WHERE h.session_id = s.id AND h.user_id = ?)");
      values.add(actor.userId());
      reach(served(actor), any, values);
    }
    if (!actor.partnerOrganisations().isEmpty()) {
      List<UUID> partners = actor.partnerOrganisations();
      any.add(
          "EXISTS (SELECT 1 FROM session_partner p WHERE p.session_id = s.id AND "
              + Conditions.in("p.organisation_id", partners.size())
              + ")");
      values.addAll(partners);
    }
    if (actor.is(Role.MANAGER)) {
      reach(managed(actor), any, values);
    }
    if (actor.is(Role.JOB_SEEKER)) {
      jobSeekers.ofAccount(actor.userId()).ifPresent(person -> forPerson(person, any, values));
    }
    Set<UUID> own = employers.ownOf(actor);
    if (!own.isEmpty()) {
      any.add(
          "EXISTS (SELECT 1 FROM session_employer e WHERE e.session_id = s.id AND "
              + Conditions.in("e.employer_id", own.size())
              + ")");
      values.addAll(own);
    }
    conditions.and(any.isEmpty() ? "1 = 0" : String.join(" OR ", any), values.toArray());
  }

  private void forPerson(UUID person, List<String> any, List<Object> values) {
    any.add(
        "EXISTS (SELECT 1 FROM session_person q WHERE q.session_id = s.id AND q.job_seeker_id = ?"
            + " AND q.attendance <> 'LISTED')");
    values.add(person);
    var source = sources.load(List.of(person)).get(person);
    if (source != null && source.facts().targetGroup() == TargetGroup.UNEMPLOYMENT_BENEFIT) {
      any.add(
          "s.free_join AND s.kind <> 'SCRUM' AND s.status IN ('PLANNED', 'RUNNING') AND (NOT EXISTS"
              + " (SELECT 1 FROM session_municipality m WHERE m.session_id = s.id) OR EXISTS"
              + " (SELECT 1 FROM session_municipality m WHERE m.session_id = s.id AND"
              + " m.municipality_code = ?))");
      values.add(String.valueOf(source.municipalityCode()));
    }
  }

  private static void reach(Optional<Set<String>> served, List<String> any, List<Object> values) {
    if (served.isEmpty()) {
      any.add("1 = 1");
      return;
    }
    any.add("NOT EXISTS (SELECT 1 FROM session_municipality m WHERE m.session_id = s.id)");
    any.add(
        "EXISTS (SELECT 1 FROM session_municipality m WHERE m.session_id = s.id AND "
            + Conditions.in("m.municipality_code", served.get().size())
            + ")");
    values.addAll(served.get());
  }

  /** Municipalities an actor serves in the partnership; empty: all, for who serves the whole. */
  private static Optional<Set<String>> served(Actor actor) {
    return municipalitiesOf(actor, PROFESSIONALS);
  }

  private static Optional<Set<String>> managed(Actor actor) {
    return municipalitiesOf(actor, Set.of(Role.MANAGER));
  }

  private static Optional<Set<String>> municipalitiesOf(Actor actor, Set<Role> roles) {
    Set<String> codes = new HashSet<>();
    for (ActingFor membership : actor.memberships()) {
      if (roles.contains(membership.role()) && membership.kind().isPartnership()) {
        if (membership.municipalityCode() == null) {
          return Optional.empty();
        }
        codes.add(membership.municipalityCode());
      }
    }
    return Optional.of(codes);
  }
}
