package nl.wsp.api.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalStepTest {

  @Test
  void aPartyHasAtMostOneStepFromOneStatusToAnother() {
    Set<String> seen = new HashSet<>();
    for (ProposalStep step : ProposalStep.ALL) {
      for (ProposalStatus from : step.from()) {
        for (ProposalParty party : step.parties()) {
          assertThat(seen.add(from + " " + step.to() + " " + party)).isTrue();
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  @Test
  void nothingFollowsOnAnEnd() {
    for (ProposalStatus end :
        Set.of(
            ProposalStatus.PLACED,
            ProposalStatus.REJECTED,
            ProposalStatus.WITHDRAWN,
            ProposalStatus.CLOSED)) {
      assertThat(ProposalStep.ALL).noneMatch(step -> step.from().contains(end));
    }
  }

  @Test
  void whoExplainsMayTakeTheStep() {
    assertThat(ProposalStep.ALL).isNotEmpty();
    assertThat(ProposalStep.ALL).allMatch(step -> step.parties().containsAll(step.explains()));
  }

  @Test
  void anEmployerOnlyAnswersWhatHeGot() {
    for (ProposalStatus kept : ProposalStatus.KEPT) {
      assertThat(ProposalStep.openTo(ProposalParty.EMPLOYER, kept)).isEmpty();
    }
    assertThat(ProposalStep.openTo(ProposalParty.EMPLOYER, ProposalStatus.PROPOSED))
        .extracting(ProposalStep::to)
        .containsExactly(
            ProposalStatus.INTERESTED, ProposalStatus.INTERVIEW, ProposalStatus.REJECTED);
  }
}
