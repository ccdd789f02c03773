package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.placement.ProposalAccess.Sight;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import org.jspecify.annotations.Nullable;

/** Proposals as their readers see them, in as many queries for many as for one. */
@Singleton
class ProposalViews {
  private final ProposalAccess access;
  private final JobSeekers jobSeekers;
  private final CandidateSources sources;
  private final Vacancies vacancies;
  private final Accounts accounts;
  private final Pseudonyms pseudonyms;
  private final PlacementRules rules;
  private final Clock clock;

  ProposalViews(
      ProposalAccess access,
      JobSeekers jobSeekers,
      CandidateSources sources,
      Vacancies vacancies,
      Accounts accounts,
      Pseudonyms pseudonyms,
      PlacementRules rules,
      Clock clock) {
    this.access = access;
    this.jobSeekers = jobSeekers;
    this.sources = sources;
    this.vacancies = vacancies;
    this.accounts = accounts;
    this.pseudonyms = pseudonyms;
    this.rules = rules;
    this.clock = clock;
  }

  /** Proposals for a reader in the same order; what he is nothing to is left out. */
  List<ProposalBody> of(Actor actor, List<ProposalRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Known known = known(actor, rows);
    List<ProposalBody> views = new ArrayList<>();
    for (ProposalRow row : rows) {
      ProposalParty party = known.parties().get(row.id());
      if (party != null) {
        views.add(view(row, party, known));
      }
    }
    return views;
  }

  private Known known(Actor actor, List<ProposalRow> rows) {
    List<UUID> ids = rows.stream().map(ProposalRow::jobSeekerId).toList();
    Map<UUID, JobSeekerBrief> people = jobSeekers.briefs(ids);
    Map<UUID, ProposalParty> parties = access.partiesOf(actor, rows, people);
    Map<UUID, VacancyDetail> work =
        vacancies.details(new HashSet<>(rows.stream().map(ProposalRow::vacancyId).toList()));
    List<UUID> users =
        Stream.concat(
                rows.stream().map(ProposalRow::createdBy),
                work.values().stream()
                    .map(vacancy -> vacancy.employer().accountManagerId())
                    .filter(Objects::nonNull))
            .toList();
    boolean staff = parties.containsValue(ProposalParty.STAFF);
    return new Known(
        access.sightOf(actor),
        parties,
        people,
        work,
        accounts.findAll(users),
        staff ? sources.headlines(Set.copyOf(ids)) : Map.of());
  }

  private ProposalBody view(ProposalRow row, ProposalParty party, Known known) {
    JobSeekerBrief person = known.person(row);
    boolean staff = party == ProposalParty.STAFF;
    VacancyDetail vacancy = known.work().get(row.vacancyId());
    LocalDate due = dueOn(row);
    return new ProposalBody(
        row.id(),
        row.status(),
        party,
        row.vacancyId(),
        vacancy == null ? null : vacancy.content().title(),
        row.employerId(),
        vacancy == null ? null : vacancy.employer().name(),
        staff ? row.jobSeekerId() : null,
        pseudonyms.of(row.employerId(), row.jobSeekerId()),
        known.sight().seesName(party, row.employerId(), person) ? person.name() : null,
        staff ? known.headlines().get(row.jobSeekerId()) : null,
        row.motivation(),
        staff ? row.rankingId() : null,
        staff ? row.rankingPosition() : null,
        staff ? row.passedOverReason() : null,
        staff ? row.postponedUntil() : null,
        row.interviewAt(),
        row.interviewPlace(),
        row.reason(),
        row.closeCode(),
        known.nameOf(row.createdBy()),
        vacancy == null ? null : known.nameOf(vacancy.employer().accountManagerId()),
        row.createdAt(),
        row.sentAt(),
        row.answeredAt(),
        due,
        due != null && due.isBefore(Time.today(clock)),
        steps(row, party),
        row.version());
  }

  private static List<ProposalBody.Step> steps(ProposalRow row, ProposalParty party) {
    return ProposalStep.openTo(party, row.status()).stream()
        .map(step -> new ProposalBody.Step(step.to(), step.action(), step.needsReason(party)))
        .toList();
  }

  private @Nullable LocalDate dueOn(ProposalRow row) {
    Instant since = row.waitsSince();
    return since == null ? null : rules.answerDue(LocalDate.ofInstant(since, Time.AMSTERDAM));
  }

  private record Known(
      Sight sight,
      Map<UUID, ProposalParty> parties,
      Map<UUID, JobSeekerBrief> people,
      Map<UUID, VacancyDetail> work,
      Map<UUID, Accounts.Person> users,
      Map<UUID, String> headlines) {
    JobSeekerBrief person(ProposalRow row) {
      return Objects.requireNonNull(people.get(row.jobSeekerId()));
    }

    @Nullable String nameOf(@Nullable UUID user) {
      Accounts.Person person = user == null ? null : users.get(user);
      return person == null ? null : person.displayName();
    }
  }
}
