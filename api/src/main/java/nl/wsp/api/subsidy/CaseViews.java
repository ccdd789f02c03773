package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;

/** Cases as their readers see them. */
@Singleton
class CaseViews {
  private final OfferAccess access;
  private final OfferRepository offers;
  private final PeriodRepository periods;
  private final DecisionRepository decisions;
  private final Employers employers;
  private final Accounts accounts;
  private final Pseudonyms pseudonyms;
  private final ReassessmentRules rules;
  private final Clock clock;

  CaseViews(
      OfferAccess access,
      OfferRepository offers,
      PeriodRepository periods,
      DecisionRepository decisions,
      Employers employers,
      Accounts accounts,
      Pseudonyms pseudonyms,
      ReassessmentRules rules,
      Clock clock) {
    this.access = access;
    this.offers = offers;
    this.periods = periods;
    this.decisions = decisions;
    this.employers = employers;
    this.accounts = accounts;
    this.pseudonyms = pseudonyms;
    this.rules = rules;
    this.clock = clock;
  }

  /** A case with all that hangs on it, as far as the reader may see it. */
  CaseView whole(Actor actor, CaseRow row, OfferParty party) {
    List<CaseView.Decision> decided = party == OfferParty.STAFF ? decisionsOf(row.id()) : List.of();
    List<CaseView.Period> times =
        periods.findByCaseIdInOrderByFromDate(List.of(row.id())).stream()
            .map(
                period ->
                    new CaseView.Period(
                        period.fromDate(),
                        period.untilDate(),
                        period.ratePercent(),
                        period.flatRate(),
                        period.subsidyPerWeek().toPlainString(),
                        period.subsidyWithChargesPerWeek().toPlainString()))
            .toList();
    return views(List.of(row), each -> Optional.of(party), times, decided).getFirst();
  }

  /** Lines of a list; what the reader is nothing to is left out. */
  List<CaseView> lines(Actor actor, List<CaseRow> rows) {
    Map<UUID, OfferParty> parties = access.partiesOfCases(actor, rows);
    return views(rows, row -> Optional.ofNullable(parties.get(row.id())), List.of(), List.of());
  }

  private List<CaseView> views(
      List<CaseRow> rows,
      Function<CaseRow, Optional<OfferParty>> partyOf,
      List<CaseView.Period> times,
      List<CaseView.Decision> decided) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, OfferRow> terms =
        offers.findByIdInOrderByIdDesc(rows.stream().map(CaseRow::offerId).toList()).stream()
            .collect(Collectors.toMap(OfferRow::id, Function.identity()));
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(rows.stream().map(CaseRow::employerId).toList());
    LocalDate today = Time.today(clock);
    return rows.stream()
        .flatMap(
            row ->
                partyOf
                    .apply(row)
                    .map(
                        party ->
                            view(
                                row,
                                party,
                                terms.get(row.offerId()),
                                Optional.ofNullable(briefs.get(row.employerId())),
                                today,
                                times,
                                decided))
                    .stream())
        .toList();
  }

  private CaseView view(
      CaseRow row,
      OfferParty party,
      OfferRow offer,
      Optional<EmployerBrief> employer,
      LocalDate today,
      List<CaseView.Period> times,
      List<CaseView.Decision> decided) {
    return new CaseView(
        row.id(),
        row.offerId(),
        party,
        row.status(),
        row.employerId(),
        employer.map(EmployerBrief::name).orElse(null),
        party == OfferParty.STAFF ? row.jobSeekerId() : null,
        pseudonyms.of(row.employerId(), row.jobSeekerId()),
        offer.functionTitle(),
        offer.hoursPerWeek(),
        row.contractKind(),
        row.formalEmployer(),
        row.startsOn(),
        row.contractEndsOn(),
        row.endedOn(),
        row.coachKind(),
        row.coachName(),
        row.workplaceAdaptation(),
        row.reassessOn(),
        row.reassessOn() != null && !row.reassessOn().isAfter(rules.reminderUntil(today)),
        times,
        decided,
        row.version());
  }

  private List<CaseView.Decision> decisionsOf(UUID caseId) {
    List<DecisionRow> rows = decisions.findByCaseIdOrderByIdDesc(caseId);
    Map<UUID, Accounts.Person> people =
        accounts.findAll(rows.stream().map(DecisionRow::decidedBy).toList());
    return rows.stream()
        .map(
            row ->
                new CaseView.Decision(
                    row.kind(),
                    row.reason(),
                    Optional.ofNullable(people.get(row.decidedBy()))
                        .map(Accounts.Person::displayName)
                        .orElse(null),
                    row.decidedAt()))
        .toList();
  }
}
