package nl.wsp.api.introduction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;

/**
 * Who sees a request to meet a candidate. Denied unless granted here; what is out of sight does not
 * exist (404).
 *
 * <table>
 * <caption>Sight</caption>
 * <tr><th>who</th><th>sees</th></tr>
 * <tr><td>JOB_SEEKER</td><td>requests about himself</td></tr>
 * <tr><td>CONSULTANT</td><td>those about people whose own consultant or stand-in he is, and those he
 * asked</td></tr>
 * <tr><td>ACCOUNT_MANAGER</td><td>those he asked, and those of employers whose dedicated contact he
 * is</td></tr>
 * <tr><td>EMPLOYER</td><td>those his own employer asked; those staff asked for him once the person
 * agreed and while he does</td></tr>
 * </table>
 */
@Singleton
class IntroductionAccess {
  private final EmployerAccess employerAccess;
  private final Employers employers;
  private final JobSeekers jobSeekers;
  private final Clock clock;

  IntroductionAccess(
      EmployerAccess employerAccess, Employers employers, JobSeekers jobSeekers, Clock clock) {
    this.employerAccess = employerAccess;
    this.employers = employers;
    this.jobSeekers = jobSeekers;
    this.clock = clock;
  }

  /**
   * What a reader is to a request, with what decides what he reads of it.
   *
   * @param parties everything he is to it, never empty
   * @param consents whether the person consents to that employer today
   */
  record Seen(Set<IntroductionParty> parties, boolean consents) {
    /** The nearest of all that he is. */
    IntroductionParty nearest() {
      return parties.iterator().next();
    }
  }

  /** What the actor is to each request, in as many queries for many as for one. */
  Map<UUID, Seen> seen(Actor actor, List<IntroductionRow> rows) {
    List<UUID> people = rows.stream().map(IntroductionRow::jobSeekerId).distinct().toList();
    Map<UUID, JobSeekerBrief> briefs = jobSeekers.briefs(people);
    Set<UUID> ownPeople = jobSeekers.ownAmong(actor, people);
    Set<UUID> managed = managedBy(actor);
    Set<UUID> ownEmployers = employerAccess.ownOf(actor);
    UUID self =
        actor.is(Role.JOB_SEEKER) ? jobSeekers.ofAccount(actor.userId()).orElse(null) : null;
    Map<UUID, Seen> seen = new HashMap<>();
    for (IntroductionRow row : rows) {
      boolean consents =
          Optional.ofNullable(briefs.get(row.jobSeekerId()))
              .filter(person -> person.consentsTo(Audience.employer(row.employerId())))
              .isPresent();
      Set<IntroductionParty> parties = EnumSet.noneOf(IntroductionParty.class);
      if (row.jobSeekerId().equals(self)) {
        parties.add(IntroductionParty.PERSON);
      }
      if (ownPeople.contains(row.jobSeekerId())) {
        parties.add(IntroductionParty.CONSULTANT);
      }
      boolean asked = actor.isProfessional() && row.askedBy().equals(actor.userId());
      if (asked || managed.contains(row.employerId())) {
        parties.add(IntroductionParty.STAFF);
      }
      boolean told = row.askedAs() == Role.EMPLOYER || isAgreed(row, consents);
      if (ownEmployers.contains(row.employerId()) && told) {
        parties.add(IntroductionParty.EMPLOYER);
      }
      if (!parties.isEmpty()) {
        seen.put(row.id(), new Seen(parties, consents));
      }
    }
    return seen;
  }

  private static boolean isAgreed(IntroductionRow row, boolean consents) {
    return row.status() == IntroductionStatus.AGREED && consents;
  }

  /** Limits a list to the actor's sight. */
  void limit(Conditions conditions, Actor actor) {
    List<String> sights = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (actor.isProfessional()) {
      sights.add("asked_by = ?");
      values.add(actor.userId());
    }
    Set<UUID> managed = managedBy(actor);
    if (!managed.isEmpty()) {
      sights.add(Conditions.in("employer_id", managed.size()));
      values.addAll(managed);
    }
    if (actor.is(Role.CONSULTANT)) {
      sights.add(
          "job_seeker_id IN (SELECT j.id FROM job_seeker j WHERE j.consultant_id = ? OR"
              + " j.stand_in_id = ?)");
      values.add(actor.userId());
      values.add(actor.userId());
    }
    Set<UUID> own = employerAccess.ownOf(actor);
    if (!own.isEmpty()) {
      sights.add(
          Conditions.in("employer_id", own.size())
              + " AND (asked_as = 'EMPLOYER' OR (status = 'AGREED' AND EXISTS (SELECT 1 FROM"
              + " consent c WHERE c.job_seeker_id = introduction.job_seeker_id AND c.audience ="
              + " CONCAT('EMPLOYER:', introduction.employer_id) AND c.withdrawn_at IS NULL AND"
              + " (c.valid_until IS NULL OR c.valid_until >= ?))))");
      values.addAll(own);
      values.add(Time.today(clock));
    }
    if (actor.is(Role.JOB_SEEKER)) {
      jobSeekers
          .ofAccount(actor.userId())
          .ifPresent(
              me -> {
                sights.add("job_seeker_id = ?");
                values.add(me);
              });
    }
    if (sights.isEmpty()) {
      conditions.and("1 = 0");
    } else {
      conditions.and("(" + String.join(") OR (", sights) + ")", values.toArray());
    }
  }

  private Set<UUID> managedBy(Actor actor) {
    return actor.is(Role.ACCOUNT_MANAGER) ? employers.managedBy(actor.userId()) : Set.of();
  }
}
