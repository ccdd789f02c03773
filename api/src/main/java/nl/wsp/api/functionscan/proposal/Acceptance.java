package nl.wsp.api.functionscan.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.functionscan.FunctionScans;
import nl.wsp.api.functionscan.ScanDetail;
import nl.wsp.api.functionscan.ScanGuard;
import nl.wsp.api.functionscan.ScanStatus;
import nl.wsp.api.functionscan.proposal.DraftOfFunction.Wish;
import nl.wsp.api.functionscan.proposal.ProposalAnswer.MadeFunction;
import nl.wsp.api.functionscan.proposal.Proposals.Found;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDrafts;
import org.jspecify.annotations.Nullable;

/** Accepting a proposal: the scan is accepted and each new function becomes a draft vacancy. */
@Singleton
class Acceptance {
  private static final int MAX_TITLE_LENGTH = 150;

  private final FunctionScans scans;
  private final Proposals proposals;
  private final ProposalRepository rows;
  private final ScanVacancyRepository links;
  private final VacancyDrafts drafts;
  private final Vacancies vacancies;
  private final Catalogue catalogue;
  private final Clock clock;

  Acceptance(
      FunctionScans scans,
      Proposals proposals,
      ProposalRepository rows,
      ScanVacancyRepository links,
      VacancyDrafts drafts,
      Vacancies vacancies,
      Catalogue catalogue,
      Clock clock) {
    this.scans = scans;
    this.proposals = proposals;
    this.rows = rows;
    this.links = links;
    this.drafts = drafts;
    this.vacancies = vacancies;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Accepts, and keeps a draft per function, all in one transaction.
   *
   * @throws Problem 404 out of sight, 409 when the scan is not at its advice or the proposal made
   *     no function, 400 or 422 for a wish that cannot be
   */
  @Transactional
  List<ScanVacancyRow> accept(Actor actor, UUID scanId, UUID id, AcceptanceInput input) {
    Found found = proposals.require(actor, scanId, id);
    ProposalAnswer answer = found.answer();
    if (found.row().status() != ProposalStatus.DONE
        || answer == null
        || answer.functions().isEmpty()) {
      throw Problem.conflict("/", "proposal-without-function");
    }
    Map<Integer, Wish> wishes = wishes(input, answer.functions());
    rows.choose(id);
    // the guards of the step, who may take it, and that nobody took it before
    ScanDetail scan = scans.transition(actor, scanId, ScanStatus.ACCEPTED, null);
    DraftOfFunction maker = new DraftOfFunction(catalogue, found.tasksById(), scan.employer());
    List<ScanVacancyRow> made = new ArrayList<>();
    BigDecimal wage = answer.business().hourlyWage();
    for (MadeFunction function : answer.functions()) {
      Wish wish = wishes.getOrDefault(function.position(), Wish.NONE);
      UUID vacancyId =
          drafts.add(
              scan.employer().id(),
              maker.content(function, wish, wage, Time.today(clock)),
              actor.userId(),
              "FUNCTION_CREATION");
      made.add(links.save(new ScanVacancyRow(vacancyId, scanId, id, function.position())));
    }
    proposals.note(scan, actor, "ACCEPT_PROPOSAL", id);
    return made;
  }

  /** Drafts that the functions of a proposal became, none before it is accepted. */
  @Transactional
  List<ScanVacancyRow> vacanciesOf(UUID proposalId) {
    return links.findByProposalIdOrderByPosition(proposalId);
  }

  /**
   * Where a vacancy came from, if it was a scan in the actor's sight.
   *
   * @throws Problem 404 when the vacancy is out of sight
   */
  @Transactional
  Optional<ScanVacancyRow> originOf(Actor actor, UUID vacancyId) {
    vacancies.inSight(actor, vacancyId);
    return links.findByVacancyId(vacancyId).filter(link -> isInSight(actor, link.scanId()));
  }

  private boolean isInSight(Actor actor, UUID scanId) {
    try {
      scans.require(actor, scanId);
      return true;
    } catch (Problem problem) {
      if (problem.kind() == ProblemKind.NOT_FOUND) {
        return false;
      }
      throw problem;
    }
  }

  private Map<Integer, Wish> wishes(AcceptanceInput input, List<MadeFunction> functions) {
    Violations violations = new Violations();
    Map<Integer, Wish> wishes = new HashMap<>();
    List<AcceptanceInput.@Nullable Function> given =
        input.functions() == null ? List.of() : input.functions();
    for (int i = 0; i < given.size(); i++) {
      AcceptanceInput.Function wish = given.get(i);
      String at = "/functions/" + i;
      if (wish == null
          || functions.stream()
              .noneMatch(
                  function -> Integer.valueOf(function.position()).equals(wish.position()))) {
        violations.invalid(at + "/position", "unknown-value");
        continue;
      }
      wishes.put(wish.position(), checked(wish, at, violations));
    }
    violations.throwIfAny();
    return wishes;
  }

  private Wish checked(AcceptanceInput.Function wish, String at, Violations violations) {
    String title = wish.title() == null || wish.title().isBlank() ? null : wish.title().strip();
    if (title != null && title.length() > MAX_TITLE_LENGTH) {
      violations.invalid(at + "/title", "size", 1, MAX_TITLE_LENGTH);
    }
    String occupation = wish.occupationCode();
    if (occupation != null && !catalogue.occupations().contains(occupation)) {
      violations.invalid(at + "/occupationCode", "unknown-value");
    }
    LocalDate start = wish.startDate();
    if (start != null && start.isBefore(Time.today(clock))) {
      violations.breaksRule(at + "/startDate", "date-passed");
    }
    return new Wish(title, occupation, start);
  }

  /** A scan with proposals is accepted by accepting one of them, so that its vacancies exist. */
  @Singleton
  static class ByProposal implements ScanGuard {
    private final ProposalRepository proposals;

    ByProposal(ProposalRepository proposals) {
      this.proposals = proposals;
    }

    @Override
    public void check(UUID scanId, ScanStatus from, ScanStatus to) {
      if (to == ScanStatus.ACCEPTED
          && proposals.countAcceptable(scanId) > 0
          && proposals.countChosen(scanId) == 0) {
        throw Problem.unprocessable("/to", "choose-proposal");
      }
    }
  }
}
