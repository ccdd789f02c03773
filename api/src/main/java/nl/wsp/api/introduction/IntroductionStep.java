package nl.wsp.api.introduction;

import static nl.wsp.api.introduction.IntroductionParty.CONSULTANT;
import static nl.wsp.api.introduction.IntroductionParty.EMPLOYER;
import static nl.wsp.api.introduction.IntroductionParty.PERSON;
import static nl.wsp.api.introduction.IntroductionParty.STAFF;
import static nl.wsp.api.introduction.IntroductionStatus.AGREED;
import static nl.wsp.api.introduction.IntroductionStatus.ASKED;
import static nl.wsp.api.introduction.IntroductionStatus.DECLINED;
import static nl.wsp.api.introduction.IntroductionStatus.EXPIRED;
import static nl.wsp.api.introduction.IntroductionStatus.WITHDRAWN;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A step of a request.
 *
 * @param parties who may take it; nobody: time does
 */
record IntroductionStep(
    IntroductionStatus from, IntroductionStatus to, Set<IntroductionParty> parties) {
  /** Every step there is. */
  static final List<IntroductionStep> ALL =
      List.of(
          new IntroductionStep(ASKED, AGREED, Set.of(PERSON, CONSULTANT)),
          new IntroductionStep(ASKED, DECLINED, Set.of(PERSON, CONSULTANT)),
          new IntroductionStep(ASKED, WITHDRAWN, Set.of(STAFF, EMPLOYER)),
          new IntroductionStep(ASKED, EXPIRED, Set.of()));

  /** Steps that one of these parties can take now. */
  static List<IntroductionStatus> open(
      IntroductionStatus from, Collection<IntroductionParty> parties) {
    return ALL.stream()
        .filter(step -> step.from() == from && step.parties().stream().anyMatch(parties::contains))
        .map(IntroductionStep::to)
        .toList();
  }

  /**
   * The step somebody wants to take.
   *
   * @throws Problem 400 without status, 409 when there is no such step, 403 when it is not his
   */
  static IntroductionStep require(
      IntroductionStatus from,
      @Nullable IntroductionStatus to,
      Collection<IntroductionParty> parties) {
    if (to == null) {
      throw Problem.invalid("/to", "required");
    }
    IntroductionStep step =
        ALL.stream()
            .filter(each -> each.from() == from && each.to() == to)
            .findFirst()
            .orElseThrow(() -> Problem.conflict("/to", "no-such-step", from, to));
    if (step.parties().stream().noneMatch(parties::contains)) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "step-not-yours"));
    }
    return step;
  }
}
