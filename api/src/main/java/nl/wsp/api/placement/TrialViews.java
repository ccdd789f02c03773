package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.placement.ProposalAccess.Sight;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;

/** Trial placements as their readers see them, in as many queries for many as for one. */
@Singleton
class TrialViews {
  private final ProposalAccess access;
  private final JobSeekers jobSeekers;
  private final Vacancies vacancies;
  private final Pseudonyms pseudonyms;

  TrialViews(
      ProposalAccess access, JobSeekers jobSeekers, Vacancies vacancies, Pseudonyms pseudonyms) {
    this.access = access;
    this.jobSeekers = jobSeekers;
    this.vacancies = vacancies;
    this.pseudonyms = pseudonyms;
  }

  /** Trial placements for a reader in the same order; what he is nothing to is left out. */
  List<TrialView> of(Actor actor, List<TrialRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Sight sight = access.sightOf(actor);
    Map<UUID, JobSeekerBrief> people =
        jobSeekers.briefs(rows.stream().map(TrialRow::jobSeekerId).toList());
    Map<UUID, VacancyDetail> work =
        vacancies.details(new HashSet<>(rows.stream().map(TrialRow::vacancyId).toList()));
    List<TrialView> views = new ArrayList<>();
    for (TrialRow row : rows) {
      JobSeekerBrief person = Objects.requireNonNull(people.get(row.jobSeekerId()));
      ProposalParty party = sight.party(row.createdBy(), row.employerId(), person);
      if (party != null) {
        VacancyDetail vacancy = Objects.requireNonNull(work.get(row.vacancyId()));
        boolean staff = party == ProposalParty.STAFF;
        views.add(
            new TrialView(
                row.id(),
                row.status(),
                party,
                row.proposalId(),
                row.vacancyId(),
                vacancy.content().title(),
                row.employerId(),
                vacancy.employer().name(),
                staff ? row.jobSeekerId() : null,
                pseudonyms.of(row.employerId(), row.jobSeekerId()),
                sight.seesName(party, row.employerId(), person) ? person.name() : null,
                row.goal(),
                row.startsOn(),
                row.endsOn(),
                row.longestUntil(),
                row.endedOn(),
                row.reason(),
                staff && row.status() == TrialStatus.RUNNING,
                row.version()));
      }
    }
    return views;
  }
}
