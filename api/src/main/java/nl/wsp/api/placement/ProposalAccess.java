package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * Who sees a proposal. Denied unless granted here; what is out of sight does not exist (404).
 *
 * <table>
 * <caption>Sight</caption>
 * <tr><th>who</th><th>sees</th></tr>
 * <tr><td>professional</td><td>what he made, what is for an employer whose dedicated account manager
 * he is, what is about a person whose own consultant or stand-in he is</td></tr>
 * <tr><td>EMPLOYER</td><td>what was sent to his own employer, while the person consents to employers
 * without name or to that employer; who works there, on trial or for good, also after that. The name
 * only with consent for that employer</td></tr>
 * <tr><td>JOB_SEEKER</td><td>what was sent about him</td></tr>
 * </table>
 */
@Singleton
class ProposalAccess {
  private static final Set<ProposalState> WORKS_THERE =
      EnumSet.of(ProposalState.TRIAL, ProposalState.PLACED);

  private final EmployerAccess employerAccess;
  private final Employers employers;
  private final JobSeekers jobSeekers;
  private final Clock clock;

  ProposalAccess(
      EmployerAccess employerAccess, Employers employers, JobSeekers jobSeekers, Clock clock) {
    this.employerAccess = employerAccess;
    this.employers = employers;
    this.jobSeekers = jobSeekers;
    this.clock = clock;
  }

  /** What the actor is to each of the proposals, in as many queries for many as for one. */
  Map<UUID, ProposalParty> partiesOf(
      Actor actor, Collection<ProposalRow> proposals, Map<UUID, JobSeekerBrief> people) {
    Sight sight = sightOf(actor);
    Map<UUID, ProposalParty> parties = new HashMap<>();
    for (ProposalRow proposal : proposals) {
      JobSeekerBrief person = people.get(proposal.jobSeekerId());
      ProposalParty party = sight.party(proposal.createdBy(), proposal.employerId(), person);
      boolean unsent = party != ProposalParty.STAFF && !proposal.isSent();
      boolean closed =
          party == ProposalParty.EMPLOYER
              && !WORKS_THERE.contains(proposal.status())
              && !mayBeShown(person, proposal.employerId());
      if (party != null && !unsent && !closed) {
        parties.put(proposal.id(), party);
      }
    }
    return parties;
  }

  /** Whether the person consents to being shown to an employer, with or without name. */
  static boolean mayBeShown(JobSeekerBrief person, UUID employerId) {
    return person.consentsTo(Audience.EMPLOYERS_PSEUDONYMOUS)
        || person.consentsTo(Audience.employer(employerId));
  }

  /** Limits a list of proposals to the actor's sight. */
  void limit(Conditions conditions, Actor actor) {
    Limits limits = new Limits(actor);
    limits.addStaff();
    Set<UUID> own = employerAccess.ownOf(actor);
    if (!own.isEmpty()) {
      limits.add(
          Conditions.in("employer_id", own.size())
              + " AND sent_at IS NOT NULL AND (status IN ('TRIAL', 'PLACED') OR EXISTS (SELECT 1"
              + " FROM consent c WHERE c.job_seeker_id = proposal.job_seeker_id AND (c.audience ="
              + " 'EMPLOYERS_PSEUDONYMOUS' OR c.audience = CONCAT('EMPLOYER:',"
              + " proposal.employer_id)) AND c.withdrawn_at IS NULL AND (c.valid_until IS NULL OR"
              + " c.valid_until >= ?)))",
          own,
          List.of(Time.today(clock)));
    }
    limits.addPerson(" AND sent_at IS NOT NULL");
    limits.applyTo(conditions);
  }

  /** Limits a list of trial placements or placements to the actor's sight. */
  void limitWork(Conditions conditions, Actor actor) {
    Limits limits = new Limits(actor);
    limits.addStaff();
    Set<UUID> own = employerAccess.ownOf(actor);
    if (!own.isEmpty()) {
      limits.add(Conditions.in("employer_id", own.size()), own, List.of());
    }
    limits.addPerson("");
    limits.applyTo(conditions);
  }

  /** Everything that decides what the actor is to somebody's road to work. */
  Sight sightOf(Actor actor) {
    return new Sight(
        actor,
        actor.is(Role.ACCOUNT_MANAGER) ? employers.managedBy(actor.userId()) : Set.of(),
        employerAccess.ownOf(actor));
  }

  /**
   * What somebody sees.
   *
   * @param managed employers whose dedicated account manager he is
   * @param ownEmployers to which he belongs
   */
  record Sight(Actor actor, Set<UUID> managed, Set<UUID> ownEmployers) {
    /** What the actor is; null when nothing. */
    @Nullable ProposalParty party(UUID madeBy, @Nullable UUID employerId, JobSeekerBrief person) {
      UUID me = actor.userId();
      boolean staff =
          actor.isProfessional()
              && (me.equals(madeBy)
                  || (employerId != null && managed.contains(employerId))
                  || isOwnConsultant(person));
      if (staff) {
        return ProposalParty.STAFF;
      }
      if (employerId != null && ownEmployers.contains(employerId)) {
        return ProposalParty.EMPLOYER;
      }
      return actor.is(Role.JOB_SEEKER) && me.equals(person.userId()) ? ProposalParty.PERSON : null;
    }

    boolean isOwnConsultant(JobSeekerBrief person) {
      return actor.is(Role.CONSULTANT) && person.isOwnConsultant(actor.userId());
    }

    /** Whether the actor may read the person's name in a capacity. */
    boolean seesName(ProposalParty party, @Nullable UUID employerId, JobSeekerBrief person) {
      return switch (party) {
        case PERSON -> true;
        case EMPLOYER -> employerId != null && person.consentsTo(Audience.employer(employerId));
        case STAFF -> isOwnConsultant(person);
        case SYSTEM -> false;
      };
    }
  }

  /** The alternatives of one list. */
  private final class Limits {
    private final Actor actor;
    private final List<String> sights = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Limits(Actor actor) {
      this.actor = actor;
    }

    void add(String condition, Collection<?> first, Collection<?> then) {
      sights.add(condition);
      values.addAll(first);
      values.addAll(then);
    }

    void addStaff() {
      if (!actor.isProfessional()) {
        return;
      }
      UUID me = actor.userId();
      add("created_by = ?", List.of(me), List.of());
      Set<UUID> managed = employers.managedBy(me);
      if (actor.is(Role.ACCOUNT_MANAGER) && !managed.isEmpty()) {
        add(Conditions.in("employer_id", managed.size()), managed, List.of());
      }
      if (actor.is(Role.CONSULTANT)) {
        add(
            "job_seeker_id IN (SELECT j.id FROM job_seeker j WHERE j.consultant_id = ? OR"
                + " j.stand_in_id = ?)",
            List.of(me, me),
            List.of());
      }
    }

    void addPerson(String besides) {
      if (actor.is(Role.JOB_SEEKER)) {
        jobSeekers
            .ofAccount(actor.userId())
            .ifPresent(me -> add("job_seeker_id = ?" + besides, List.of(me), List.of()));
      }
    }

    void applyTo(Conditions conditions) {
      if (sights.isEmpty()) {
        conditions.and("1 = 0");
      } else {
        conditions.and("(" + String.join(") OR (", sights) + ")", values.toArray());
      }
    }
  }
}
