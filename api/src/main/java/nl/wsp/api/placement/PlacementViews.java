package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.placement.FictitiousSavings.Saving;
import nl.wsp.api.placement.PlacementRules.Name;
import nl.wsp.api.placement.ProposalAccess.Sight;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Work that started as its readers see it, in as many queries for many as for one. */
@Singleton
class PlacementViews {
  private final ProposalAccess access;
  private final JobSeekers jobSeekers;
  private final Employers employers;
  private final Accounts accounts;
  private final Pseudonyms pseudonyms;
  private final FictitiousSavings savings;
  private final PlacementRules rules;
  private final Clock clock;

  PlacementViews(
      ProposalAccess access,
      JobSeekers jobSeekers,
      Employers employers,
      Accounts accounts,
      Pseudonyms pseudonyms,
      FictitiousSavings savings,
      PlacementRules rules,
      Clock clock) {
    this.access = access;
    this.jobSeekers = jobSeekers;
    this.employers = employers;
    this.accounts = accounts;
    this.pseudonyms = pseudonyms;
    this.savings = savings;
    this.rules = rules;
    this.clock = clock;
  }

  /** Work for a reader in the same order; what he is nothing to is left out. */
  List<PlacementView> of(Actor actor, List<PlacementRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Sight sight = access.sightOf(actor);
    Map<UUID, JobSeekerBrief> people =
        jobSeekers.briefs(rows.stream().map(PlacementRow::jobSeekerId).toList());
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(
            rows.stream().map(PlacementRow::employerId).filter(Objects::nonNull).toList());
    Map<UUID, String> mediators =
        rows.stream().allMatch(row -> row.mediatorId() == null)
            ? Map.of()
            : accounts.partners().stream()
                .collect(Collectors.toMap(Accounts.Partner::id, Accounts.Partner::name));
    List<PlacementView> views = new ArrayList<>();
    for (PlacementRow row : rows) {
      JobSeekerBrief person = Objects.requireNonNull(people.get(row.jobSeekerId()));
      ProposalParty party = sight.party(row.createdBy(), row.employerId(), person);
      if (party != null) {
        EmployerBrief employer = row.employerId() == null ? null : briefs.get(row.employerId());
        String name = sight.seesName(party, row.employerId(), person) ? person.name() : null;
        views.add(view(row, party, employer, name, mediators));
      }
    }
    return views;
  }

  private PlacementView view(
      PlacementRow row,
      ProposalParty party,
      @Nullable EmployerBrief employer,
      @Nullable String name,
      Map<UUID, String> mediators) {
    boolean staff = party == ProposalParty.STAFF;
    // what follows from a benefit is not for an employer
    boolean facts = party != ProposalParty.EMPLOYER;
    Optional<Saving> saving = staff ? savingOf(row) : Optional.empty();
    return new PlacementView(
        row.id(),
        row.status(),
        row.kind(),
        party,
        row.title(),
        row.employerId(),
        employer == null ? null : employer.name(),
        row.vacancyId(),
        row.proposalId(),
        staff ? row.jobSeekerId() : null,
        row.employerId() == null ? null : pseudonyms.of(row.employerId(), row.jobSeekerId()),
        name,
        row.startsOn(),
        row.endsOn(),
        row.hoursPerWeek(),
        row.contractForm(),
        euros(row.hourlyWage()),
        row.endedOn(),
        row.endCode(),
        row.endReason(),
        facts ? row.isPlacement() : null,
        facts ? row.instruments() : List.of(),
        facts ? row.subsidised() : null,
        facts ? row.jobAgreement() : null,
        facts ? row.mediatorId() : null,
        facts && row.mediatorId() != null ? mediators.get(row.mediatorId()) : null,
        facts ? row.municipalityCode() : null,
        facts ? row.saving() : null,
        facts ? row.savingKind() : null,
        facts ? euros(row.savingPerMonth()) : null,
        facts ? row.savingMonths() : null,
        facts ? row.outflowOn() : null,
        saving.map(each -> euros(each.amount())).orElse(null),
        saving.map(Saving::normOf).orElse(null),
        saving.map(Saving::source).orElse(null),
        facts ? row.returnedOn() : null,
        facts ? returnedWithinYear(row) : null,
        facts ? sustained(row) : null,
        staff && row.status() != PlacementStatus.CANCELLED,
        row.version());
  }

  private Optional<Saving> savingOf(PlacementRow row) {
    return row.isPlacement() && row.status() != PlacementStatus.CANCELLED
        ? savings.of(
            Objects.requireNonNull(row.savingKind()),
            Objects.requireNonNull(row.outflowOn()),
            row.hoursPerWeek())
        : Optional.empty();
  }

  private @Nullable Boolean returnedWithinYear(PlacementRow row) {
    if (row.outflowOn() == null || row.status() == PlacementStatus.CANCELLED) {
      return null;
    }
    LocalDate until =
        row.outflowOn().plusMonths(rules.wholeOn(Name.RETURN_MONTHS, row.outflowOn()));
    if (row.returnedOn() != null) {
      return row.returnedOn().isBefore(until);
    }
    return Time.today(clock).isBefore(until) ? null : Boolean.FALSE;
  }

  /** Yes as soon as it is certain, no when it ended before; absent while it runs (domain §2). */
  private @Nullable Boolean sustained(PlacementRow row) {
    if (row.status() == PlacementStatus.CANCELLED) {
      return null;
    }
    LocalDate start = row.startsOn();
    LocalDate longContract =
        start.plusMonths(rules.wholeOn(Name.SUSTAINED_CONTRACT_MONTHS, start)).minusDays(1);
    LocalDate longWork =
        start.plusMonths(rules.wholeOn(Name.SUSTAINED_WORK_MONTHS, start)).minusDays(1);
    boolean agreed =
        row.kind() == PlacementKind.JOB
            && (row.endsOn() == null || !row.endsOn().isBefore(longContract));
    if (agreed) {
      return true;
    }
    if (row.status() == PlacementStatus.ENDED) {
      return row.endedOn() != null && !row.endedOn().isBefore(longWork);
    }
    return Time.today(clock).isAfter(longWork) ? Boolean.TRUE : null;
  }

  private static @Nullable String euros(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(2).toPlainString();
  }
}
