package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Who sees an offer or a case. Denied unless granted here; what is out of sight does not exist
 * (404). An offer holds a wage value, so colleagues who did not make it do not see it (domain §1).
 *
 * <table>
 * <caption>Sight</caption>
 * <tr><th>who</th><th>sees</th></tr>
 * <tr><td>professional</td><td>what he made, what is for an employer whose dedicated account manager
 * he is, what is about a person whose own consultant or stand-in he is</td></tr>
 * <tr><td>EMPLOYER</td><td>what was sent to his own employer, while the person consents to that
 * employer; what he accepted also after that</td></tr>
 * <tr><td>JOB_SEEKER</td><td>what was sent about him</td></tr>
 * </table>
 */
@Singleton
class OfferAccess {
  private final EmployerAccess employerAccess;
  private final Employers employers;
  private final JobSeekers jobSeekers;
  private final Clock clock;

  OfferAccess(
      EmployerAccess employerAccess, Employers employers, JobSeekers jobSeekers, Clock clock) {
    this.employerAccess = employerAccess;
    this.employers = employers;
    this.jobSeekers = jobSeekers;
    this.clock = clock;
  }

  /** What the actor is to an offer; empty when he is nothing to it. */
  Optional<OfferParty> partyOf(Actor actor, OfferRow offer) {
    return Optional.ofNullable(partiesOf(actor, List.of(offer)).get(offer.id()));
  }

  /** What the actor is to a case; empty when he is nothing to it. */
  Optional<OfferParty> partyOf(Actor actor, CaseRow subsidyCase) {
    return Optional.ofNullable(partiesOfCases(actor, List.of(subsidyCase)).get(subsidyCase.id()));
  }

  /** What the actor is to each of the offers, in as many queries for many as for one. */
  Map<UUID, OfferParty> partiesOf(Actor actor, List<OfferRow> offers) {
    Sight sight = sight(actor, offers.stream().map(OfferRow::jobSeekerId).toList());
    Map<UUID, Set<UUID>> consenting = new HashMap<>();
    for (UUID employer : sight.ownEmployers()) {
      consenting.put(
          employer,
          jobSeekers.consenting(
              offers.stream()
                  .filter(offer -> offer.employerId().equals(employer))
                  .map(OfferRow::jobSeekerId)
                  .toList(),
              Audience.employer(employer)));
    }
    Map<UUID, OfferParty> parties = new HashMap<>();
    for (OfferRow offer : offers) {
      OfferParty party = sight.party(offer.createdBy(), offer.employerId(), offer.jobSeekerId());
      boolean closed =
          party == OfferParty.EMPLOYER
              && offer.status() != OfferStatus.ACCEPTED
              && !consenting.get(offer.employerId()).contains(offer.jobSeekerId());
      boolean unsent = party != OfferParty.STAFF && offer.sentAt() == null;
      if (party != null && !closed && !unsent) {
        parties.put(offer.id(), party);
      }
    }
    return parties;
  }

  /** What the actor is to each of the cases. */
  Map<UUID, OfferParty> partiesOfCases(Actor actor, List<CaseRow> cases) {
    Sight sight = sight(actor, cases.stream().map(CaseRow::jobSeekerId).toList());
    Map<UUID, OfferParty> parties = new HashMap<>();
    for (CaseRow each : cases) {
      OfferParty party = sight.party(each.createdBy(), each.employerId(), each.jobSeekerId());
      if (party != null) {
        parties.put(each.id(), party);
      }
    }
    return parties;
  }

  /** Limits a list of offers or cases to the actor's sight, in the columns both tables have. */
  void limit(Conditions conditions, Actor actor, boolean offers) {
    List<String> sights = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (actor.isProfessional()) {
      sights.add("created_by = ?");
      values.add(actor.userId());
      Set<UUID> managed = employers.managedBy(actor.userId());
      if (actor.is(Role.ACCOUNT_MANAGER) && !managed.isEmpty()) {
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
    }
    Set<UUID> own = employerAccess.ownOf(actor);
    if (!own.isEmpty()) {
      sights.add(
          Conditions.in("employer_id", own.size())
              + (offers
                  ? " AND sent_at IS NOT NULL AND (status = 'ACCEPTED' OR EXISTS (SELECT 1 FROM"
                      + " consent c WHERE c.job_seeker_id = subsidy_offer.job_seeker_id AND"
                      + " c.audience = CONCAT('EMPLOYER:', subsidy_offer.employer_id) AND"
                      + " c.withdrawn_at IS NULL AND (c.valid_until IS NULL OR c.valid_until >="
                      + " ?)))"
                  : ""));
      values.addAll(own);
      if (offers) {
        values.add(Time.today(clock));
      }
    }
    if (actor.is(Role.JOB_SEEKER)) {
      jobSeekers
          .ofAccount(actor.userId())
          .ifPresent(
              me -> {
                sights.add("job_seeker_id = ?" + (offers ? " AND sent_at IS NOT NULL" : ""));
                values.add(me);
              });
    }
    if (sights.isEmpty()) {
      conditions.and("1 = 0");
    } else {
      conditions.and("(" + String.join(") OR (", sights) + ")", values.toArray());
    }
  }

  private Sight sight(Actor actor, List<UUID> jobSeekerIds) {
    return new Sight(
        actor.userId(),
        actor.isProfessional(),
        actor.is(Role.ACCOUNT_MANAGER) ? employers.managedBy(actor.userId()) : Set.of(),
        jobSeekers.ownAmong(actor, jobSeekerIds),
        employerAccess.ownOf(actor),
        actor.is(Role.JOB_SEEKER) ? jobSeekers.ofAccount(actor.userId()).orElse(null) : null);
  }

  /**
   * Everything that decides what somebody is to offers and cases.
   *
   * @param managed employers whose dedicated account manager he is
   * @param ownPeople whose own consultant or stand-in he is
   * @param ownEmployers to which he belongs
   * @param self who he is as a job seeker
   */
  private record Sight(
      UUID userId,
      boolean professional,
      Set<UUID> managed,
      Set<UUID> ownPeople,
      Set<UUID> ownEmployers,
      @Nullable UUID self) {
    @Nullable OfferParty party(UUID madeBy, UUID employerId, UUID jobSeekerId) {
      boolean staff =
          professional
              && (userId.equals(madeBy)
                  || managed.contains(employerId)
                  || ownPeople.contains(jobSeekerId));
      if (staff) {
        return OfferParty.STAFF;
      }
      if (ownEmployers.contains(employerId)) {
        return OfferParty.EMPLOYER;
      }
      return jobSeekerId.equals(self) ? OfferParty.PERSON : null;
    }
  }
}
